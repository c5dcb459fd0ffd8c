import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Criterion, Question } from "../../src/programme/index.js";
import type { Answer } from "../../src/roster/index.js";
import { pairFit, scoringOf } from "../../src/scoring/index.js";
import {
  choice,
  choices,
  date,
  free,
  number,
  people,
  person,
  programmeOf,
  ranking,
  ratings,
  rosterOf,
  scale,
} from "../support/people.js";

/** The fit of two answers under one criterion, which has the whole weight; undefined where it is not known. */
function fitOf(
  question: Partial<Question> & { readonly kind: Question["kind"] },
  criterion: Partial<Criterion> & { readonly compare: Criterion["compare"] },
  mentorAnswer: Answer | undefined,
  menteeAnswer: Answer | undefined,
): number | undefined {
  const programme = programmeOf({
    questions: [{ id: "q", both: question.kind === "ratings" ? "q [option]" : "q", ...question } as Question],
    criteria: [{ dimension: "goals", question: "q", ...criterion } as Criterion],
  });
  const mentor = person("mentor", "m", { q: mentorAnswer });
  const mentee = person("mentee", "e", { q: menteeAnswer });
  const scoring = scoringOf(programme, rosterOf([mentor, mentee]));
  const [part] = pairFit(scoring, mentor, mentee).parts;
  return part?.known ? part.fit : undefined;
}

const FOLDER = join(import.meta.dirname, "../../src/scoring/criteria");
const RATED = { kind: "ratings", options: ["a", "b", "c"], from: 1, to: 5 } as const;
const SETS = { kind: "choices" } as const;
const COVERAGE = { compare: "coverage" } as const;
const rating = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });

describe("coverage", () => {
  it("weighs each ability by how much it is wanted", () => {
    // Importance 1, ½, 0; ability ¼, 1, 1: (1·¼ + ½·1) ∕ (1 + ½) = ½.
    expect(fitOf(RATED, COVERAGE, ratings(2, 5, 5), ratings(5, 3, 1))).toBe(0.5);
  });

  it("is 1 where the mentor is best at everything, and 0 where they can help with nothing that is wanted", () => {
    expect(fitOf(RATED, COVERAGE, ratings(5, 5, 5), ratings(4, 2, 3))).toBe(1);
    expect(fitOf(RATED, COVERAGE, ratings(1, 1, 5), ratings(4, 2, 1))).toBe(0);
  });

  it("does not know where nothing is wanted", () => {
    expect(fitOf(RATED, COVERAGE, ratings(5, 5, 5), ratings(1, 1, 1))).toBeUndefined();
  });

  it("takes a wish that was left blank at its worst and its best, as trying all wishes finds", () => {
    const blankable = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), {
      minLength: 3,
      maxLength: 3,
    });
    const floors = fc.constantFrom(undefined, 0.3, 0.6);
    fc.assert(
      fc.property(rating, blankable, floors, fc.constantFrom(0, 1), (able, wishes, topWishFloor, worst) => {
        fc.pre(wishes.some((wish) => wish !== undefined && wish > 1));
        const at = { ...COVERAGE, topWishFloor, ifUnanswered: worst } as const;
        const found = fitOf(RATED, at, ratings(...able), ratings(...wishes));
        // The interval is within what the other end gives, and both hold every way of filling in the blanks.
        const filled = wishes.reduce<number[][]>(
          (all, wish) =>
            all.flatMap((before) =>
              (wish === undefined ? [1, 2, 3, 4, 5] : [wish]).map((one) => [...before, one]),
            ),
          [[]],
        );
        const fits = filled.map((whole) => fitOf(RATED, at, ratings(...able), ratings(...whole)) ?? 0);
        if (worst === 0) expect(found).toBeCloseTo(Math.min(...fits), 12);
        else if (topWishFloor === undefined) expect(found).toBeCloseTo(Math.max(...fits), 12);
        else expect(found).toBeGreaterThanOrEqual(Math.max(...fits) - 1e-12);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("reads labels as their place in the list", () => {
    const labelled = { kind: "ratings", options: ["a"], labels: ["no", "some", "much"] } as const;
    expect(fitOf(labelled, COVERAGE, ratings(1), ratings(2))).toBe(0.5);
  });

  it("counts choices as fully wanted, and wishes in a ranking by their rank", () => {
    const listed = { kind: "choices" } as const;
    const ranked = { kind: "ranking", options: ["a", "b", "c", "d"] } as const;
    // One of the two that are wanted.
    expect(fitOf(listed, COVERAGE, choices("a", "c"), choices("a", "b"))).toBe(0.5);
    // Wanted: a 1, b ½. Given: b 1, a ½. (1·½ + ½·1) ∕ 1½ = ⅔.
    expect(fitOf(ranked, COVERAGE, ranking("b", "a"), ranking("a", "b"))).toBeCloseTo(2 / 3, 12);
  });

  it("is 0 where the mentor cannot help enough with what is wanted most, however well with the rest", () => {
    const floor = { compare: "coverage", topWishFloor: 0.5 } as const;
    // Abilities ¼, 1, 1; what is wanted most is a.
    expect(fitOf(RATED, floor, ratings(2, 5, 5), ratings(5, 3, 3))).toBe(0);
    // Ability ½ is enough: (1·½ + ½·1 + ½·1) ∕ 2.
    expect(fitOf(RATED, floor, ratings(3, 5, 5), ratings(5, 3, 3))).toBe(0.75);
    // One of two greatest wishes is enough: (1·¼ + 1·1) ∕ 2.
    expect(fitOf(RATED, floor, ratings(2, 5, 1), ratings(5, 5, 1))).toBe(0.625);
    const ranked = { kind: "ranking", options: ["a", "b"] } as const;
    expect(fitOf(ranked, floor, ranking("b"), ranking("a", "b"))).toBe(0);
    expect(fitOf(ranked, floor, ranking("b", "a"), ranking("a", "b"))).toBeGreaterThan(0);
    expect(fitOf(SETS, floor, choices("a"), choices("a", "b"))).toBe(0.5);
    expect(fitOf(RATED, floor, ratings(5, 5, 5), ratings(1, 1, 1))).toBeUndefined();
  });

  it("lies between 0 and 1, and never falls when an ability rises, with or without a floor", () => {
    fc.assert(
      fc.property(rating, rating, fc.nat(2), fc.constantFrom(0, 0.5), (ability, importance, at, floor) => {
        const better = ability.map((level, option) => (option === at ? 5 : level));
        const covers = { ...COVERAGE, topWishFloor: floor };
        const before = fitOf(RATED, covers, ratings(...ability), ratings(...importance));
        const after = fitOf(RATED, covers, ratings(...better), ratings(...importance));
        if (before === undefined || after === undefined) return before === after;
        return before >= 0 && after <= 1 && after >= before - 1e-12;
      }),
    );
  });
});

const set = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"))
  .map((options) => choices(...options.sort()));

describe("overlap", () => {
  it("is the share of what both named in what either named", () => {
    expect(fitOf(SETS, { compare: "overlap" }, choices("a", "b", "c"), choices("b", "c", "d"))).toBe(0.5);
  });

  it("is a share of one side's answer where the programme says so", () => {
    const [mentor, mentee] = [choices("a", "b", "c", "d"), choices("a", "e")];
    expect(fitOf(SETS, { compare: "overlap", shareOf: "mentee" }, mentor, mentee)).toBe(0.5);
    expect(fitOf(SETS, { compare: "overlap", shareOf: "mentor" }, mentor, mentee)).toBe(0.25);
  });

  it("is a share of the sets' average size where the programme says so", () => {
    // 2 · 1 ∕ (4 + 2).
    const average = { compare: "overlap", shareOf: "average" } as const;
    const fit = fitOf(SETS, average, choices("a", "b", "c", "d"), choices("a", "e"));
    expect(fit).toBeCloseTo(1 / 3, 12);
    expect(fitOf(SETS, average, choices("a", "b"), choices("a", "b"))).toBe(1);
    expect(fitOf(SETS, average, choices(), choices())).toBeUndefined();
  });

  it("is full from so many in common on, where the programme says how many are enough", () => {
    const enough = { compare: "overlap", shareOf: { enough: 2 } } as const;
    const all = choices("a", "b", "c");
    expect(fitOf(SETS, enough, all, choices("d"))).toBe(0);
    expect(fitOf(SETS, enough, all, choices("a", "d", "e"))).toBe(0.5);
    expect(fitOf(SETS, enough, all, choices("a", "b", "d", "e"))).toBe(1);
    expect(fitOf(SETS, enough, all, all)).toBe(1);
    expect(fitOf(SETS, enough, choices(), choices())).toBe(0);
  });

  it("does not know where there is nothing to be a share of", () => {
    expect(fitOf(SETS, { compare: "overlap" }, choices(), choices())).toBeUndefined();
    expect(fitOf(SETS, { compare: "overlap", shareOf: "mentee" }, choices("a"), choices())).toBeUndefined();
    expect(fitOf(SETS, { compare: "overlap" }, choices("a"), choices())).toBe(0);
  });

  const symmetric = fc.constantFrom("either" as const, "average" as const, { enough: 3 });

  it("lies between 0 and 1, is the same both ways and rises with what is shared", () => {
    fc.assert(
      fc.property(symmetric, set, set, (shareOf, one, other) => {
        const measure = { compare: "overlap", shareOf } as const;
        const fit = fitOf(SETS, measure, one, other);
        expect(fit).toBe(fitOf(SETS, measure, other, one));
        expect(fit ?? 0).toBeGreaterThanOrEqual(0);
        expect(fit ?? 0).toBeLessThanOrEqual(1);
        const more = (answer: Answer) => choices(...(answer.kind === "choices" ? answer.options : []), "f");
        const after = fitOf(SETS, measure, more(one), more(other));
        expect(after ?? 1).toBeGreaterThanOrEqual(fit ?? 0);
      }),
    );
  });
});

describe("same and different", () => {
  const pairs: [string, Partial<Question> & { kind: Question["kind"] }, Answer, Answer][] = [
    ["choices", { kind: "choice" }, choice("Policy"), choice("Law")],
    ["levels", { kind: "scale", from: 1, to: 5 }, scale(1), scale(3)],
    ["numbers", { kind: "number" }, number(7), number(7.5)],
    ["dates", { kind: "date" }, date("2027-02-01"), date("2027-02-02")],
  ];
  it.each(pairs)("are 1 and 0 for equal %s, 0 and 1 for others", (_, question, one, other) => {
    expect(fitOf(question, { compare: "same" }, one, one)).toBe(1);
    expect(fitOf(question, { compare: "same" }, one, other)).toBe(0);
    expect(fitOf(question, { compare: "different" }, one, one)).toBe(0);
    expect(fitOf(question, { compare: "different" }, other, one)).toBe(1);
  });
});

describe("closeness", () => {
  const steps = { kind: "scale", from: 1, to: 7 } as const;

  it("falls evenly over the question's range", () => {
    expect(fitOf(steps, { compare: "closeness" }, scale(6), scale(0))).toBe(0);
    expect(fitOf(steps, { compare: "closeness" }, scale(1), scale(4))).toBe(0.5);
    expect(fitOf(steps, { compare: "closeness" }, scale(2), scale(2))).toBe(1);
  });

  it("takes the labels of a scale, or the ends of a number, as its range", () => {
    const labels = { kind: "scale", options: ["low", "middle", "high"] } as const;
    expect(fitOf(labels, { compare: "closeness" }, scale(0), scale(1))).toBe(0.5);
    const years = { kind: "number", from: 20, to: 60 } as const;
    expect(fitOf(years, { compare: "closeness" }, number(30), number(20))).toBe(0.75);
  });

  it("ends at the tolerance where one is given", () => {
    const tolerant = { compare: "closeness", tolerance: 2 } as const;
    expect(fitOf(steps, tolerant, scale(1), scale(2))).toBe(0.5);
    expect(fitOf(steps, tolerant, scale(1), scale(3))).toBe(0);
    expect(fitOf(steps, tolerant, scale(0), scale(6))).toBe(0);
  });

  it("knows one distance only where a number's range is a single value", () => {
    const one = { kind: "number", from: 3, to: 3 } as const;
    expect(fitOf(one, { compare: "closeness" }, number(3), number(3))).toBe(1);
  });

  it("lies between 0 and 1, is the same both ways and falls with the distance", () => {
    const any = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const tolerant = { compare: "closeness", tolerance: 1000 } as const;
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const fitAt = (one: number, other: number) =>
          fitOf({ kind: "number" }, tolerant, number(one), number(other)) as number;
        expect(fitAt(a, b)).toBe(fitAt(b, a));
        expect(fitAt(a, b)).toBeGreaterThanOrEqual(0);
        expect(fitAt(a, b)).toBeLessThanOrEqual(1);
        if (Math.abs(a - b) <= Math.abs(a - c)) expect(fitAt(a, b)).toBeGreaterThanOrEqual(fitAt(a, c));
      }),
    );
  });
});

describe("band", () => {
  const levels = { kind: "scale", from: 0, to: 20 } as const;
  const soft = { compare: "band", from: 2, to: 4, softBelow: 2, softAbove: 4 } as const;
  const fitAt = (above: number, criterion: Partial<Criterion> & { compare: "band" } = soft) =>
    fitOf(levels, criterion, scale(10 + above), scale(10));

  it("is 1 within the range, both ends included", () => {
    expect([2, 3, 4].map((above) => fitAt(above))).toEqual([1, 1, 1]);
  });

  it("falls evenly over the soft edges", () => {
    expect([1, 0, -1].map((above) => fitAt(above))).toEqual([0.5, 0, 0]);
    expect([5, 6, 7, 8, 9].map((above) => fitAt(above))).toEqual([0.75, 0.5, 0.25, 0, 0]);
  });

  it("falls at once where the edges are hard", () => {
    const hard = { compare: "band", from: 1, to: 1 } as const;
    expect([0, 1, 2].map((above) => fitAt(above, hard))).toEqual([0, 1, 0]);
  });

  it("is directed: who stands above matters", () => {
    expect(fitAt(3)).toBe(1);
    expect(fitAt(-3)).toBe(0);
    const below = { compare: "band", from: -3, to: -1 } as const;
    expect(fitAt(-3, below)).toBe(1);
  });

  it("counts years between dates, whoever was born earlier standing above", () => {
    const years = { compare: "band", from: 2, to: 10, softBelow: 2 } as const;
    expect(fitOf({ kind: "date" }, years, date("2000-05-01"), date("2002-05-01"))).toBe(1);
    expect(fitOf({ kind: "date" }, years, date("2001-05-01"), date("2002-05-01"))).toBe(0.5);
    expect(fitOf({ kind: "date" }, years, date("2002-05-01"), date("2000-05-01"))).toBe(0);
  });

  it("rises up to the range and falls behind it", () => {
    const fits = Array.from({ length: 21 }, (_, at) => fitAt(at - 10) as number);
    const [rising, falling] = [fits.slice(0, 13), fits.slice(12)];
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
  });
});

describe("shared time", () => {
  const week = { kind: "availability" } as const;
  const enough = { compare: "shared-time", enoughMinutes: 120 } as const;

  it("is the share of enough minutes, and no more than 1", () => {
    // Monday 00:00–02:00 and 01:00–05:00 share one hour.
    expect(fitOf(week, enough, free([0, 8]), free([4, 16]))).toBe(0.5);
    expect(fitOf(week, enough, free([0, 96]), free([0, 96]))).toBe(1);
    expect(fitOf(week, enough, free([0, 8]), free([8, 8]))).toBe(0);
  });

  it("is the same both ways and rises with what is shared", () => {
    const spell = fc.tuple(fc.nat(600), fc.nat(72));
    fc.assert(
      fc.property(spell, spell, spell, (a, b, more) => {
        const fit = fitOf(week, enough, free(a), free(b)) as number;
        expect(fitOf(week, enough, free(b), free(a))).toBe(fit);
        expect(fitOf(week, enough, free(a, more), free(b))).toBeGreaterThanOrEqual(fit);
      }),
    );
  });

  it("does not know where somebody did not say when", () => {
    expect(fitOf(week, enough, free([0, 8]), undefined)).toBeUndefined();
    expect(fitOf(week, enough, free([0, 8]), free())).toBe(0);
  });
});

describe("table", () => {
  const field = { kind: "choice", options: ["Law", "Art", "Physics"] } as const;
  const listed = {
    compare: "table",
    fits: [
      { mentor: "Law", mentee: "Law", fit: 1 },
      { mentor: "Law", mentee: "Art", fit: 0.25 },
    ],
    otherwise: 0.125,
  } as const;

  it("is what the programme lists for the two answers, and what it says otherwise", () => {
    expect(fitOf(field, listed, choice("Law"), choice("Law"))).toBe(1);
    expect(fitOf(field, listed, choice("Law"), choice("Art"))).toBe(0.25);
    expect(fitOf(field, listed, choice("Art"), choice("Law"))).toBe(0.125);
    expect(fitOf(field, listed, choice("Physics"), choice("Physics"))).toBe(0.125);
  });

  it("counts in both directions where the programme says so", () => {
    const both = { ...listed, symmetric: true };
    expect(fitOf(field, both, choice("Art"), choice("Law"))).toBe(0.25);
    expect(fitOf(field, both, choice("Law"), choice("Art"))).toBe(0.25);
  });

  it("reads a scale by its labels or its steps", () => {
    const steps = { kind: "scale", from: 1, to: 3 } as const;
    const rows = { ...listed, fits: [{ mentor: "3", mentee: "1", fit: 0.75 }] };
    expect(fitOf(steps, rows, scale(2, "3"), scale(0, "1"))).toBe(0.75);
    const labels = { kind: "scale", options: ["Low", "High"] } as const;
    const named = { ...listed, fits: [{ mentor: "High", mentee: "Low", fit: 0.75 }] };
    expect(fitOf(labels, named, scale(1, "High"), scale(0, "Low"))).toBe(0.75);
  });

  it("holds options that are names of the language's own", () => {
    const odd = { kind: "choice", options: ["__proto__", "constructor"] } as const;
    const rows = { ...listed, fits: [{ mentor: "__proto__", mentee: "constructor", fit: 0.5 }] };
    expect(fitOf(odd, rows, choice("__proto__"), choice("constructor"))).toBe(0.5);
    expect(fitOf(odd, rows, choice("constructor"), choice("constructor"))).toBe(0.125);
  });
});

describe("joint-high", () => {
  const keen = { kind: "scale", from: 1, to: 7 } as const;
  const high = { compare: "joint-high" } as const;

  it("is the lower of the two, as a share of the range", () => {
    expect(fitOf(keen, high, scale(6), scale(3))).toBe(0.5);
    expect(fitOf(keen, high, scale(6), scale(6))).toBe(1);
    expect(fitOf(keen, high, scale(6), scale(0))).toBe(0);
  });

  it("takes the labels of a scale, or the ends of a number, as its range", () => {
    const labels = { kind: "scale", options: ["low", "middle", "high"] } as const;
    expect(fitOf(labels, high, scale(2), scale(1))).toBe(0.5);
    const hours = { kind: "number", from: 2, to: 10 } as const;
    expect(fitOf(hours, high, number(8), number(4))).toBe(0.25);
    expect(fitOf({ kind: "number", from: 3, to: 3 }, high, number(3), number(3))).toBe(1);
  });

  it("lies between 0 and 1, is the same both ways and never falls as an answer rises", () => {
    const level = fc.nat(6);
    fc.assert(
      fc.property(level, level, level, (one, other, more) => {
        const fit = fitOf(keen, high, scale(one), scale(other)) as number;
        expect(fit).toBe(fitOf(keen, high, scale(other), scale(one)));
        expect(fit >= 0 && fit <= 1).toBe(true);
        expect(fitOf(keen, high, scale(Math.max(one, more)), scale(other))).toBeGreaterThanOrEqual(fit);
      }),
    );
  });
});

describe("preference", () => {
  const wished = { kind: "people" } as const;
  const both = { compare: "preference" } as const;
  const ofMentee = { compare: "preference", side: "mentee" } as const;

  it("falls evenly with the rank, down to 0 for whoever is not named", () => {
    const fits = [people("m", "x", "y", "z"), people("x", "m", "y", "z"), people("x", "y", "z", "m")];
    expect(fits.map((answer) => fitOf(wished, ofMentee, undefined, answer))).toEqual([1, 0.75, 0.25]);
    expect(fitOf(wished, ofMentee, undefined, people("x"))).toBe(0);
  });

  it("is ½ for whoever wishes for nobody in particular", () => {
    expect(fitOf(wished, ofMentee, undefined, people())).toBe(0.5);
  });

  it("is the mean of both views where both count", () => {
    expect(fitOf(wished, both, people("e"), people("m"))).toBe(1);
    // Mentor's view ½, mentee's view 1.
    expect(fitOf(wished, both, people("x", "e"), people("m"))).toBe(0.75);
    expect(fitOf(wished, both, people("x"), people("y"))).toBe(0);
    expect(fitOf(wished, { ...both, side: "mentor" }, people("x", "e"), people("m"))).toBe(0.5);
  });

  it("takes one view that was not given as missing, and does not know without both", () => {
    expect(fitOf(wished, both, undefined, people("m"))).toBe(0.75);
    expect(fitOf(wished, { ...both, ifUnanswered: "lowest" }, undefined, people("m"))).toBe(0.5);
    expect(fitOf(wished, { ...both, ifUnanswered: "blocked" }, undefined, people("m"))).toBeUndefined();
    expect(fitOf(wished, both, undefined, undefined)).toBeUndefined();
  });

  it("lies between 0 and 1, is the same both ways, and never falls as somebody moves up", () => {
    const list = fc.shuffledSubarray(["a", "b", "c", "you"]);
    const named = (keys: readonly string[], you: string) =>
      people(...keys.map((key) => (key === "you" ? you : key)));
    fc.assert(
      fc.property(list, list, (one, other) => {
        const fit = fitOf(wished, both, named(one, "e"), named(other, "m")) as number;
        expect(fit >= 0 && fit <= 1).toBe(true);
        expect(fit).toBe(fitOf(wished, both, named(other, "e"), named(one, "m")));
        const first = ["you", ...one.filter((key) => key !== "you")];
        if (one.includes("you"))
          expect(fitOf(wished, both, named(first, "e"), named(other, "m"))).toBeGreaterThanOrEqual(fit);
      }),
    );
  });
});

describe("every comparison", () => {
  const cases: [
    Criterion["compare"],
    Partial<Question> & { kind: Question["kind"] },
    Partial<Criterion>,
    Answer,
  ][] = [
    ["coverage", RATED, {}, ratings(5, 5, 5)],
    ["overlap", SETS, {}, choices("a")],
    ["same", { kind: "choice" }, {}, choice("a")],
    ["different", { kind: "choice" }, {}, choice("a")],
    ["closeness", { kind: "scale", from: 1, to: 5 }, {}, scale(2)],
    ["band", { kind: "scale", from: 1, to: 5 }, { from: 0, to: 1 } as Partial<Criterion>, scale(2)],
    ["shared-time", { kind: "availability" }, { enoughMinutes: 60 } as Partial<Criterion>, free([0, 4])],
    [
      "table",
      { kind: "choice" },
      { fits: [{ mentor: "a", mentee: "a", fit: 1 }], otherwise: 0 } as Partial<Criterion>,
      choice("a"),
    ],
    ["joint-high", { kind: "scale", from: 1, to: 5 }, {}, scale(2)],
  ];
  it.each(cases)("%s does not know without both answers", (compare, question, rest, answer) => {
    const criterion = { compare, ...rest } as Partial<Criterion> & { compare: Criterion["compare"] };
    expect(fitOf(question, criterion, answer, undefined)).toBeUndefined();
    expect(fitOf(question, criterion, undefined, answer)).toBeUndefined();
    expect(fitOf(question, criterion, undefined, undefined)).toBeUndefined();
    expect(fitOf(question, criterion, answer, answer)).toBeDefined();
  });

  it.each(readdirSync(FOLDER).filter((file) => file !== "index.ts"))(
    "of %s says its formula, whether it is symmetric or directed, and on what evidence it rests",
    (file) => {
      const [head] = readFileSync(join(FOLDER, file), "utf8").split("*/");
      expect(head).toMatch(/fit = /);
      expect(head).toMatch(/symmetric|directed|rises with|rises and falls with/i);
      expect(head).toMatch(/evidence:\s+(\*\s+)?(high|medium|low|convention)/);
    },
  );
});
