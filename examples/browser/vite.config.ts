/** `npm run example:browser` builds this page into `examples/browser/dist`, with relative paths, for any static host. */
import { resolve } from "node:path";
import { defineConfig } from "vite";

const source = (path: string) => resolve(import.meta.dirname, "../../src", path);

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  // An application of its own would install the package; in the repository its names stand for the sources.
  resolve: {
    alias: [
      { find: /^mentor-matching$/, replacement: source("index.ts") },
      { find: /^mentor-matching\/(formula|init|lifecycle|report|xlsx)$/, replacement: source("$1/index.ts") },
    ],
  },
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // The policy allows no inlined file, and no fetch, which the preload helper would need.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
