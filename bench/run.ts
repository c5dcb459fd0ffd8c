/** npm run bench -- NAME [options]: runs a benchmark of this folder. */

const benchmarks: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  assignment: () => import("./assignment/index.js"),
  groups: () => import("./groups/index.js"),
  report: () => import("./report.js"),
  scoring: () => import("./scoring/index.js"),
};

const [name = "", ...args] = process.argv.slice(2);
const load = benchmarks[name];
if (load === undefined) {
  console.error(`No benchmark "${name}". Give one of: ${Object.keys(benchmarks).join(", ")}.`);
  process.exitCode = 2;
} else await (await load()).run(args);

export {};
