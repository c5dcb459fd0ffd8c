import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../../src/audit/index.js";
import { explainMatch, explainUnmatched } from "../../../src/explanation/index.js";
import { type GroupsMatching, match } from "../../../src/formats/index.js";
import { isGroupRule } from "../../../src/programme/index.js";
import { calendarIcs, matchesCsv, participantPages, participantsCsv } from "../../../src/report/index.js";
import { readCase } from "../../support/random-case.js";
import { randomGroups } from "../../support/random-groups.js";

describe("groups of random people", () => {
  it("pass the check that knows nothing of the solver", () => {
    fc.assert(
      fc.property(randomGroups(), (random) => {
        const { programme, roster } = readCase(random);
        const matching = match(programme, roster);
        expect(verifyMatching(programme, roster, JSON.parse(JSON.stringify(matching)))).toEqual({
          holds: true,
        });
      }),
      { numRuns: 40, seed: 1 },
    );
  }, 60_000);

  it("are the same to the byte, whatever the order of the rows", () => {
    const shuffled = ([head = "", ...rows]: readonly string[]) => [head, ...rows.toReversed()];
    fc.assert(
      fc.property(randomGroups(), (random) => {
        const [one, other] = [
          random,
          { ...random, mentors: shuffled(random.mentors), mentees: shuffled(random.mentees) },
        ]
          .map(readCase)
          .map(({ programme, roster }) => JSON.stringify(match(programme, roster)));
        expect(other).toBe(one);
      }),
      { numRuns: 8, seed: 2 },
    );
  }, 60_000);

  it("are explained and written without a word that is undefined", () => {
    fc.assert(
      fc.property(randomGroups(), (random) => {
        const { programme, roster } = readCase(random);
        const matching = match(programme, roster);
        const texts = [
          ...matching.matches.map((found) => explainMatch(programme, roster, found).because),
          ...matching.matches.map(
            (found) => explainMatch(programme, roster, found, { audience: "partner" }).because,
          ),
          ...matching.unmatched.map((person) => explainUnmatched(programme, roster, person).because),
          matchesCsv(programme, roster, matching),
          participantsCsv(programme, roster, matching),
          calendarIcs(programme, roster, matching),
          ...participantPages(programme, roster, matching).map(({ html }) => html),
        ];
        for (const text of texts) expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }),
      { numRuns: 10, seed: 3 },
    );
  }, 60_000);

  it("have no more mentees in groups, nor a greater total with as many, where group rules are taken away and the search is exact", () => {
    fc.assert(
      fc.property(randomGroups(), (random) => {
        const { programme, roster } = readCase(random);
        const bound = match(programme, roster) as GroupsMatching;
        const free = match(
          { ...programme, rules: programme.rules.filter((rule) => !isGroupRule(rule)) },
          roster,
        ) as GroupsMatching;
        const coverage = ({ objective }: GroupsMatching) => objective[0]?.value ?? 0;
        expect(coverage(bound)).toBeLessThanOrEqual(free.proof.coverageBound);
        if (coverage(bound) === coverage(free))
          expect(bound.proof.value).toBeLessThanOrEqual(free.proof.bound);
      }),
      { numRuns: 8, seed: 4 },
    );
  }, 60_000);
});
