import { describe, expect, it } from "vitest";
import { ProgrammeError } from "../../src/issue.js";
import { defineProgramme, EVIDENCE_WEIGHTS, withPresetWeights } from "../../src/programme/index.js";
import { issuesOf, programmeWith, RIGHT } from "./fixture.js";

describe("a programme that is right", () => {
  it("is given what it leaves to default", () => {
    expect(defineProgramme({ ...RIGHT, $schema: "./programme.schema.json" })).toEqual({
      ...RIGHT,
      headerRows: 1,
      criteria: [
        { ...RIGHT.criteria[0], id: "coverage:topics", label: "topics", weight: EVIDENCE_WEIGHTS.goals },
      ],
      rules: [],
      format: { kind: "one-to-one" },
      objective: ["coverage", "total"],
      seed: 1,
    });
  });

  it("numbers the criteria and rules that would share a name, beside names that were written", () => {
    const same = { dimension: "background", compare: "same", question: "team" };
    const rule = { rule: "different", question: "team" };
    const defined = defineProgramme(
      programmeWith({ criteria: [same, { ...same, id: "same:team-2" }, same], rules: [rule, rule] }),
    );
    expect(defined.criteria.map(({ id }) => id)).toEqual(["same:team", "same:team-2", "same:team-3"]);
    expect(defined.rules.map(({ id }) => id)).toEqual(["different:team", "different:team-2"]);
  });

  it("shares the weight of a dimension among its criteria, by evidence or each dimension alike", () => {
    const criteria = [
      { dimension: "goals", compare: "coverage", question: "topics" },
      { dimension: "background", compare: "same", question: "team" },
      { dimension: "background", compare: "overlap", question: "languages" },
    ] as const;
    const weights = (preset?: "equal" | "evidence") =>
      defineProgramme(
        programmeWith({ criteria, ...(preset === undefined ? {} : { weights: preset }) }),
      ).criteria.map(({ weight }) => weight);
    expect(weights("equal")).toEqual([1, 0.5, 0.5]);
    expect(weights("evidence")).toEqual([0.24, 0.03, 0.03]);
    expect(weights()).toEqual(weights("evidence"));
  });

  it("can have its own weights replaced by a preset", () => {
    const own = { ...RIGHT, criteria: [{ ...RIGHT.criteria[0], weight: 7 }] };
    expect(defineProgramme(own).criteria[0]?.weight).toBe(7);
    expect(defineProgramme(withPresetWeights(own, "equal")).criteria[0]?.weight).toBe(1);
    expect(defineProgramme(withPresetWeights(defineProgramme(own), "equal")).criteria[0]?.weight).toBe(1);
  });

  it("may call questions, options and headings what JavaScript has names for", () => {
    const odd = { id: "__proto__", kind: "choice", options: ["__proto__", "constructor"], both: "__proto__" };
    const defined = defineProgramme({
      ...RIGHT,
      people: { id: "constructor" },
      questions: [odd],
      criteria: [{ dimension: "goals", compare: "same", question: "__proto__" }],
      rules: [{ rule: "answered", question: "__proto__", side: "mentor", with: ["constructor"] }],
    });
    expect(defined.questions).toEqual([odd]);
    expect(defined.criteria[0]?.id).toBe("same:__proto__");
  });
});

describe("a programme with several things wrong", () => {
  it("throws one error that tells all of them, each with its place and what to do", () => {
    const json = programmeWith({
      endsOn: "2026-12-31",
      timeZone: "Berlin",
      rules: [{ rule: "same", question: "tem" }],
    });
    expect(() => defineProgramme(json)).toThrow(ProgrammeError);
    expect(issuesOf(json).map(({ code, path }) => [code, path])).toEqual([
      ["ends-before-start", "endsOn"],
      ["unknown-time-zone", "timeZone"],
      ["unknown-question", "rules[0].question"],
    ]);
    expect(() => defineProgramme(json)).toThrow(
      'rules[0].question: "tem": is not the id of a question\n  Did you mean "team"?',
    );
  });

  it("is told what is wrong with its form before what is wrong with its sense", () => {
    const json = programmeWith({ nmae: "x", seed: "1", endsOn: "2026-12-31" });
    expect(issuesOf(json).map(({ code }) => code)).toEqual(["wrong-value", "unknown-key"]);
  });
});
