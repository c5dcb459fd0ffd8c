import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProgrammeJson, SafeguardPaper } from "../../src/programme/index.js";
import type { Answer } from "../../src/roster/index.js";
import { awaitedPapers, checkOf, type Verdict } from "../../src/rules/index.js";
import { choice, date, manager, person, programmeOf, rosterOf, scale } from "../support/people.js";

const questions: ProgrammeJson["questions"] = [
  { id: "born", kind: "date", both: "born" },
  { id: "slip", kind: "choice", options: ["yes", "no"], both: "slip" },
  { id: "until", kind: "date", both: "until" },
  { id: "teacher", kind: "person", both: "teacher" },
  { id: "year", kind: "scale", from: 1, to: 9, both: "year" },
];

interface Given {
  readonly paper: SafeguardPaper;
  readonly question: string;
  readonly mentor: Readonly<Record<string, Answer | undefined>>;
  readonly mentee: Readonly<Record<string, Answer | undefined>>;
}

/** Answers that are there, as a roster holds them. */
function given(answers: Given["mentor"]): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const])),
  );
}

function checked({ paper, question, mentor, mentee }: Given) {
  const programme = programmeOf({
    questions,
    startsOn: "2027-09-01",
    endsOn: "2028-06-30",
    rules: [
      {
        rule: "safeguard",
        paper,
        question,
        birth: "born",
        ...(question === "slip" ? { with: ["yes"] } : {}),
      },
    ],
  });
  const [m, e] = [person("mentor", "m", given(mentor)), person("mentee", "e", given(mentee))];
  const roster = rosterOf([m, e]);
  const verdict = checkOf({ rule: programme.rules[0]!, programme, roster, fit: () => 0.5 })(m, e);
  return { verdict, awaited: awaitedPapers(programme, roster) };
}

const verdictOn = (one: Given): Verdict => checked(one).verdict;
const ADULT = date("1990-01-01");
const MINOR = date("2013-01-01");
/** 17 on the first day, 18 on the last. */
const COMING_OF_AGE = date("2010-03-01");

describe("screening", () => {
  const on = (mentor: Given["mentor"], mentee: Given["mentee"]) =>
    verdictOn({ paper: "screening", question: "until", mentor, mentee });

  it("is needed by an adult who would meet a minor, whichever of the two is the mentor", () => {
    expect(on({ born: ADULT }, { born: MINOR })).toBe("unanswered");
    expect(on({ born: MINOR }, { born: ADULT })).toBe("unanswered");
    expect(on({ born: ADULT }, { born: ADULT })).toBe("allowed");
    expect(on({ born: MINOR }, { born: MINOR })).toBe("allowed");
  });

  it("must be good until the programme's last day", () => {
    expect(on({ born: ADULT, until: date("2028-06-30") }, { born: MINOR })).toBe("allowed");
    expect(on({ born: ADULT, until: date("2028-06-29") }, { born: MINOR })).toBe("broken");
  });

  it("is needed by whoever comes of age during the programme", () => {
    expect(on({ born: COMING_OF_AGE }, { born: MINOR })).toBe("unanswered");
    expect(on({ born: ADULT }, { born: COMING_OF_AGE })).toBe("unanswered");
  });

  it("blocks where a date of birth that decides is missing, unless the paper is there anyway", () => {
    expect(on({}, { born: MINOR })).toBe("unanswered");
    expect(on({}, { born: ADULT })).toBe("unanswered");
    expect(on({}, { born: ADULT, until: date("2029-01-01") })).toBe("allowed");
    expect(on({ until: date("2029-01-01") }, { born: MINOR })).toBe("allowed");
  });
});

describe("permission", () => {
  const on = (mentor: Given["mentor"], mentee: Given["mentee"]) =>
    verdictOn({ paper: "permission", question: "slip", mentor, mentee });

  it("is needed by every minor, with another minor too", () => {
    expect(on({ born: MINOR }, { born: MINOR, slip: choice("yes") })).toBe("unanswered");
    expect(on({ born: MINOR, slip: choice("yes") }, { born: MINOR, slip: choice("yes") })).toBe("allowed");
    expect(on({ born: ADULT }, { born: MINOR, slip: choice("no") })).toBe("broken");
    expect(on({ born: ADULT }, { born: ADULT })).toBe("allowed");
  });
});

describe("supervision", () => {
  const on = (mentor: Given["mentor"], mentee: Given["mentee"]) =>
    verdictOn({ paper: "supervision", question: "slip", mentor, mentee });

  it("is needed once by a pair of adult and minor", () => {
    expect(on({ born: ADULT }, { born: MINOR, slip: choice("yes") })).toBe("allowed");
    expect(on({ born: ADULT, slip: choice("yes") }, { born: MINOR })).toBe("allowed");
    expect(on({ born: ADULT }, { born: MINOR })).toBe("unanswered");
    expect(on({ born: ADULT, slip: choice("no") }, { born: MINOR })).toBe("broken");
    expect(on({ born: MINOR }, { born: MINOR })).toBe("allowed");
  });
});

describe("oversight", () => {
  const on = (mentor: Given["mentor"], mentee: Given["mentee"]) =>
    verdictOn({ paper: "oversight", question: "teacher", mentor, mentee });

  it("is needed by a minor who is the mentor, and nobody is no answer", () => {
    expect(on({ born: MINOR }, { born: MINOR })).toBe("unanswered");
    expect(on({ born: MINOR, teacher: manager() }, { born: MINOR })).toBe("broken");
    expect(on({ born: MINOR, teacher: manager("ms hazel") }, { born: MINOR })).toBe("allowed");
    expect(on({ born: ADULT }, { born: MINOR })).toBe("allowed");
  });
});

describe("every safeguard", () => {
  const some = fc.record({
    born: fc.constantFrom(ADULT, MINOR, COMING_OF_AGE, undefined),
    slip: fc.constantFrom(choice("yes"), choice("no"), undefined),
    until: fc.constantFrom(date("2027-12-31"), date("2030-01-01"), undefined),
    teacher: fc.constantFrom(manager(), manager("x"), undefined),
  });
  const paper = fc.constantFrom<Pick<Given, "paper" | "question">>(
    { paper: "screening", question: "until" },
    { paper: "permission", question: "slip" },
    { paper: "supervision", question: "slip" },
    { paper: "oversight", question: "teacher" },
  );

  it("fails closed: leaving out an answer never allows what was not allowed", () => {
    fc.assert(
      fc.property(
        paper,
        some,
        some,
        fc.constantFrom("born", "slip", "until", "teacher"),
        (one, mentor, mentee, id) => {
          const full = verdictOn({ ...one, mentor, mentee });
          const hidden = verdictOn({ ...one, mentor: { ...mentor, [id]: undefined }, mentee });
          return full === "allowed" || hidden !== "allowed";
        },
      ),
    );
  });

  it("names somebody who waits exactly where it vetoes", () => {
    fc.assert(
      fc.property(paper, some, some, (one, mentor, mentee) => {
        const { verdict, awaited } = checked({ ...one, mentor, mentee });
        expect(awaited.length > 0).toBe(verdict !== "allowed");
      }),
    );
  });
});

describe("who waits for a paper", () => {
  const waiting = (one: Given) =>
    checked(one).awaited.map(({ person: { id }, lack, pairs }) => `${id} ${lack} ${pairs}`);

  it("waits once a pair, also where neither date of birth is known", () => {
    const one = { paper: "screening", question: "until", mentor: {}, mentee: {} } as const;
    expect(waiting(one)).toEqual(["m age 1", "e age 1"]);
  });

  it("is not asked for the date of birth for the sake of somebody else's permission", () => {
    const mentee = { slip: choice("yes") };
    const one = { paper: "permission", question: "slip", mentor: {}, mentee } as const;
    expect(waiting(one)).toEqual(["m age 1"]);
  });
});

describe("age and any-gap", () => {
  const on = (rule: NonNullable<ProgrammeJson["rules"]>[number], m: Given["mentor"], e: Given["mentee"]) => {
    const programme = programmeOf({ questions, startsOn: "2027-09-01", rules: [rule] });
    const [mentor, mentee] = [person("mentor", "m", given(m)), person("mentee", "e", given(e))];
    const check = checkOf({
      rule: programme.rules[0]!,
      programme,
      roster: rosterOf([mentor, mentee]),
      fit: () => 1,
    });
    return check(mentor, mentee);
  };

  it("counts an age on the first day: the birthday is in, the day before is out", () => {
    const rule = { rule: "age", question: "born", side: "mentor", from: 18 } as const;
    expect(on(rule, { born: date("2009-09-01") }, {})).toBe("allowed");
    expect(on(rule, { born: date("2009-09-02") }, {})).toBe("broken");
    expect(on(rule, {}, {})).toBe("unanswered");
    expect(
      on({ ...rule, side: "both", below: 20 }, { born: date("2009-01-01") }, { born: date("2000-01-01") }),
    ).toBe("broken");
  });

  it("is content with one gap of several, and blocks where none is known to hold and one is not known", () => {
    const rule = {
      rule: "any-gap",
      gaps: [
        { question: "born", min: 2 },
        { question: "year", min: 1, max: 2 },
      ],
    } as const;
    expect(on(rule, { born: date("2010-01-01") }, { born: date("2012-01-01") })).toBe("allowed");
    expect(on(rule, { year: scale(3) }, { year: scale(1) })).toBe("allowed");
    expect(on(rule, { year: scale(5) }, { year: scale(1) })).toBe("unanswered");
    expect(on(rule, { born: MINOR, year: scale(5) }, { born: MINOR, year: scale(1) })).toBe("broken");
  });
});
