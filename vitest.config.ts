import { defineConfig } from "vitest/config";
import { viteWorkerSource } from "./scripts/worker-source.js";

export default defineConfig({
  plugins: [viteWorkerSource],
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/clean-up.ts"],
    reporters: ["default", "./test/totals-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
