import fc from "fast-check";
import { all, create } from "mathjs";
import { describe, expect, it } from "vitest";
import { formulas } from "../../src/formula/index.js";
import { defineProgramme } from "../../src/programme/index.js";
import { issuesOf, programmeWith } from "../programme/fixture.js";

const NAMES = ["goals", "time", "years"];

/** The formula's value, kept between 0 and 1; the code of what is wrong with it. */
function computed(formula: string, ...values: readonly number[]): number | string {
  const found = formulas.compile(formula, NAMES);
  if ("code" in found) return found.code;
  return found.forColumns(1)(values.map((value) => Float64Array.of(value)))[0]!;
}

describe("a formula", () => {
  it.each<[string, number]>([
    ["0.7 * goals + 0.3 * min(time, years)", 0.7 * 0.5 + 0.3 * 0.25],
    ["goals ^ 2", 0.25],
    ["-time + 1", 0.75],
    ["sqrt(time)", 0.5],
    ["time < goals ? 1 : 0", 1],
    ["0 < time < goals", 1],
    ["not (time >= goals) and years > 3", 1],
    ["goals == 0.5 or time != 0.25", 1],
    ["max(goals, time, 0.1) / 2", 0.25],
    ["abs(time - goals)", 0.25],
    ["round(goals) - floor(time) - ceil(time)", 0],
    ["(((goals)))", 0.5],
    ["1e-1 + .1", 0.2],
    ["years", 1],
    ["goals - years", 0],
    ["min(1, 1 / 0)", 1],
  ])("%s", (formula, value) => {
    expect(computed(formula, 0.5, 0.25, 5)).toBeCloseTo(value, 15);
  });

  it.each(["0 / 0", "1 / 0", "goals / -0", "sqrt(-1)", "(0 / 0) < 1", "0/0 ? 1 : 0"])(
    "has no value: %s",
    (formula) => {
      expect(computed(formula, 1, 1, 1)).toBeNaN();
    },
  );

  it("is what mathjs itself computes, on columns of any length to the same bits", () => {
    // It rounds what is nearly whole, so its floor is left out.
    const math = create(all!, {});
    const leaf = fc.oneof(
      fc.constantFrom(...NAMES),
      fc.integer({ min: 0, max: 9 }).map(String),
      fc.constantFrom("0.25", "1.5"),
    );
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        leaf,
        fc
          .tuple(tie("expression"), fc.constantFrom("+", "-", "*", "/"), tie("expression"))
          .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        fc
          .tuple(fc.constantFrom("min", "max"), tie("expression"), tie("expression"))
          .map(([f, a, b]) => `${f}(${a}, ${b})`),
        fc.tuple(fc.constantFrom("abs", "-"), tie("expression")).map(([f, a]) => `${f}(${a})`),
        fc.tuple(tie("expression"), fc.integer({ min: 1, max: 3 })).map(([a, n]) => `(${a}) ^ ${n}`),
      ),
    }));
    // Quarters, since mathjs takes numbers that are nearly equal for equal in min and max.
    const quarter = fc.integer({ min: -8, max: 8 }).map((fours) => fours / 4);
    const values = fc.array(fc.tuple(...NAMES.map(() => quarter)), {
      minLength: 1,
      maxLength: 5,
    });
    let compared = 0;
    fc.assert(
      fc.property(expression, values, (formula, rows) => {
        const found = formulas.compile(formula, NAMES);
        fc.pre(!("code" in found) || found.code.startsWith("formula-too"));
        if ("code" in found) return;
        const columns = NAMES.map((_, name) => Float64Array.from(rows, (row) => row[name]!));
        const together = [...found.forColumns(rows.length)(columns)];
        for (const [at, row] of rows.entries()) {
          expect(computed(formula, ...row)).toBe(together[at]);
          const right = Number(
            math.evaluate(formula, Object.fromEntries(NAMES.map((name, n) => [name, row[n]]))),
          );
          // Where there is no number mathjs leaves it out of min and max; here it stays none.
          if (Number.isNaN(together[at])) expect(formula).toContain("/");
          if (Number.isNaN(together[at]) || !Number.isFinite(right)) continue;
          compared++;
          expect(together[at]).toBeCloseTo(Math.min(1, Math.max(0, right)), 9);
        }
      }),
      { seed: 7, numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

describe("what is no formula", () => {
  it.each<[string, string]>([
    ['import("fs")', "strange-character"],
    ["process.exit(1)", "strange-character"],
    ["goals.constructor", "strange-character"],
    ['goals["constructor"]', "strange-character"],
    ["constructor(1)", "unknown-function"],
    ["__proto__", "strange-character"],
    ["toString", "unknown-name"],
    ["f(x) = x", "strange-character"],
    ["goals = 1", "strange-character"],
    ["goals; time", "strange-character"],
    ["{ a: 1 }", "strange-character"],
    ["[1, 2]", "strange-character"],
    ["1:3", "not-in-formulas"],
    ["evaluate(1)", "unknown-function"],
    ["parse(1)", "unknown-function"],
    ["createUnit(1)", "unknown-function"],
    ["2 goals", "no-operator"],
    ["goals time", "no-operator"],
    ["2(3)", "no-operator"],
    ["goals(2)", "unknown-function"],
    ["goals'", "strange-character"],
    ["goals!", "strange-character"],
    ["50%", "strange-character"],
    ["`x`", "strange-character"],
    ["goals \\ 2", "strange-character"],
    ["exp(1)", "unknown-function"],
    ["pi", "unknown-name"],
    ["true", "unknown-name"],
    ["2 ^ goals", "not-in-formulas"],
    ["2 ^ 0.5", "not-in-formulas"],
    ["2 ^ 99", "not-in-formulas"],
    ["min", "unknown-name"],
    ["abs(1, 2)", "not-in-formulas"],
    ["1e999", "not-in-formulas"],
    ["1 +", "formula-syntax"],
    ["* 2", "formula-syntax"],
    ["min()", "not-in-formulas"],
    ["(1", "formula-syntax"],
    ["1)", "formula-syntax"],
    ["", "not-in-formulas"],
    ["1,2", "formula-syntax"],
    [`${"(".repeat(300)}1${")".repeat(300)}`, "formula-too-long"],
    [`${"(".repeat(30)}1${")".repeat(30)}`, "formula-too-deep"],
    [`${"-".repeat(400)}1`, "formula-too-deep"],
    [`${"1+".repeat(150)}1`, "formula-too-deep"],
    [`${"1?".repeat(99)}1`, "formula-syntax"],
    ["goals ✓", "strange-character"],
  ])("%s", (formula, code) => {
    expect(computed(formula, 1, 1, 1)).toBe(code);
  });

  it("is told from any text, without throwing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."gt01.+-*/^()<>=!?:, and minsqrt"), maxLength: 40 }),
        (text) => {
          const found = computed(text, 0.5, 0.5, 0.5);
          expect(typeof found === "string" || Number.isNaN(found) || (found >= 0 && found <= 1)).toBe(true);
        },
      ),
      { seed: 1, numRuns: 3000 },
    );
  });
});

const goals = { id: "goals", dimension: "goals", compare: "coverage", question: "topics" };

function withFormula(formula: string, rest: object = {}) {
  const criterion = { dimension: "values", compare: "formula", formula, ...rest };
  return programmeWith({ criteria: [goals, criterion] });
}

describe("a programme with a formula", () => {
  it("points at the character", () => {
    try {
      defineProgramme(withFormula("0.7 * gaols + 1"), { formulas });
      expect.unreachable();
    } catch (error) {
      expect((error as Error).message).toBe(
        [
          'criteria[1].formula: "gaols": names nothing that the formula knows, at character 7',
          "    0.7 * gaols + 1",
          "          ^",
          '  Did you mean "goals"?',
        ].join("\n"),
      );
    }
  });

  it("shows of a long one what stands around the character", () => {
    const [before, behind] = ["1 + ".repeat(30), " + 1".repeat(30)];
    expect(() => defineProgramme(withFormula(`${before}gaols${behind}`), { formulas })).toThrow(
      `at character 121\n    ${before.slice(-60)}gaols${behind.slice(0, 55)}\n    ${" ".repeat(60)}^\n`,
    );
  });

  it.each<[string, unknown, string]>([
    [
      "names a question of another kind",
      withFormula("x", { values: { x: { question: "team", side: "mentor" } } }),
      "wrong-kind at criteria[1].values.x.question",
    ],
    [
      "names a question that is not there",
      withFormula("x", { values: { x: { question: "yaers", side: "mentor" } } }),
      "unknown-question at criteria[1].values.x.question",
    ],
    [
      "takes a criterion's name",
      withFormula("goals", { values: { goals: { question: "years", side: "mentor" } } }),
      "wrong-name at criteria[1].values.goals",
    ],
    [
      "does not name a value",
      withFormula("goals", { values: { years: { question: "years", side: "mentor" } } }),
      "value-not-named at criteria[1].values.years",
    ],
    [
      "gives a value no name",
      withFormula("1", { values: { "a b": { question: "years", side: "mentor" } } }),
      "wrong-name at criteria[1].values.a b",
    ],
    ["names itself", withFormula("me", { id: "me" }), "cannot-name at criteria[1].formula"],
    ["is blank", withFormula(" "), "wrong-value at criteria[1].formula"],
  ])("that %s is wrong", (_, json, found) => {
    expect(issuesOf(json).map(({ code, path }) => `${code} at ${path}`)).toEqual([found]);
  });
});
