import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareAll,
  match,
  oneToOneProblem,
  requiredPairsOf,
  type Unmatched,
  type UnmatchedReason,
} from "../../src/formats/index.js";
import type { Programme, ProgrammeJson } from "../../src/programme/index.js";
import { type Participant, peopleOf, type Roster } from "../../src/roster/index.js";
import { unitsOfFit } from "../../src/scoring/index.js";
import { bestByForce, type PlainProblem } from "../oracles/best-by-force.js";
import { number, person, programmeOf, rosterOf } from "../support/people.js";
import { matchingOf, preferredUnits, randomCase, readCase } from "../support/random-case.js";

/** Fit 1 for equal levels, falling to 0 at a distance of 4. */
const LEVEL: Partial<ProgrammeJson> = {
  questions: [{ id: "level", kind: "number", from: 0, to: 4, both: "level" }],
  criteria: [{ dimension: "culture", compare: "closeness", question: "level", weight: 1 }],
};
const at = (side: "mentor" | "mentee", id: string, level?: number, rest: Partial<Participant> = {}) =>
  person(side, id, level === undefined ? {} : { level: number(level) }, rest);

function reasonsOf(people: readonly Participant[], parts: Partial<ProgrammeJson> = {}) {
  const { unmatched } = match(programmeOf({ ...LEVEL, ...parts }), rosterOf(people));
  return Object.fromEntries(unmatched.map(({ id, reason }) => [id, reason]));
}

describe("the reason of somebody without a match", () => {
  it("is that they sit out, before anything else", () => {
    const reasons = reasonsOf([
      at("mentor", "m", 0, { takesPart: false, capacity: 0 }),
      at("mentee", "e", 0),
    ]);
    expect(reasons["m"]).toEqual({ code: "sits-out" });
    expect(reasons["e"]).toEqual({ code: "no-allowed-counterpart", counterparts: 0, removed: [] });
  });

  it("is that they take nobody", () => {
    const reasons = reasonsOf([at("mentor", "m", 0, { capacity: 0 }), at("mentee", "e", 0)]);
    expect(reasons["m"]).toEqual({ code: "no-capacity" });
    expect(reasons["e"]).toMatchObject({ code: "no-allowed-counterpart", counterparts: 0 });
  });

  it("is that nobody is allowed: how many each rule takes, how many for a missing answer, how many alone", () => {
    // e stands at 2. m0 breaks the gap and is blocked; m1 breaks the gap; m2 gave no level; m3 too and is blocked.
    const reasons = reasonsOf(
      [
        at("mentor", "m0", 1),
        at("mentor", "m1", 0),
        at("mentor", "m2"),
        at("mentor", "m3"),
        at("mentee", "e", 2),
      ],
      {
        rules: [
          { rule: "blocked-pairs", pairs: ["m0", "m3"].map((mentor) => ({ mentor, mentee: "e" })) },
          { rule: "gap", question: "level", mentorAbove: { min: 1 } },
        ],
      },
    );
    expect(reasons["e"]).toEqual({
      code: "no-allowed-counterpart",
      counterparts: 4,
      removed: [
        { rule: "gap:level", pairs: 4, unanswered: 2, alone: 2 },
        { rule: "blocked-pairs", pairs: 2, unanswered: 0, alone: 0 },
      ],
    });
  });

  it("is that somebody else would be left out, for a worse total", () => {
    // Only m takes anybody; e2 stands nearer.
    const reasons = reasonsOf([at("mentor", "m", 0), at("mentee", "e1", 2), at("mentee", "e2", 1)]);
    expect(reasons["e1"]).toEqual({
      code: "would-leave-out",
      impossible: false,
      allowed: 1,
      loss: 0.25,
      leftOut: [{ id: "e2", side: "mentee" }],
      moves: [
        { mentee: "e1", from: null, to: "m" },
        { mentee: "e2", from: "m", to: null },
      ],
    });
  });

  it("is that the total would fall, where nobody would be left out", () => {
    // m2 could take e1 or e2 from m1, who has two; the fit of that pair would be 0 in place of 1.
    const reasons = reasonsOf([
      at("mentor", "m1", 0, { capacity: 2 }),
      at("mentor", "m2", 4),
      at("mentee", "e1", 0),
      at("mentee", "e2", 0),
    ]);
    expect(reasons["m2"]).toMatchObject({ code: "would-lower-total", allowed: 2, loss: 1, leftOut: [] });
  });

  it("is that required pairs hold every place", () => {
    const reasons = reasonsOf([at("mentor", "m", 0), at("mentee", "e1", 0), at("mentee", "e2", 4)], {
      rules: [{ rule: "required-pairs", pairs: [{ mentor: "m", mentee: "e2" }] }],
    });
    expect(reasons["e1"]).toEqual({
      code: "would-leave-out",
      impossible: true,
      allowed: 1,
      loss: 0,
      leftOut: [],
      moves: [],
    });
  });

  it("is a tie, where placing them would be exactly as good", () => {
    const reasons = reasonsOf([at("mentor", "m", 0), at("mentee", "e1", 1), at("mentee", "e2", 1)]);
    const [left] = Object.values(reasons);
    expect(left).toMatchObject({ code: "tie", allowed: 1, loss: 0 });
    expect(Object.keys(reasons)).toHaveLength(1);
  });
});

describe("on random programmes", () => {
  const onUnmatched = (
    holds: (found: Unmatched, person: Participant, programme: Programme, roster: Roster) => void,
    numRuns: number,
  ) =>
    fc.assert(
      fc.property(randomCase({ people: 5 }), (random) => {
        const { programme, roster } = readCase(random);
        for (const found of matchingOf(random)?.unmatched ?? []) {
          const person = peopleOf(roster, found.side).find(({ id }) => id === found.id)!;
          holds(found, person, programme, roster);
        }
      }),
      { numRuns, seed: 5 },
    );

  it("what each rule takes is what counting pair by pair gives", () => {
    onUnmatched(({ side, reason }, person, programme, roster) => {
      if (!person.takesPart || person.capacity === 0) {
        expect(reason.code).toBe(person.takesPart ? "no-capacity" : "sits-out");
        return;
      }
      const { reasons } = compareAll(programme, roster).vetoes;
      const others = peopleOf(roster, side === "mentor" ? "mentee" : "mentor").filter(
        (other) => other.takesPart && other.capacity > 0,
      );
      const verdicts = others.map((other) =>
        reasons.map(({ check }) => (side === "mentor" ? check(person, other) : check(other, person))),
      );
      const allowed = verdicts.filter((all) => all.every((one) => one === "allowed")).length;
      if (allowed > 0) {
        expect("allowed" in reason && reason.allowed).toBe(allowed);
        return;
      }
      const counted = reasons.flatMap(({ id }, n) => {
        const vetoed = verdicts.filter((all) => all[n] !== "allowed");
        if (vetoed.length === 0) return [];
        const unanswered = vetoed.filter((all) => all[n] === "unanswered").length;
        const alone = vetoed.filter((all) => all.filter((one) => one !== "allowed").length === 1).length;
        return [{ rule: id, pairs: vetoed.length, unanswered, alone }];
      });
      counted.sort((a, b) => b.alone - a.alone || b.pairs - a.pairs);
      expect(reason).toEqual({
        code: "no-allowed-counterpart",
        counterparts: others.length,
        removed: counted,
      });
    }, 200);
  });

  it("prices are what solving again with that person forced in costs", () => {
    onUnmatched(({ id, side, reason }, _, programme, roster) => {
      if (!isPriced(reason)) return;
      const problem = plainProblem(programme, roster);
      const index = peopleOf(roster, side).findIndex((one) => one.id === id);
      const best = bestByForce(problem)!;
      const forced = bestByForce(problem, side === "mentee" ? { mustHave: index } : { mustFill: index });
      if (reason.code === "would-leave-out" && reason.impossible) expect(forced).toBeUndefined();
      else {
        expect(unitsOfFit(reason.loss)).toBe(best.total - forced!.total);
        // Somebody who is placed takes one place at most, so nobody is lost on balance.
        if (problem.unmatchedValue === undefined) expect(forced!.pairs).toBe(best.pairs);
        expect(reason.code === "tie").toBe(best.total === forced!.total);
        expect(reason.code === "would-lower-total").toBe(reason.loss > 0 && reason.leftOut.length === 0);
      }
    }, 300);
  });

  it("moves lead from this matching to one that holds the person, at that price", () => {
    fc.assert(
      fc.property(randomCase({ people: 5 }), (random) => {
        const matching = matchingOf(random);
        if (matching === undefined) return;
        const { programme, roster } = readCase(random);
        const { fits } = compareAll(programme, roster);
        const unitsOf = (pairs: ReadonlyMap<string, string>) =>
          [...pairs].reduce((sum, [mentee, mentor]) => {
            const row = roster.mentees.findIndex(({ id }) => id === mentee);
            const column = roster.mentors.findIndex(({ id }) => id === mentor);
            const units = fits.units[row * fits.mentors + column]!;
            return sum + units + preferredUnits(programme, mentor, mentee);
          }, 0);
        const before = new Map(matching.matches.map((one) => [one.mentees[0]!, one.mentors[0]!]));
        for (const { id, side, reason } of matching.unmatched) {
          if (!isPriced(reason) || reason.moves.length === 0) continue;
          const after = new Map(before);
          for (const { mentee, from, to } of reason.moves) {
            expect(before.get(mentee) ?? null).toBe(from);
            if (to === null) after.delete(mentee);
            else after.set(mentee, to);
          }
          expect(side === "mentee" ? after.has(id) : [...after.values()].includes(id)).toBe(true);
          for (const left of reason.leftOut)
            expect(left.side === "mentee" ? after.has(left.id) : [...after.values()].includes(left.id)).toBe(
              false,
            );
          if (programme.objective[0] === "coverage" && after.size === before.size)
            expect(unitsOf(before) - unitsOf(after)).toBe(unitsOfFit(reason.loss));
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

type Priced = Extract<UnmatchedReason, { readonly allowed: number }>;

function isPriced(reason: UnmatchedReason): reason is Priced {
  return "allowed" in reason;
}

function plainProblem(programme: Programme, roster: Roster): PlainProblem {
  const compared = compareAll(programme, roster);
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const { allowed, ...problem } = oneToOneProblem(programme, roster, compared, required);
  const columns = roster.mentors.length;
  const values = roster.mentees.map((mentee, row) =>
    roster.mentors.map((mentor, column) => {
      const cell = row * columns + column;
      if (allowed?.[cell] !== 1) return null;
      return compared.fits.units[cell]! + preferredUnits(programme, mentor.id, mentee.id);
    }),
  );
  return { ...problem, values };
}
