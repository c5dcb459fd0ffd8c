import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../src/audit/index.js";
import { match } from "../../src/formats/index.js";
import { IssueError } from "../../src/issue.js";
import { changesBetween, type Decision, decisionEffects, withDecisions } from "../../src/lifecycle/index.js";
import { defineProgramme } from "../../src/programme/index.js";
import type { Roster } from "../../src/roster/index.js";
import { fitOfUnits, unitsOfFit } from "../../src/scoring/index.js";
import { example } from "../report/example.js";
import { randomCase, readCase } from "../support/random-case.js";

const { programme, roster, matching } = example();
const CHIDI = "chidi.otter@uni.example";
const EMRE = "emre.ulme@uni.example";

function decided(decisions: readonly Decision[]) {
  const inputs = withDecisions(programme, roster, decisions);
  return { ...inputs, matching: match(inputs.programme, inputs.roster) };
}

function mentorsOf(mentee: string, { matches } = matching): readonly string[] {
  return matches.flatMap(({ mentors, mentees }) => (mentees.includes(mentee) ? mentors : []));
}

describe("decisions", () => {
  it("none at all change nothing, fingerprints included", () => {
    expect(decided([]).matching).toEqual(matching);
  });

  it("pin, forbid, sit out and set capacities", () => {
    expect(mentorsOf(EMRE)).not.toEqual([CHIDI]);
    expect(mentorsOf(EMRE, decided([{ decision: "pin", mentor: CHIDI, mentee: EMRE }]).matching)).toEqual([
      CHIDI,
    ]);
    const mentor = mentorsOf(EMRE)[0]!;
    const apart = decided([{ decision: "forbid", mentor, mentee: EMRE }]).matching;
    expect(mentorsOf(EMRE, apart)).not.toContain(mentor);
    const away = decided([{ decision: "sits out", side: "mentee", person: EMRE }]).matching;
    expect(away.unmatched).toContainEqual({ id: EMRE, side: "mentee", reason: { code: "sits-out" } });
    const none = decided([{ decision: "capacity", mentor, value: 0 }]).matching;
    expect(none.unmatched).toContainEqual({ id: mentor, side: "mentor", reason: { code: "no-capacity" } });
  });

  it("prefer where it costs less than the value, and say so in the total", () => {
    const prefer = (value: number): Decision => ({ decision: "prefer", mentor: CHIDI, mentee: EMRE, value });
    const cost = -decisionEffects(programme, roster, [{ decision: "pin", mentor: CHIDI, mentee: EMRE }])
      .together.total;
    expect(cost).toBeGreaterThan(0);
    expect(mentorsOf(EMRE, decided([prefer(cost - 0.000001)]).matching)).not.toEqual([CHIDI]);
    expect(mentorsOf(EMRE, decided([prefer(cost + 0.000001)]).matching)).toEqual([CHIDI]);
  });

  it("give a programme that can be defined again, and a matching that holds with them alone", () => {
    const decisions: readonly Decision[] = [
      { decision: "pin", mentor: CHIDI, mentee: EMRE },
      { decision: "prefer", mentor: "greta.tanne@uni.example", mentee: "tove.dachs@uni.example", value: 0.2 },
      { decision: "forbid", mentor: "ada.marder@uni.example", mentee: "rana.dachs@uni.example" },
    ];
    const found = decided(decisions);
    expect(defineProgramme(JSON.parse(JSON.stringify(found.programme)))).toEqual(found.programme);
    expect(verifyMatching(found.programme, found.roster, found.matching)).toEqual({ holds: true });
    expect(verifyMatching(programme, roster, found.matching).holds).toBe(false);
    expect(decided([...decisions].reverse()).matching).toEqual(found.matching);
  });

  it("that cannot hold throw with their place in the list", () => {
    const wrong: readonly Decision[] = [
      { decision: "pin", mentor: CHIDI, mentee: EMRE },
      { decision: "pin", mentor: "dilan.wiesel@uni.example", mentee: "tove.dachs@uni.example" },
      { decision: "pin", mentor: "ada.marder@uni.example", mentee: "nobody" },
      { decision: "capacity", mentor: "hoang.eibe@uni.example", value: 1.5 },
    ];
    const codes = () => {
      try {
        withDecisions(programme, roster, wrong);
      } catch (error) {
        if (error instanceof IssueError) return error.issues.map(({ code, path }) => `${code} ${path}`);
      }
      return [];
    };
    expect(codes()).toEqual([
      "pin-vetoed decisions[1]",
      "unknown-person decisions[2]",
      "not-a-value decisions[3]",
    ]);
  });
});

/** A few decisions about people of a roster by place. */
const decisionsOf = (people: Roster) => {
  const place = fc.nat(4);
  const [mentors, mentees] = [people.mentors, people.mentees];
  const pair = fc.tuple(place, place).map(([a, b]) => ({
    mentor: mentors[a % mentors.length]!.id,
    mentee: mentees[b % mentees.length]!.id,
  }));
  return fc.array(
    fc.oneof(
      pair.map((one): Decision => ({ decision: "pin", ...one })),
      pair.map((one): Decision => ({ decision: "forbid", ...one })),
      pair.map((one): Decision => ({ decision: "prefer", ...one, value: 0.3 })),
      pair.map(({ mentee }): Decision => ({ decision: "sits out", side: "mentee", person: mentee })),
      pair.map(({ mentor }): Decision => ({ decision: "capacity", mentor, value: 2 })),
    ),
    { maxLength: 4 },
  );
};

describe("on random programmes, decisions that hold", () => {
  const onRandom = (holds: (inputs: ReturnType<typeof readCase>, decisions: readonly Decision[]) => void) => {
    let held = 0;
    fc.assert(
      fc.property(
        randomCase().chain((random) => {
          const inputs = readCase(random);
          return fc.tuple(fc.constant(inputs), decisionsOf(inputs.roster));
        }),
        ([inputs, decisions]) => {
          try {
            withDecisions(inputs.programme, inputs.roster, decisions);
            match(inputs.programme, inputs.roster);
          } catch (error) {
            if (error instanceof IssueError) return;
            throw error;
          }
          held += decisions.length;
          holds(inputs, decisions);
        },
      ),
      { numRuns: 120, seed: 8 },
    );
    expect(held).toBeGreaterThan(50);
  };

  const reached = (
    { programme: p, roster: r }: ReturnType<typeof readCase>,
    decisions: readonly Decision[],
  ) => {
    const inputs = withDecisions(p, r, decisions);
    const { matches } = match(inputs.programme, inputs.roster);
    return { pairs: matches.length, units: matches.reduce((sum, { fit }) => sum + unitsOfFit(fit), 0) };
  };

  it("never fail in match, and what comes out holds", () => {
    onRandom(({ programme: p, roster: r }, decisions) => {
      const inputs = withDecisions(p, r, decisions);
      const found = match(inputs.programme, inputs.roster);
      expect(verifyMatching(inputs.programme, inputs.roster, found)).toEqual({ holds: true });
    });
  });

  it("cost together what matching with and without them differs by", () => {
    onRandom((inputs, decisions) => {
      const { together } = decisionEffects(inputs.programme, inputs.roster, decisions);
      const [withThem, without] = [reached(inputs, decisions), reached(inputs, [])];
      expect(together.coverage).toBe(withThem.pairs - without.pairs);
      expect(together.total).toBe(fitOfUnits(withThem.units - without.units));
    });
  });

  it("cost each what matching without it alone differs by", () => {
    onRandom((inputs, decisions) => {
      const all = reached(inputs, decisions);
      for (const [index, { effect }] of decisionEffects(
        inputs.programme,
        inputs.roster,
        decisions,
      ).each.entries()) {
        const others = decisions.filter((_, at) => at !== index);
        if (effect === undefined) expect(() => reached(inputs, others)).toThrow(IssueError);
        else {
          const without = reached(inputs, others);
          expect(effect).toEqual({
            coverage: all.pairs - without.pairs,
            total: fitOfUnits(all.units - without.units),
          });
        }
      }
    });
  });
});

describe("changes between two results", () => {
  it("are none between a result and itself", () => {
    expect(changesBetween(matching, matching)).toMatchObject({
      changed: [],
      kept: matching.matches.length,
      isSameOrigin: true,
    });
  });

  it("name whom they concern, before and now", () => {
    const after = decided([{ decision: "sits out", side: "mentee", person: EMRE }]).matching;
    const { changed, kept, matches } = changesBetween(matching, after);
    expect(changed).toContainEqual({ mentee: EMRE, before: mentorsOf(EMRE), now: [], presence: "both" });
    for (const { mentee, before, now } of changed) {
      expect(before).toEqual(mentorsOf(mentee));
      expect(now).toEqual(mentorsOf(mentee, after));
    }
    expect(kept).toBe(matches[0] - changed.filter(({ before }) => before.length > 0).length);
  });

  it("tell people who are new or gone", () => {
    const fewer = { ...roster, mentees: roster.mentees.filter(({ id }) => id !== EMRE) };
    const after = match(programme, fewer);
    const change = { mentee: EMRE, before: mentorsOf(EMRE), now: [] };
    expect(changesBetween(matching, after).changed).toContainEqual({ ...change, presence: "gone" });
    expect(changesBetween(after, matching).changed).toContainEqual({
      mentee: EMRE,
      before: [],
      now: mentorsOf(EMRE),
      presence: "new",
    });
  });
});
