/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Formulas and HTML in every field of an export of every dialect, through to what leaves.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Papa from "papaparse";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Matching, match } from "../../src/formats/index.js";
import { guessProgramme } from "../../src/init/index.js";
import { defineProgramme, type Programme, type ProgrammeJson } from "../../src/programme/index.js";
import { matchesCsv, participantPages, participantsCsv, reportHtml } from "../../src/report/index.js";
import { type Roster, readRoster } from "../../src/roster/index.js";
import { type DialectFile, programmeFor, RESPONDENTS, WRITERS } from "../support/dialect-files.js";
import { tempFolder } from "../support/temp-folder.js";
import { hasChromium, launch, SKIPPED } from "./chromium.js";

const TAG = "<img src=x onerror=alert(1)>";

/** Every word of the fixture and what stands in its stead; none holds what a dialect joins options by. */
const ATTACKS: Readonly<Record<string, string>> = {
  "E-mail address": `=E${TAG}`,
  "Your name": `@Name<svg onload=alert(1)>`,
  "Which year are you in?": `+Year<script>alert(1)</script>`,
  "How well do you know": `-Topics${TAG}`,
  "What do you like?": `=Likes<iframe srcdoc=x>`,
  "Anything else?": `=1+1</style><script>alert(1)</script>`,
  thesis: `=thesis${TAG}`,
  careers: `@careers' onfocus=alert(1) x='`,
  sports: `=HYPERLINK(1)${TAG}`,
  "first year": `=first<script>alert(1)</script>`,
  "second year": `+second<svg onload=alert(1)>`,
  "third year": `-third' onmouseover=alert(1) x='`,
  "Ada Marder": `=cmd|' /C calc'!A0</script><script>alert(1)</script>`,
  "Bo Falke": `@Bo${TAG}`,
  "Cleo Igel": `+Cleo<a href=javascript:alert(1)>x</a>`,
  "ada@uni.example": `=ada${TAG}@uni.example`,
  "bo@uni.example": `+bo<script>@uni.example`,
  "cleo@uni.example": `-cleo' onload=alert(1)@uni.example`,
};

function attacked(text: string): string {
  return Object.entries(ATTACKS).reduce((all, [word, attack]) => all.replaceAll(word, () => attack), text);
}

interface Case {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly matching: Matching;
}

/** Two who mentor and one who does not, read by a programme of which every word is an attack. */
function caseOf(write: (people: typeof RESPONDENTS) => DialectFile): Case {
  const file = write(RESPONDENTS);
  const { criteria, ...own } = programmeFor(file);
  const json: ProgrammeJson = {
    ...own,
    name: "=Anything else?",
    criteria: [
      ...criteria,
      { dimension: "background", compare: "overlap", question: "interests", ifUnanswered: 0 },
      { dimension: "power", compare: "closeness", question: "year", tolerance: 2, label: "first year" },
    ],
  };
  const files = {
    mentors: { name: attacked("sports.csv"), content: attacked(write(RESPONDENTS.slice(0, 2)).text) },
    mentees: { name: "mentees.csv", content: attacked(write(RESPONDENTS.slice(1)).text) },
  };
  const programme = defineProgramme(JSON.parse(attacked(JSON.stringify(json))));
  const roster = readRoster(programme, files);
  if (!roster.ok) throw new Error(roster.issues.map(({ message }) => message).join("\n"));
  return { programme, roster: roster.value, matching: match(programme, roster.value) };
}

const dialects = Object.entries(WRITERS);
const folder = tempFolder("injection");

describe("formulas in every field", () => {
  it.each(dialects)("are none in what leaves: %s", (_, write) => {
    const { programme, roster, matching } = caseOf(write);
    expect(matching.matches.length).toBeGreaterThan(0);
    for (const text of [matchesCsv, participantsCsv].map((of) => of(programme, roster, matching))) {
      const { data } = Papa.parse<string[]>(text);
      expect(data.flat().filter((cell) => /^\s*[=+\-@\t\r]/.test(cell) && !/^-?\d/.test(cell))).toEqual([]);
      expect(text).toContain("'=");
    }
  });

  it.each(dialects)("leave nothing in a programme that is guessed from them: %s", (_, write) => {
    const content = attacked(write(RESPONDENTS).text);
    const guessed = guessProgramme({ mentors: content, mentees: content });
    if (guessed.ok) expect(() => JSON.parse(JSON.stringify(guessed.value.programme))).not.toThrow();
    else expect(guessed.issues.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasChromium)(`HTML in every field, in Chromium${SKIPPED}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(dialects)("is text in the report and on everybody's page: %s", async (name, write) => {
    const { programme, roster, matching } = caseOf(write);
    const pages = participantPages(programme, roster, matching)
      .slice(0, 1)
      .map(({ html }) => html);
    const page = await browser.newPage();
    const mishaps: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) mishaps.push(`request ${request.url()}`);
    });
    page.on("dialog", (dialog) => {
      mishaps.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => mishaps.push(`console ${message.text()}`));
    page.on("pageerror", (error) => mishaps.push(`error ${error.message}`));
    for (const [at, html] of [reportHtml(programme, roster, matching), ...pages].entries()) {
      const path = join(folder, `${name}-${at}.html`);
      writeFileSync(path, html);
      await page.goto(pathToFileURL(path).href);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
        for (const element of document.querySelectorAll<HTMLElement>("*")) {
          element.focus();
          element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
        }
      });
      const foreign =
        "img, iframe, object, embed, [onload], [onerror], [onfocus], [onmouseover], a[href^=javascript]";
      expect(await page.locator(foreign).count()).toBe(0);
      expect(await page.locator("script").count()).toBe(at === 0 ? 1 : 0);
    }
    await page.goto(pathToFileURL(join(folder, `${name}-0.html`)).href);
    const text = (await page.locator("body").textContent()) ?? "";
    for (const attack of ["Bo Falke", "first year", "sports"].map(attacked)) expect(text).toContain(attack);
    expect(mishaps).toEqual([]);
    await page.close();
  });
});
