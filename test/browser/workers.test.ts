/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, launch, SKIPPED } from "./chromium.js";
import { serve } from "./static-server.js";

/** Matches the people of geo with and without workers, and says whether that is the same and who compared. */
const PAGE = `
import { match, matchAsync } from "./src/index.ts";
import { startWorkers } from "./src/workers/index.ts";
import { geoProgramme, geoRoster } from "./bench/geo-roster.ts";
const [programme, roster] = [geoProgramme(), geoRoster(150, 140)];
globalThis.run = async () => {
  const unavailable = [];
  const workers = startWorkers({ count: 2, fromPairs: 1, onUnavailable: (why) => unavailable.push(why) });
  const compared = await workers.compare(programme, roster);
  const matching = await matchAsync(programme, roster, { workers });
  workers.stop();
  const isSame = JSON.stringify(matching) === JSON.stringify(match(programme, roster));
  return { isSame, inWorkers: compared !== undefined, isIsolated: crossOriginIsolated, unavailable };
};`;

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "mentor-matching-workers-"));
let browser: Browser;

beforeAll(async () => {
  if (!hasChromium) return;
  const { esbuildWorkerSource } = await import("../../scripts/worker-source.js");
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    format: "iife",
    platform: "browser",
    write: false,
    plugins: [esbuildWorkerSource],
  });
  writeFileSync(join(folder, "page.js"), outputFiles[0]?.text ?? "");
  writeFileSync(join(folder, "index.html"), '<!doctype html><script src="page.js"></script>');
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasChromium)(`workers in Chromium${SKIPPED}`, () => {
  const ISOLATED = {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  };
  it.each([
    ["compare there where a page allows them", "script-src 'self'; worker-src blob:", {}, true],
    ["share memory where the page is isolated", "script-src 'self'; worker-src blob:", ISOLATED, true],
    ["leave it to the page where its policy forbids them", "script-src 'self'; worker-src 'self'", {}, false],
  ])("%s", async (_, policy, headers, isAllowed) => {
    const { server, address } = await serve(folder, { "content-security-policy": policy, ...headers });
    const page = await browser.newPage();
    await page.goto(address);
    const result = await page.evaluate(() =>
      (globalThis as unknown as { run(): Promise<{ unavailable: string[] }> }).run(),
    );
    expect(result).toMatchObject({ isSame: true, inWorkers: isAllowed, isIsolated: headers === ISOLATED });
    expect(result.unavailable).toHaveLength(isAllowed ? 0 : 1);
    await page.close();
    server.close();
  });
});
