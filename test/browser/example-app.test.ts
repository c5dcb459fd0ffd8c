/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRoster, modelOfRoster, rosterCsv } from "../../src/research/index.js";
import { readTable } from "../../src/tables/index.js";
import { exampleCommand } from "../cli/example-command.js";
import { runCommand } from "../cli/run-command.js";
import { example } from "../report/example.js";
import { tempFolder } from "../support/temp-folder.js";
import { xlsxFile } from "../support/xlsx-file.js";
import { hasChromium, launch, SKIPPED } from "./chromium.js";
import { textsOfLowContrast } from "./contrast.js";
import { serve } from "./static-server.js";

const APP = resolve(import.meta.dirname, "../../examples/browser");
const EXAMPLE = resolve(import.meta.dirname, "../../examples/one-to-one");
/** What the README recommends to a host. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
const LOADED = 200_000;

const folder = tempFolder("browser");
const exports = ["mentors.csv", "mentees.csv", "managers.csv", "programme.json"].map((name) =>
  join(EXAMPLE, name),
);

let browser: Browser;
let server: Server;
let address: string;

/** Opens the page, and keeps what should not have happened: requests to anywhere else, refusals, errors. */
async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; mishaps: string[] }> {
  const page = await browser.newPage(options);
  const mishaps: string[] = [];
  page.on("console", (message) => mishaps.push(`console ${message.text()}`));
  page.on("pageerror", (error) => mishaps.push(`error ${error.message}`));
  await page.goto(address);
  return { page, mishaps };
}

/**
 * From here on every request is one too many, but for the worker's own script, what it loads for workbooks, and the icon, which
 * browsers fetch when they like.
 */
function watchRequests(page: Page, mishaps: string[]): void {
  page.on("request", (request) => {
    const isOwn = ["assets/worker", "assets/universal", "icon.svg"].some((path) =>
      request.url().startsWith(address + path),
    );
    if (!isOwn && !request.url().startsWith("blob:")) mishaps.push(`request ${request.url()}`);
  });
}

async function matched(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("#status")?.textContent === "Done.", undefined, {
    timeout: LOADED,
  });
}

async function matchNow(page: Page): Promise<void> {
  await page.click("#match", { timeout: LOADED });
  await matched(page);
}

/** The bytes of a file that the page hands out. */
async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.click(`#downloads button:text-is("${name}")`),
  ]);
  return readFileSync((await file.path()) as string, "utf8");
}

const CLI_FILES = ["report.html", "matches.csv", "participants.csv", "matching.json"];

describe.skipIf(!hasChromium)(`the page in examples/browser${SKIPPED}`, () => {
  beforeAll(async () => {
    await build({ configFile: join(APP, "vite.config.ts"), logLevel: "error" });
    ({ server, address } = await serve(join(APP, "dist"), { "content-security-policy": POLICY }));
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it("goes the whole way: files in, decisions by a click, and out the bytes of the command line; nothing leaves it", async () => {
    const { page, mishaps } = await open();
    watchRequests(page, mishaps);
    await page.setInputFiles("#file-input", exports);
    await page.waitForSelector("#tuning", { timeout: LOADED });
    expect(await page.textContent("#understood")).toContain("14 mentors and 20 mentees");
    await matchNow(page);
    await runCommand([...exampleCommand("match", folder), "--out", join(folder, "plain")]);
    for (const name of CLI_FILES)
      expect(await download(page, name), name).toBe(readFileSync(join(folder, "plain", name), "utf8"));

    await page.click('button[aria-label="Forbid Chidi Otter with Bruno Wiesel"]');
    await page.click('button[aria-label="Pin Mira Hasel with Ada Otter"]');
    expect(await page.textContent("#status")).toContain("match again");
    await matchNow(page);
    expect(await page.textContent("#decisions")).toContain("Chidi Otter with Bruno Wiesel: forbidden");
    expect(await page.textContent("#decisions")).toContain("What changed since the run before");
    const decisions = join(folder, "decisions.csv");
    writeFileSync(decisions, await download(page, "decisions.csv"));
    const again = ["--decisions", decisions, "--out", join(folder, "decided")];
    await runCommand([...exampleCommand("match", folder), ...again]);
    for (const name of CLI_FILES)
      expect(await download(page, name), name).toBe(readFileSync(join(folder, "decided", name), "utf8"));

    const [zip] = await Promise.all([page.waitForEvent("download"), page.click('text="everything.zip"')]);
    const inZip = unzipSync(readFileSync((await zip.path()) as string));
    expect(await page.textContent("#status")).toBe("Done.");
    const pages = join(folder, "pages");
    const made = ["--matching", join(folder, "decided", "matching.json"), "--decisions", decisions];
    await runCommand([...exampleCommand("report", folder), ...made, "--out", pages]);
    const handed = readdirSync(join(pages, "participants")).map((name) => `participants/${name}`);
    expect(handed).toHaveLength(34);
    for (const path of handed)
      expect(strFromU8(inZip[path] ?? new Uint8Array()), path).toBe(readFileSync(join(pages, path), "utf8"));
    expect(Object.keys(inZip).sort()).toEqual(
      [...CLI_FILES, "decisions.csv", "programme.json", ...handed].sort(),
    );
    expect(mishaps).toEqual([]);
    await page.close();
  });

  it("guesses a programme where none is given, and hands it out", async () => {
    const { page, mishaps } = await open();
    await page.setInputFiles("#file-input", exports.slice(0, 2));
    await page.waitForSelector("#tuning", { timeout: LOADED });
    expect(await page.textContent("#understood")).toContain("The programme was guessed");
    await matchNow(page);
    expect(JSON.parse(await download(page, "programme.json")).criteria.length).toBeGreaterThan(0);
    expect(mishaps).toEqual([]);
    await page.close();
  });

  it("reads workbooks as it reads text, and says what is wrong with one", async () => {
    const { page, mishaps } = await open();
    watchRequests(page, mishaps);
    const workbook = (name: string, buffer: Buffer) => ({ name, mimeType: "", buffer });
    const sheet = (name: string) => {
      const table = readTable(readFileSync(join(EXAMPLE, `${name}.csv`)), { file: name });
      if (!table.ok) throw new Error("not read");
      const { headings, rows } = table.value;
      return workbook(
        `${name}.xlsx`,
        Buffer.from(xlsxFile({ Form: [headings, ...rows.map(({ cells }) => cells)] })),
      );
    };
    const others = exports.slice(2);
    await page.setInputFiles("#file-input", [...others]);
    await page.setInputFiles("#file-input", [
      sheet("mentors"),
      workbook("mentees.xlsx", Buffer.from("PK\x03\x04")),
    ]);
    await page.waitForSelector("#understood .error", { timeout: LOADED });
    expect(await page.textContent("#understood")).toContain(
      "mentees.xlsx: expected a table (CSV or .xlsx) but found a zip archive",
    );
    await page.setInputFiles("#file-input", [sheet("mentees")]);
    await page.waitForSelector("#tuning", { timeout: LOADED });
    await matchNow(page);
    await runCommand([...exampleCommand("match", folder), "--out", join(folder, "sheets")]);
    expect(await download(page, "matches.csv")).toBe(
      readFileSync(join(folder, "sheets", "matches.csv"), "utf8"),
    );
    expect(mishaps).toEqual([]);
    await page.close();
  });

  it("matches by the weights and rules that the page sets, and hands out the programme they make", async () => {
    const { page, mishaps } = await open();
    await page.click("#example");
    await page.waitForSelector("#tuning", { timeout: LOADED });
    await page.fill('[id="weight-coverage:topics"]', "0");
    await page.uncheck('[data-rule="gap:year"]');
    await matchNow(page);
    const programme = await download(page, "programme.json");
    expect(JSON.parse(programme).criteria[0].weight).toBe(0);
    expect(programme).not.toContain('"gap"');
    writeFileSync(join(folder, "tuned.json"), programme);
    const command = exampleCommand("match", folder).map((word) =>
      word.endsWith("programme.json") ? join(folder, "tuned.json") : word,
    );
    await runCommand([...command, "--out", join(folder, "tuned")]);
    expect(await download(page, "matching.json")).toBe(
      readFileSync(join(folder, "tuned/matching.json"), "utf8"),
    );
    expect(mishaps).toEqual([]);
    await page.close();
  });

  it("shows groups as groups and peers as pairs, who can be pinned and forbidden there too", async () => {
    const { page, mishaps } = await open();
    const filesOf = (name: string, files: readonly string[]) =>
      files.map((file) => join(EXAMPLE, "..", name, file));
    await page.setInputFiles(
      "#file-input",
      filesOf("groups", ["mentors.csv", "mentees.csv", "programme.json"]),
    );
    await page.waitForSelector("#tuning", { timeout: LOADED });
    expect(await page.textContent("#tuning")).toContain("Yusuf Aksoy and Mia Brandt must be in one group");
    await matchNow(page);
    const groups = page.locator("#matches .matches > li");
    expect(await page.textContent("#matches")).toContain("7 groups among 7 mentors and 26 mentees");
    expect(await groups.count()).toBe(7);
    expect(await groups.first().textContent()).toMatch(
      /^Greta Lind with Hanna Busch, .* and Lena Fuchs Friday 17:00–18:30/,
    );
    await groups.first().locator("summary").click();
    expect(await groups.first().locator('button[aria-label="Pin Greta Lind with Jana Vogt"]').count()).toBe(
      1,
    );
    await page.close();

    const { page: other, mishaps: otherMishaps } = await open();
    await other.setInputFiles("#file-input", filesOf("peers", ["participants.csv", "programme.json"]));
    await other.waitForSelector("#tuning", { timeout: LOADED });
    expect(await other.textContent("#understood")).toContain("10 people");
    await matchNow(other);
    const titles = other.locator("#matches .matches h3");
    expect(await titles.allTextContents()).toContain("Elif Aydın with Finn Larsen");
    expect(await titles.count()).toBe(4);
    expect(await other.textContent("#left-over")).not.toContain("mentee");
    // Forbidden in the list, pressed in the picture, whichever of the two is named first there.
    await other.click('#matches button[aria-label="Forbid Amira Haddad with Bence Kovács"]');
    await other.focus("#heat-map canvas");
    await other.keyboard.press("ArrowRight");
    await other.keyboard.press("ArrowDown");
    const pressed = '#heat-map button[aria-label="Forbid Bence Kovács with Amira Haddad"]';
    expect(await other.getAttribute(pressed, "aria-pressed")).toBe("true");
    await matchNow(other);
    expect(await titles.allTextContents()).not.toContain("Amira Haddad with Bence Kovács");
    expect(await other.textContent("#decisions")).toContain("PersonBeforeNow");
    expect([...mishaps, ...otherMishaps]).toEqual([]);
    await other.close();
  });

  it("reads a programme whose fit is a formula, and says so in place of weights", async () => {
    const { page, mishaps } = await open();
    const { criteria, ...rest } = JSON.parse(readFileSync(join(EXAMPLE, "programme.json"), "utf8"));
    const unweighted = criteria.map(({ weight: _, ...criterion }: Record<string, unknown>) => criterion);
    const fit = { formula: "0.7 * goals + 0.3 * min(goals, 0.5)" };
    unweighted[0].id = "goals";
    const programme = JSON.stringify({ ...rest, criteria: unweighted, fit });
    const wrong = programme.replace("min(goals", "min(gaols");
    const give = (text: string) =>
      page.setInputFiles("#file-input", {
        name: "programme.json",
        mimeType: "application/json",
        buffer: Buffer.from(text),
      });
    await page.setInputFiles("#file-input", exports.slice(0, -1));
    await give(wrong);
    await page.waitForSelector("#understood .error", { timeout: LOADED });
    expect(await page.textContent("#understood")).toContain("gaols");
    await give(programme);
    await page.waitForSelector("#tuning", { timeout: LOADED });
    expect(await page.textContent("#tuning code")).toBe(fit.formula);
    expect(await page.locator("#tuning input[type=range]").count()).toBe(0);
    await page.uncheck('[data-rule="gap:year"]');
    await matchNow(page);
    expect(await page.textContent("#matches")).toContain("nothing better exists");
    expect(JSON.parse(await download(page, "programme.json")).fit).toEqual(fit);
    expect(mishaps).toEqual([]);
    await page.close();
  });

  it("tells everything that is wrong with a broken file, and offers no match", async () => {
    const { page, mishaps } = await open();
    const mentees = readFileSync(join(EXAMPLE, "mentees.csv"), "utf8").replace(
      '"oskar.dachs@uni.example"',
      '""',
    );
    const broken = mentees.replace('"third year"', '"<img src=x onerror=alert(1)>"');
    await page.setInputFiles(
      "#file-input",
      exports.filter((path) => !path.endsWith("mentees.csv")),
    );
    await page.setInputFiles("#file-input", {
      name: "mentees.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(broken),
    });
    await page.waitForSelector("#understood .error", { timeout: LOADED });
    const told = (await page.textContent("#understood")) ?? "";
    expect(told).toContain("mentees.csv, row 2");
    expect(told).toContain("<img src=x onerror=alert(1)>");
    expect(await page.isVisible("#match")).toBe(false);
    await page.setInputFiles("#file-input", {
      name: "programme.json",
      mimeType: "application/json",
      buffer: Buffer.from("{"),
    });
    await page.waitForFunction(() =>
      document.querySelector("#understood")?.textContent?.includes("is not JSON"),
    );
    expect(mishaps).toEqual([]);
    await page.close();
  });

  it("works by keyboard alone", async () => {
    const { page, mishaps } = await open();
    const tabTo = async (selector: string) => {
      for (let steps = 0; steps < 120; steps++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector))
          return;
      }
      throw new Error(`${selector} is not reached by Tab`);
    };
    await tabTo("#example");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#tuning", { timeout: LOADED });
    await tabTo("#tuning input[type=range]");
    const before = await page.textContent("#tuning output");
    await page.keyboard.press("End");
    expect(await page.textContent("#tuning output")).not.toBe(before);
    await tabTo("#match");
    await page.keyboard.press("Enter");
    await matched(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("match");
    await tabTo("#matches .decide button");
    await page.keyboard.press("Space");
    expect(await page.getAttribute("#matches .decide button", "aria-pressed")).toBe("true");
    await tabTo("canvas");
    const told = await page.textContent(".told");
    await page.keyboard.press("ArrowDown");
    expect(await page.textContent(".told")).not.toBe(told);
    await tabTo("#downloads button");
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(file.suggestedFilename()).toBe("everything.zip");
    expect(mishaps).toEqual([]);
    await page.close();
  });

  it("matches 1,000 with 1,000 people while the page stays alive, and stops at once when told", async () => {
    const { programme: whole, roster } = example();
    // Nobody who is drawn names a supervisor, and without that answer nobody could be matched.
    const programme = { ...whole, rules: whole.rules.filter(({ rule }) => rule !== "reporting-line") };
    const model = modelOfRoster(programme, roster);
    const drawn = generateRoster(programme, model, { mentors: 1000, mentees: 1000, seed: 5 });
    const { mentors, mentees } = rosterCsv(programme, drawn);
    const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    const json = file("programme.json", JSON.stringify(programme));
    const { page, mishaps } = await open();
    await page.setInputFiles("#file-input", [
      file("mentors.csv", mentors),
      file("mentees.csv", mentees),
      json,
    ]);
    await page.click("#match", { timeout: LOADED });
    await page.waitForFunction(() => document.querySelector("progress")?.value !== 0, undefined, {
      timeout: LOADED,
    });
    await page.click("#cancel");
    expect(await page.textContent("#status")).toBe("Cancelled.");
    expect(await page.isVisible("#matches")).toBe(false);
    await matchNow(page);
    expect(await page.textContent("#matches")).toContain("matches among 1000 mentors and 1000 mentees");
    expect(mishaps).toEqual([]);
    await page.close();
  }, 300_000);

  it.each(["light", "dark"] as const)("is legible in the %s, and as wide as a phone", async (colorScheme) => {
    const { page } = await open({ colorScheme, viewport: { width: 360, height: 740 } });
    await page.click("#example");
    await page.waitForSelector("#tuning", { timeout: LOADED });
    await matchNow(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(textsOfLowContrast, 4.5)).toEqual([]);
    await page.close();
  });
});
