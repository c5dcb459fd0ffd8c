/**
 * `npm run bench -- report [matches]`: how long a report of so many matches (default 1,000) takes to open in Chromium, from the
 * navigation to the second frame: by the clock, and in processor time of the page's main thread.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reportHtml } from "../src/report/index.js";
import { hasChromium, launch } from "../test/browser/chromium.js";
import { largeExample } from "../test/report/example.js";

const RUNS = 5;

/** Runs it. */
export async function run([size = "1000"]: readonly string[]): Promise<void> {
  if (!hasChromium) throw new Error("There is no Chromium here.");
  const { programme, roster, matching } = largeExample(Number(size));
  const html = reportHtml(programme, roster, matching);
  const folder = mkdtempSync(join(tmpdir(), "mentor-matching-bench-"));
  const path = join(folder, "report.html");
  writeFileSync(path, html);
  const browser = await launch();
  const found: { readonly clock: number; readonly processor: number; readonly nodes: number }[] = [];
  for (let n = 0; n < RUNS; n++) {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const start = performance.now();
    await page.goto(pathToFileURL(path).href);
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    const clock = (performance.now() - start) / 1000;
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    found.push({ clock, processor: metric("TaskDuration"), nodes: metric("Nodes") });
    await page.close();
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[RUNS >> 1]?.toFixed(2);
  console.log(
    `${matching.matches.length} matches, ${(html.length / 2 ** 20).toFixed(1)} MB, ${found[0]?.nodes} nodes: opens in ${median(found.map(({ clock }) => clock))} s by the clock, ${median(found.map(({ processor }) => processor))} s of the main thread's processor time (medians of ${RUNS}).`,
  );
}
