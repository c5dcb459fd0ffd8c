import { defineConfig, type Options } from "tsup";
import { esbuildWorkerSource } from "./scripts/worker-source.js";

const shared = {
  target: "es2022",
  sourcemap: true,
  treeshake: true,
  esbuildPlugins: [esbuildWorkerSource],
} satisfies Options;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      assignment: "src/assignment/index.ts",
      "assignment-more": "src/assignment/more.ts",
      "assignment-groups": "src/assignment/groups/index.ts",
      formula: "src/formula/index.ts",
      munkres: "src/assignment/munkres/index.ts",
      init: "src/init/index.ts",
      lifecycle: "src/lifecycle/index.ts",
      xlsx: "src/xlsx/index.ts",
      report: "src/report/index.ts",
      research: "src/research/index.ts",
      workers: "src/workers/index.ts",
      "workers-node": "src/workers/node.ts",
    },
    format: ["esm", "cjs"],
    dts: true,
    clean: true,
    platform: "neutral",
    external: ["node:os", "node:worker_threads"],
  },
  { ...shared, entry: { cli: "src/cli/main.ts" }, format: ["esm"], platform: "node" },
]);
