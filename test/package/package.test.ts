import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { xlsxFile } from "../support/xlsx-file.js";
import { installedPackage, type Project, REPOSITORY } from "./installed.js";

const EXAMPLE = join(REPOSITORY, "examples/one-to-one");
const ENTRIES = [
  "mentor-matching",
  "mentor-matching/assignment",
  "mentor-matching/assignment/more",
  "mentor-matching/munkres",
  "mentor-matching/init",
  "mentor-matching/lifecycle",
  "mentor-matching/xlsx",
  "mentor-matching/report",
  "mentor-matching/research",
  "mentor-matching/workers",
];
const TSC = join(REPOSITORY, "node_modules/typescript/bin/tsc");

let project: Project;

beforeAll(() => {
  if (!existsSync(join(REPOSITORY, "dist/index.js"))) throw new Error("dist/ is missing. Run: npm run build");
  project = installedPackage();
  for (const file of ["programme.json", "mentors.csv", "mentees.csv", "managers.csv", "decisions.csv"]) {
    copyFileSync(join(EXAMPLE, file), join(project.folder, file));
  }
}, 300_000);

describe("the packed package in an empty project", () => {
  it("is imported by ES modules, every entry of it", () => {
    const lines = ENTRIES.map(
      (entry, at) => `import * as m${at} from "${entry}"; console.log(Object.keys(m${at}).length > 0);`,
    );
    project.write("all.mjs", lines.join("\n"));
    expect(project.run("node", "all.mjs")).toBe("true\n".repeat(ENTRIES.length));
  });

  it("is required by CommonJS, every entry of it, with a working solver", () => {
    project.write(
      "all.cjs",
      `${ENTRIES.map((entry) => `require("${entry}");`).join("\n")}
      const { assign } = require("mentor-matching/assignment");
      const { solver } = require("mentor-matching/munkres");
      const problem = { rows: 2, columns: 2, values: [[1, 2], [3, 5]] };
      console.log(assign(problem).total, solver(problem).total);`,
    );
    expect(project.run("node", "all.cjs")).toBe("6 6\n");
  });

  it.each([
    ["node16", "node16", "consumer.mts"],
    ["node16", "node16", "consumer.cts"],
    ["bundler", "esnext", "consumer.ts"],
  ])("has types under moduleResolution %s (%s, %s)", (moduleResolution, module, file) => {
    project.write(
      file,
      `import { defineProgramme, type Matching, match, readRoster } from "mentor-matching";
      import { assign, type Assignment } from "mentor-matching/assignment";
      import { solver } from "mentor-matching/munkres";
      import { matchesCsv } from "mentor-matching/report";
      export function all(json: unknown, csv: string): string {
        const programme = defineProgramme(json);
        const roster = readRoster(programme, { mentors: csv, mentees: csv });
        if (!roster.ok) return roster.issues[0]?.message ?? "";
        const matching: Matching = match(programme, roster.value, { solver });
        // @ts-expect-error results are readonly
        matching.matches = [];
        return matchesCsv(programme, roster.value, matching);
      }
      export const assignment: Assignment = assign({ rows: 1, columns: 1, values: [[1]] });`,
    );
    const compilerOptions = {
      noEmit: true,
      strict: true,
      skipLibCheck: false,
      target: "es2022",
      types: [],
      moduleResolution,
      module,
    };
    project.write("tsconfig.json", JSON.stringify({ compilerOptions, files: [file] }));
    project.run("node", TSC, "--project", "tsconfig.json");
  });

  it("bundles for a browser without anything of Node's, and matches there", async () => {
    project.write(
      "page.js",
      `import { defineProgramme, match, readRoster } from "mentor-matching";
      globalThis.run = (json, mentors, mentees) => {
        const programme = defineProgramme(json);
        const roster = readRoster(programme, { mentors, mentees });
        return roster.ok ? JSON.stringify(match(programme, roster.value)) : roster.issues.map((i) => i.message).join();
      };`,
    );
    const { outputFiles } = await build({
      entryPoints: [join(project.folder, "page.js")],
      bundle: true,
      platform: "browser",
      format: "iife",
      write: false,
      logLevel: "error",
    });
    // What a browser has of what the library may use; no process, no require, no Buffer.
    const page = createContext({ TextDecoder, TextEncoder });
    runInContext(outputFiles[0]?.text ?? "", page);
    const read = (name: string) => readFileSync(join(EXAMPLE, name), "utf8");
    const text = page.run(JSON.parse(read("programme.json")), read("mentors.csv"), read("mentees.csv"));
    expect(JSON.parse(text).matches.length).toBeGreaterThan(10);
  });

  it("brings the command", () => {
    const args = [
      "--no-install",
      "mentor-matching",
      "match",
      "programme.json",
      "--mentors",
      "mentors.csv",
      "--mentees",
      "mentees.csv",
    ];
    const matching = JSON.parse(project.run("npx", ...args, "--json"));
    expect(matching.version).toBe(1);
  });

  it("says which package is needed for a workbook where it is not installed, and reads text without it", () => {
    expect(existsSync(join(project.folder, "node_modules/read-excel-file"))).toBe(false);
    writeFileSync(
      join(project.folder, "mentors.xlsx"),
      xlsxFile({ Form: [["E-mail"], ["ada@uni.example"]] }),
    );
    const { status, stdout, stderr } = spawnSync(
      "npx",
      ["mentor-matching", "init", "mentors.xlsx", "mentees.csv", "--out", "guessed.json"],
      { cwd: project.folder, encoding: "utf8" },
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('"read-excel-file": is not installed; it reads .xlsx files');
    expect(stderr).toContain("Run npm install read-excel-file@");
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(project.folder, "guessed.json"))).toBe(false);
    project.write(
      "sheet.mjs",
      `import { readXlsx } from "mentor-matching/xlsx";
      import { readFileSync } from "node:fs";
      await readXlsx(readFileSync("mentors.xlsx"), { file: "m" }).catch((error) => console.log(error.name, error.issues[0].code));`,
    );
    expect(project.run("node", "sheet.mjs")).toBe("IssueError package-needed\n");
  });

  it("ships the JSON Schema", () => {
    project.write(
      "schema.cjs",
      `const schema = require("mentor-matching/programme.schema.json"); console.log(schema.title, schema.type);`,
    );
    expect(project.run("node", "schema.cjs")).toBe("mentor-matching programme object\n");
  });

  const readme = readFileSync(join(REPOSITORY, "README.md"), "utf8");
  const blocks = codeBlocks(readme, "ts");

  it("has a README with code in it", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(2);
  });

  it.each(blocks.map((code, at) => [at + 1, code] as const))(
    "runs code block %d of the README as it stands",
    (at, code) => {
      project.write(
        "experiment.json",
        codeBlocks(readme, "json").find((json) => json.includes("populations")) ?? "",
      );
      project.write(`block-${at}.ts`, code);
      const options = [
        "--strict",
        "--skipLibCheck",
        "--target",
        "es2022",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
      ];
      const types = ["--typeRoots", join(REPOSITORY, "node_modules/@types"), "--types", "node"];
      project.run("node", TSC, ...options, ...types, "--outDir", "out", `block-${at}.ts`);
      project.write(`out/package.json`, '{ "type": "module" }');
      project.run("node", `out/block-${at}.js`);
    },
  );
});

function codeBlocks(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, code]) => code ?? "",
  );
}
