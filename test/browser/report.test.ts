/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { participantPages, reportHtml } from "../../src/report/index.js";
import { example, HOSTILE, largeExample } from "../report/example.js";
import { tempFolder } from "../support/temp-folder.js";
import { hasChromium, launch, SKIPPED } from "./chromium.js";
import { textsOfLowContrast } from "./contrast.js";

/** What WCAG 2.2 asks of text at level AA. */
const AA = 4.5;
const PHONE = { width: 360, height: 740 };

const folder = tempFolder("report");

function saved(name: string, html: string): string {
  const path = join(folder, name);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

function exampleReport(rewrite?: (text: string, at: number) => string): string {
  const { programme, roster, matching } = example(rewrite);
  return reportHtml(programme, roster, matching);
}

let browser: Browser;
let address: string;

/** Opens a page and keeps everything that should not have happened: requests, dialogs, refused sources, errors. */
async function open(
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly mishaps: readonly string[] }> {
  const page = await browser.newPage(options);
  const mishaps: string[] = [];
  page.on("request", (request) => request.url() !== url && mishaps.push(`request ${request.url()}`));
  page.on("dialog", (dialog) => {
    mishaps.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => mishaps.push(`console ${message.text()}`));
  page.on("pageerror", (error) => mishaps.push(`error ${error.message}`));
  await page.goto(url);
  return { page, mishaps };
}

describe.skipIf(!hasChromium)(`the report in Chromium${SKIPPED}`, () => {
  beforeAll(async () => {
    browser = await launch();
    address = saved("report.html", exampleReport());
  });
  afterAll(() => browser.close());

  it("asks for nothing but itself and runs under its own policy", async () => {
    const { page, mishaps } = await open(address);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await page.locator("h1").textContent()).toBe("Peer mentoring, spring 2027");
    expect(mishaps).toEqual([]);
    await page.close();
  });

  it("finds matches by what stands in them", async () => {
    const { page } = await open(address);
    await page.fill("#match-search", "jonas anouk");
    await page.waitForFunction(() => document.querySelector("#match-count")?.textContent?.startsWith("1 of"));
    expect(await page.locator(".match:visible h3").allTextContents()).toEqual([
      "Jonas Ulme with Anouk Wiesel",
    ]);
    await page.fill("#match-search", "");
    await page.waitForFunction(() =>
      document.querySelector("#match-count")?.textContent?.startsWith("18 of"),
    );
    await page.close();
  });

  it("orders matches, and tables by their headings", async () => {
    const { page } = await open(address);
    const first = () => page.locator(".match h3").first().textContent();
    expect(await first()).toBe("Chidi Otter with Bruno Wiesel");
    await page.selectOption("#match-order", "-fit");
    expect(await first()).toBe("Hoang Eibe with Quentin Pappel");
    await page.selectOption("#match-order", "mentee");
    expect(await first()).toBe("Mira Hasel with Ada Otter");
    const who = page.locator("#left-over thead button").first();
    await who.click();
    await who.click();
    expect(await page.locator("#left-over thead th").first().getAttribute("aria-sort")).toBe("descending");
    expect(await page.locator("#left-over tbody th bdi").first().textContent()).toBe("Zofia Igel");
    await page.close();
  });

  it("is used with the keyboard alone: from the weakest pair to its match, opened and closed", async () => {
    const { page } = await open(address);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.locator("#summary a[href='#match-1']").focus();
    await page.keyboard.press("Enter");
    // The link opens its match on hashchange, which the browser sends some time after the key.
    await page.waitForSelector("#match-1[open]");
    await page.locator("#match-1 summary").focus();
    await page.keyboard.press("Space");
    await page.waitForSelector("#match-1:not([open])");
    await page.locator(".scroll").focus();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("region");
    await page.close();
  });

  it.each(["light", "dark"] as const)("has text of enough contrast, in the %s", async (colorScheme) => {
    const { page } = await open(address, { colorScheme });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await page.evaluate(textsOfLowContrast, AA)).toEqual([]);
    await page.close();
  });

  it("fits a phone, and its tables stay tables for who cannot see them", async () => {
    const { page } = await open(address, { viewport: PHONE });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const wide = (width: number) =>
      [...document.querySelectorAll("body *:not(.scroll *, .skip, thead *)")]
        .filter((element) => element.getBoundingClientRect().right > width)
        .map((element) => element.outerHTML.slice(0, 80));
    expect(await page.evaluate(wide, PHONE.width)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const table = page.getByRole("table", { name: /^What Chidi Otter and Bruno Wiesel answered$/ });
    expect(await table.getByRole("row").count()).toBeGreaterThan(7);
    expect(await table.getByRole("rowheader", { name: /the topics/ }).count()).toBe(1);
    await page.close();
  });

  it("prints with every match open, and is afterwards as it was", async () => {
    const { page } = await open(address);
    const openMatches = () => page.locator("details.match[open]").count();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await openMatches()).toBe(18);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await openMatches()).toBe(0);
    await page.close();
  });

  it("shows everything without its script", async () => {
    const { page } = await open(address, { javaScriptEnabled: false });
    expect(await page.locator("#match-controls").isVisible()).toBe(false);
    expect(await page.locator(".match").count()).toBe(18);
    await page.close();
  });

  it("holds 1,000 matches", async () => {
    const { programme, roster, matching } = largeExample(1000);
    expect(matching.matches).toHaveLength(1000);
    const { page } = await open(saved("large.html", reportHtml(programme, roster, matching)));
    expect(await page.locator(".match").count()).toBe(1000);
    await page.close();
  });

  it("shows hostile texts as texts", async () => {
    const url = saved(
      "hostile.html",
      exampleReport((text, at) => (text === "" ? text : (HOSTILE[at % HOSTILE.length] as string))),
    );
    const { page, mishaps } = await open(url);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      for (const element of document.querySelectorAll<HTMLElement>("*")) element.focus();
    });
    await page.fill("#match-search", "<script>");
    await page.selectOption("#match-order", "mentor");
    expect(mishaps).toEqual([]);
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("img, iframe, [onload], [onerror], [onfocus], [onmouseover]").count()).toBe(0);
    expect(await page.locator("body").textContent()).toContain("<img src=x onerror=alert(1)>");
    await page.close();
  });

  it.each(["light", "dark"] as const)(
    "shows a participant's page on a phone, in the %s",
    async (colorScheme) => {
      const { programme, roster, matching } = example();
      const pages = participantPages(programme, roster, matching);
      const url = saved("bo-falke.html", pages.find(({ id }) => id === "bo.falke@uni.example")?.html ?? "");
      const { page, mishaps } = await open(url, { colorScheme, viewport: PHONE });
      expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
        "Your mentee: Dario Birke",
        "Your mentee: Selim Igel",
      ]);
      expect(await page.evaluate(textsOfLowContrast, AA)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
      expect(mishaps).toEqual([]);
      await page.close();
    },
  );
});
