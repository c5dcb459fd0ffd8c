import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAll, type Matching, match } from "../../src/formats/index.js";
import { fitCounts } from "../../src/report/html/fit-histogram.js";
import { heatMapPeople, MOST_SHOWN } from "../../src/report/html/heat-map-people.js";
import { reportData } from "../../src/report/html/report-data.js";
import { matchesCsv, reportHtml } from "../../src/report/index.js";
import { person, programmeOf, rosterOf } from "../support/people.js";
import { type Example, example, HOSTILE } from "./example.js";

const shown = example();
const page = report(shown);

function report({ programme, roster, matching }: Example): string {
  return reportHtml(programme, roster, matching);
}

/** The tags of a page without what stands in their attributes. */
function skeleton(text: string): readonly string[] {
  const body = text.slice(text.indexOf("<body>")).replace(/"[^"]*"/g, '""');
  return body.match(/<[^>]*>/g) ?? [];
}

describe("the report", () => {
  it("tells every match with every part, its numbers as matches.csv has them", () => {
    for (const { pairs } of shown.matching.matches) {
      for (const { mentor, mentee, fit, parts } of pairs) {
        const name = (id: string) =>
          [...shown.roster.mentors, ...shown.roster.mentees].find((person) => person.id === id)?.name ?? "";
        const block = page.slice(page.indexOf(`data-mentor="${name(mentor)}" data-mentee="${name(mentee)}"`));
        const match = block.slice(0, block.indexOf("</details>"));
        expect(match).toContain(`<b>${fit.toFixed(6)}</b>`);
        for (const { units } of parts) expect(match).toContain((units / 1_000_000).toFixed(6));
        expect(match.match(/<tr>/g)).toHaveLength(parts.length + 2);
      }
    }
    expect(page.match(/<details class="match"/g)).toHaveLength(shown.matching.matches.length);
    expect(matchesCsv(shown.programme, shown.roster, shown.matching)).toContain("0.511111");
  });

  it("counts who is left over by the true reason: required pairs may hold every place", () => {
    const programme = programmeOf({
      rules: [{ rule: "required-pairs", pairs: [{ mentor: "M", mentee: "Ben" }] }],
    });
    const roster = rosterOf([person("mentor", "M"), person("mentee", "Ada"), person("mentee", "Ben")]);
    const text = report({ programme, roster, matching: match(programme, roster) });
    expect(text).toContain("<li><b>1</b> mentee: required pairs hold every place they could have</li>");
    expect(text).not.toContain("somebody else would be left out");
  });

  it("puts the weakest first", () => {
    const fits = [...page.matchAll(/data-fit="(\d+)"/g)].map(([, units]) => Number(units));
    expect(fits).toEqual([...fits].sort((a, b) => a - b));
  });

  it("tells for both people of a match the best they could have had instead", () => {
    const { compared, pairs, roster } = reportData(shown.programme, shown.roster, shown.matching);
    const { row, column, mentee } = pairs[0]!;
    const others = roster.mentors
      .map((mentor, at) => ({ mentor, at, units: compared.fits.units[row * compared.fits.mentors + at]! }))
      .filter(({ mentor, at }) => at !== column && mentor.capacity > 0 && compared.vetoes.allows(row, at))
      .sort((a, b) => b.units - a.units)
      .slice(0, 3);
    const list = page.slice(page.indexOf(`Other mentors for <bdi>${mentee.name}`));
    const told = [...list.slice(0, list.indexOf("</ul>")).matchAll(/<li><bdi>([^<]*)<\/bdi>: (\d\.\d+)/g)];
    expect(told.map(([, name, fit]) => [name, fit])).toEqual(
      others.map(({ mentor, units }) => [mentor.name, (units / 1_000_000).toFixed(3)]),
    );
  });

  it("tells everybody left over, and everybody's load", () => {
    expect(page).toContain("Tove Dachs");
    expect(page).toContain("takes nobody this time (capacity 0)");
    expect(page).toContain("Mentors: places, and how sought after they are");
  });

  it("marks each match once in the table of all fits, and never one that a rule forbids", () => {
    expect(page.match(/<td class="shade-\d matched">/g)).toHaveLength(shown.matching.matches.length);
    const { vetoes } = compareAll(shown.programme, shown.roster);
    const forbidden = shown.roster.mentees.flatMap((_, row) =>
      shown.roster.mentors.filter((_, column) => !vetoes.allows(row, column)),
    );
    expect(page.match(/<td class="never">/g)).toHaveLength(forbidden.length);
  });

  it("ends with seed, version and fingerprints", () => {
    const { fingerprints, version } = shown.matching.manifest;
    for (const text of [fingerprints.programme, fingerprints.roster, version]) expect(page).toContain(text);
  });

  it("says that its check holds, and where a number was changed that it does not", () => {
    expect(page).toContain("Checked when this page was made");
    const forged: Matching = {
      ...shown.matching,
      objective: shown.matching.objective.map((reached) => ({ ...reached, value: reached.value + 1 })),
    };
    const text = report({ ...shown, matching: forged });
    expect(text).toContain("This result does not hold:");
    expect(text).not.toContain("Checked when this page was made");
  });

  it("is made of an empty roster and of one where nobody can be matched", () => {
    const roster = { ...shown.roster, mentors: [] };
    const nobody: Matching = { ...shown.matching, matches: [] };
    expect(report({ ...shown, roster, matching: nobody })).toContain("Nobody could be matched.");
    expect(
      report({ ...shown, roster: { ...roster, mentees: [] }, matching: { ...nobody, unmatched: [] } }),
    ).toContain("Nobody is left over.");
  });
});

describe("the policy of the page", () => {
  it("allows the very style and script that stand in it, and nothing else", () => {
    const hash = (source: string) => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? "";
    const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? "";
    expect(page).toContain(
      `content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'"`,
    );
  });

  it("is not broken by the page itself: no style and no handler on an element, no address outside", () => {
    const body = page.slice(page.indexOf("<body>"), page.indexOf("<script>"));
    expect(body).not.toMatch(/\sstyle="|\son[a-z]+="|(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/https?:\/\//);
  });
});

describe("what people wrote", () => {
  it.each(HOSTILE)("stays text: %j", (text) => {
    const hostile = report(example((same, at) => (same === "" ? same : `${text}${at}`)));
    expect(skeleton(hostile)).toEqual(
      skeleton(report(example((same, at) => (same === "" ? same : `plain ${at}`)))),
    );
  });

  it("never adds a tag, whatever it is", () => {
    const plain = skeleton(report(example((same, at) => (same === "" ? same : `plain ${at}`))));
    const texts = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE)), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(texts, (list) => {
        const rewritten = example((same, at) => (same === "" ? same : `${list[at % list.length]} ${at}`));
        expect(skeleton(report(rewritten))).toEqual(plain);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the bars of the summary", () => {
  it("count every fit once, the ends included", () => {
    expect(fitCounts([0, 0.05, 0.1, 0.999, 1])).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  });
});

describe("the table of all fits of a large roster", () => {
  it("shows those left over, then the weakest, and says so", () => {
    const { programme, roster } = shown;
    const many = (people: typeof roster.mentees) =>
      Array.from({ length: 3 }, (_, copy) =>
        people.map((person) => ({ ...person, id: `${copy}${person.id}`, key: `${copy}${person.key}` })),
      ).flat();
    const large = { ...roster, mentors: many(roster.mentors), mentees: many(roster.mentees) };
    const matching = { ...shown.matching, matches: [], unmatched: [] };
    const people = heatMapPeople(reportData(programme, large, matching));
    expect([people.rows.length, people.columns.length]).toEqual([MOST_SHOWN, MOST_SHOWN]);
    expect(report({ programme, roster: large, matching })).toContain("Shown are 40 of 60 mentees");
  });
});
