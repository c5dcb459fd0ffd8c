import { describe, expect, it } from "vitest";
import type { ProgrammeJson, Question } from "../../src/programme/index.js";
import type { Answer, Participant, Roster } from "../../src/roster/index.js";
import { checkOf, type Verdict } from "../../src/rules/index.js";
import {
  choice,
  choices,
  date,
  free,
  manager,
  number,
  people,
  person,
  programmeOf,
  rosterOf,
  scale,
} from "../support/people.js";

type Rule = NonNullable<ProgrammeJson["rules"]>[number];

/** What a rule says of a mentor m and a mentee e. */
function verdictOn(
  rule: Rule,
  question: Partial<Question> & { readonly kind: Question["kind"] },
  given: { readonly mentor?: Answer; readonly mentee?: Answer },
  others: readonly Participant[] = [],
  managers: Roster["managers"] = new Map(),
): Verdict {
  const programme = programmeOf({
    questions: [{ id: "q", both: "q", ...question } as Question],
    rules: [rule],
  });
  const mentor = person("mentor", "m", { q: given.mentor });
  const mentee = person("mentee", "e", { q: given.mentee });
  const roster = rosterOf([mentor, mentee, ...others], managers);
  const check = checkOf({ rule: programme.rules[0]!, programme, roster, fit: () => 0.5 });
  return check(mentor, mentee);
}

describe("a rule on both answers", () => {
  interface Case {
    readonly name: string;
    readonly rule: Rule;
    readonly question: Partial<Question> & { readonly kind: Question["kind"] };
    /** Mentor's and mentee's answers that keep the rule, and that break it. */
    readonly kept: readonly [Answer, Answer];
    readonly broken: readonly [Answer, Answer];
  }
  const grade = { kind: "scale", from: 0, to: 9 } as const;
  const cases: readonly Case[] = [
    {
      name: "same",
      rule: { rule: "same", question: "q" },
      question: { kind: "choice" },
      kept: [choice("Berlin"), choice("berlin")],
      broken: [choice("Berlin"), choice("Bonn")],
    },
    {
      name: "different",
      rule: { rule: "different", question: "q" },
      question: grade,
      kept: [scale(1), scale(2)],
      broken: [scale(2), scale(2)],
    },
    {
      name: "share",
      rule: { rule: "share", question: "q", atLeast: 2 },
      question: { kind: "choices" },
      kept: [choices("de", "en", "tr"), choices("en", "tr")],
      broken: [choices("de", "en"), choices("en", "tr")],
    },
    {
      name: "gap in levels",
      rule: { rule: "gap", question: "q", mentorAbove: { min: 1, max: 2 } },
      question: grade,
      kept: [scale(5), scale(3)],
      broken: [scale(3), scale(5)],
    },
    {
      name: "gap in years",
      rule: { rule: "gap", question: "q", mentorAbove: { min: 2 } },
      question: { kind: "date" },
      kept: [date("2000-03-01"), date("2002-03-01")],
      broken: [date("2000-03-02"), date("2002-03-01")],
    },
    {
      name: "gap without a lower end",
      rule: { rule: "gap", question: "q", mentorAbove: { max: 3.5 } },
      question: { kind: "number" },
      kept: [number(1), number(9)],
      broken: [number(9), number(5)],
    },
    {
      name: "shared time",
      rule: { rule: "shared-time", question: "q", minMinutes: 60 },
      question: { kind: "availability" },
      kept: [free([0, 2], [10, 2]), free([0, 12])],
      broken: [free([0, 2], [10, 1]), free([0, 12])],
    },
    {
      name: "shared time in one piece",
      rule: { rule: "shared-time", question: "q", contiguousMinutes: 60 },
      question: { kind: "availability" },
      kept: [free([0, 4]), free([0, 12])],
      broken: [free([0, 2], [10, 2]), free([0, 12])],
    },
  ];

  describe.each(cases)("$name", ({ rule, question, kept, broken }) => {
    it("allows what keeps it and not what breaks it", () => {
      expect(verdictOn(rule, question, { mentor: kept[0], mentee: kept[1] })).toBe("allowed");
      expect(verdictOn(rule, question, { mentor: broken[0], mentee: broken[1] })).toBe("broken");
    });

    it("speaks of a missing answer, whoever owes it, unless it is told to allow that", () => {
      const lenient = { ...rule, ifUnanswered: "allows" } as Rule;
      for (const given of [{ mentor: kept[0] }, { mentee: kept[1] }, {}]) {
        expect(verdictOn(rule, question, given)).toBe("unanswered");
        expect(verdictOn(lenient, question, given)).toBe("allowed");
      }
      expect(verdictOn(lenient, question, { mentor: broken[0], mentee: broken[1] })).toBe("broken");
    });
  });

  it("a gap has both its ends included", () => {
    const between = (above: number) =>
      verdictOn({ rule: "gap", question: "q", mentorAbove: { min: 1, max: 2 } }, grade, {
        mentor: scale(4 + above),
        mentee: scale(4),
      });
    expect([-1, 0, 1, 2, 3].map(between)).toEqual(["broken", "broken", "allowed", "allowed", "broken"]);
  });
});

describe("avoid", () => {
  const rule: Rule = { rule: "avoid", question: "q" };
  const question = { kind: "people" } as const;

  it("keeps apart in both directions", () => {
    expect(verdictOn(rule, question, { mentor: people("e"), mentee: people() })).toBe("broken");
    expect(verdictOn(rule, question, { mentor: people(), mentee: people("x", "m") })).toBe("broken");
    expect(verdictOn(rule, question, { mentor: people("x"), mentee: people() })).toBe("allowed");
  });

  it("takes no answer as an empty list, unless it is told to block", () => {
    expect(verdictOn(rule, question, { mentor: people() })).toBe("allowed");
    expect(verdictOn({ ...rule, ifUnanswered: "blocks" }, question, { mentor: people() })).toBe("unanswered");
  });

  it("still keeps apart where the other gave no answer", () => {
    expect(verdictOn(rule, question, { mentee: people("m") })).toBe("broken");
  });

  it("hears what somebody in both roles said in the other role", () => {
    const asMentee = person("mentee", "m", { q: people("e") });
    expect(verdictOn(rule, question, { mentee: people() }, [asMentee])).toBe("broken");
  });
});

describe("assessor", () => {
  const rule: Rule = { rule: "assessor", question: "q" };
  const question = { kind: "person" } as const;

  it("keeps apart in both directions", () => {
    expect(verdictOn(rule, question, { mentor: manager("e"), mentee: manager() })).toBe("broken");
    expect(verdictOn(rule, question, { mentor: manager(), mentee: manager("m") })).toBe("broken");
    expect(verdictOn(rule, question, { mentor: manager(), mentee: manager("x") })).toBe("allowed");
  });

  it("blocks until both have answered, and takes none as an answer", () => {
    expect(verdictOn(rule, question, { mentor: manager() })).toBe("unanswered");
    expect(verdictOn(rule, question, { mentor: manager(), mentee: manager() })).toBe("allowed");
  });

  it("waits only for those who were asked", () => {
    const asked = { kind: "person", both: undefined, mentee: "q" } as const;
    expect(verdictOn(rule, asked, { mentee: manager() })).toBe("allowed");
    expect(verdictOn(rule, asked, {})).toBe("unanswered");
  });
});

describe("reporting line", () => {
  const question = { kind: "person" } as const;
  const upTo = (maxLevels: number): Rule => ({ rule: "reporting-line", question: "q", maxLevels });

  it("keeps a manager and their report apart, either way", () => {
    expect(verdictOn(upTo(1), question, { mentor: manager(), mentee: manager("m") })).toBe("broken");
    expect(verdictOn(upTo(1), question, { mentor: manager("e"), mentee: manager() })).toBe("broken");
  });

  it("follows the chain as many levels as it is told", () => {
    const between = [person("mentor", "x", { q: manager("m") })];
    const given = { mentor: manager(), mentee: manager("x") };
    expect(verdictOn(upTo(1), question, given, between)).toBe("allowed");
    expect(verdictOn(upTo(2), question, given, between)).toBe("broken");
  });

  it("follows the chain through people who do not take part, by the managers table", () => {
    const table = new Map([["outside", ["m"]]]);
    expect(verdictOn(upTo(2), question, { mentor: manager(), mentee: manager("outside") }, [], table)).toBe(
      "broken",
    );
  });

  it("ends where the chain leaves the data, and in a circle", () => {
    expect(verdictOn(upTo(9), question, { mentor: manager(), mentee: manager("nobody here") })).toBe(
      "allowed",
    );
    const circle = [person("mentor", "x", { q: manager("y") }), person("mentor", "y", { q: manager("x") })];
    expect(verdictOn(upTo(9), question, { mentor: manager(), mentee: manager("x") }, circle)).toBe("allowed");
  });

  it("blocks where a manager is not known, and takes the managers table's word", () => {
    expect(verdictOn(upTo(1), question, { mentor: manager() })).toBe("unanswered");
    const table = new Map([["e", ["outside"]]]);
    expect(verdictOn(upTo(1), question, { mentor: manager() }, [], table)).toBe("allowed");
  });
});

describe("answered", () => {
  const on = (side: "mentor" | "mentee" | "both", given: { mentor?: Answer; mentee?: Answer }) =>
    verdictOn(
      { rule: "answered", question: "q", side, with: ["Yes", "Soon"] },
      { kind: "choice", options: ["Yes", "Soon", "No"] },
      given,
    );

  it("asks one side for one of the answers", () => {
    expect(on("mentor", { mentor: choice("soon") })).toBe("allowed");
    expect(on("mentor", { mentor: choice("No"), mentee: choice("Yes") })).toBe("broken");
    expect(on("mentee", { mentee: choice("Yes") })).toBe("allowed");
    expect(on("mentee", { mentor: choice("Yes") })).toBe("unanswered");
  });

  it("asks both sides where it says so; one wrong answer is worse than one that is missing", () => {
    expect(on("both", { mentor: choice("Yes"), mentee: choice("Yes") })).toBe("allowed");
    expect(on("both", { mentor: choice("Yes") })).toBe("unanswered");
    expect(on("both", { mentor: choice("No") })).toBe("broken");
    expect(on("both", { mentee: choice("No") })).toBe("broken");
  });

  it("reads a scale by its labels", () => {
    const rule: Rule = { rule: "answered", question: "q", side: "mentor", with: ["High"] };
    const question = { kind: "scale", options: ["Low", "High"] } as const;
    expect(verdictOn(rule, question, { mentor: scale(1, "High") })).toBe("allowed");
    expect(verdictOn(rule, question, { mentor: scale(0, "Low") })).toBe("broken");
  });
});

describe("named pairs", () => {
  const text = { kind: "text" } as const;

  it("that are blocked may not be, whatever the case of the ids", () => {
    const rule = (mentor: string, mentee: string): Rule => ({
      rule: "blocked-pairs",
      pairs: [
        { mentor: "m", mentee: "x" },
        { mentor, mentee },
      ],
    });
    expect(verdictOn(rule("M", " e "), text, {})).toBe("broken");
    expect(verdictOn(rule("e", "m"), text, {})).toBe("allowed");
  });

  it("that are required forbid nothing by themselves", () => {
    expect(verdictOn({ rule: "required-pairs", pairs: [{ mentor: "m", mentee: "x" }] }, text, {})).toBe(
      "allowed",
    );
  });
});

describe("minimum fit", () => {
  const check = (minimum: number, found: number) => {
    const programme = programmeOf({ rules: [{ rule: "minimum-fit", fit: minimum }] });
    const [mentor, mentee] = [person("mentor", "m"), person("mentee", "e")];
    const roster = rosterOf([mentor, mentee]);
    return checkOf({ rule: programme.rules[0]!, programme, roster, fit: () => found })(mentor, mentee);
  };

  it("includes the minimum itself", () => {
    expect(check(0.3, 0.3)).toBe("allowed");
    expect(check(0.3, 0.299_999)).toBe("broken");
  });

  it("is unanswered where a missing answer leaves no fit", () => {
    expect(check(0.3, Number.NaN)).toBe("unanswered");
  });
});
