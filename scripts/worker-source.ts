/**
 * Makes `virtual:worker-source`: the worker of `src/workers` as one script in a text, so that whoever installs the package has no
 * file to serve. For esbuild (the build) and vite (the tests).
 */
import { build, type Plugin as EsbuildPlugin } from "esbuild";

const NAME = "virtual:worker-source";
/** From the repository's root, where both are run: a bundled configuration does not know its own folder. */
const ENTRY = "src/workers/worker.ts";

async function moduleText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    write: false,
  });
  return `export const source = ${JSON.stringify(outputFiles[0]?.text ?? "")};`;
}

export const esbuildWorkerSource: EsbuildPlugin = {
  name: NAME,
  setup(bundling) {
    bundling.onResolve({ filter: new RegExp(`^${NAME}$`) }, () => ({ path: NAME, namespace: NAME }));
    bundling.onLoad({ filter: /.*/, namespace: NAME }, async () => ({ contents: await moduleText() }));
  },
};

/** The same for vite, which vitest is made of. */
export const viteWorkerSource = {
  name: NAME,
  resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id: string) => (id === `\0${NAME}` ? moduleText() : undefined),
};
