import { describe, expect, it } from "vitest";
import { explainPair } from "../../src/explanation/index.js";
import { compareAll } from "../../src/formats/index.js";
import { example } from "../report/example.js";

const { programme, roster, matching } = example();
const { fits, vetoes } = compareAll(programme, roster);

/** Sums of doubles are told apart by more than their rounding. */
const ROUNDING = 1e-9;

describe("why two people are not matched with each other", () => {
  const all = roster.mentees.flatMap((mentee, row) =>
    roster.mentors.map((mentor, column) => ({
      row,
      column,
      found: explainPair(programme, roster, matching, mentor, mentee),
      isMatched: matching.matches.some(({ pairs }) =>
        pairs.some((pair) => pair.mentor === mentor.id && pair.mentee === mentee.id),
      ),
      isAbsent: mentor.capacity === 0,
    })),
  );

  it("says of every pair the first that holds: matched, absent, forbidden, possible", () => {
    for (const { row, column, found, isMatched, isAbsent } of all) {
      const allowed = vetoes.allows(row, column) ? "possible" : "forbidden";
      expect(found.kind).toBe(isMatched ? "matched" : isAbsent ? "absent" : allowed);
      if (found.kind === "forbidden") {
        expect(found.rules.map(({ rule }) => rule)).toEqual(
          vetoes.of(row, column).map((reason) => vetoes.reasons[reason]?.id),
        );
      }
      if (found.kind === "possible") {
        expect(found.fit).toBe((fits.units[row * fits.mentors + column] ?? 0) / 1_000_000);
      }
    }
  });

  it("never finds that forcing a pair would be better for everybody", () => {
    for (const { found } of all) {
      if (found.kind !== "possible" || found.cost === undefined) continue;
      expect(found.cost.matches).toBeLessThanOrEqual(0);
      if (found.cost.matches === 0) expect(found.cost.total).toBeLessThanOrEqual(ROUNDING);
    }
  });

  it("says that a pair cannot be required beside one that is", () => {
    const [first] = matching.matches;
    const [pair] = first!.pairs;
    const required = {
      rule: "required-pairs",
      id: "pinned",
      pairs: [{ mentor: pair!.mentor, mentee: pair!.mentee }],
    } as const;
    const pinned = { ...programme, rules: [...programme.rules, required] };
    const row = roster.mentees.findIndex(({ id }) => id === pair!.mentee);
    const column = roster.mentors.findIndex(
      ({ id, capacity }, at) => id !== pair!.mentor && capacity > 0 && vetoes.allows(row, at),
    );
    const found = explainPair(pinned, roster, matching, roster.mentors[column]!, roster.mentees[row]!);
    expect(found).toMatchObject({ kind: "possible" });
    expect(found.kind === "possible" && found.because).toContain("is required to be with");
  });
});
