import { describe, expect, it } from "vitest";
import { ProgrammeError } from "../../src/issue.js";
import { defineProgramme } from "../../src/programme/index.js";

const WITH_GROUPS = {
  name: "Groups",
  startsOn: "2027-02-01",
  endsOn: "2027-06-30",
  timeZone: "Europe/Berlin",
  people: { id: "Id" },
  questions: [
    { id: "field", kind: "choice", options: ["Law", "Art"], both: "Field" },
    { id: "age", kind: "number", both: "Age" },
    { id: "level", kind: "scale", from: 1, to: 5, mentor: "Level" },
    { id: "free", kind: "availability", both: "Free" },
  ],
  criteria: [{ dimension: "background", compare: "same", question: "field" }],
  format: { kind: "groups" },
  meeting: { minutes: 60, every: "week" },
};

/** Codes and paths of what is wrong with a programme. */
function issuesOf(change: object): readonly string[] {
  try {
    defineProgramme({ ...WITH_GROUPS, ...change });
    return [];
  } catch (error) {
    if (error instanceof ProgrammeError) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
}

const fitOf = (parts: object, rest: object = {}) => ({ format: { kind: "groups", fit: parts, ...rest } });
const COHESION = { cohesion: { weight: 1, questions: ["field"] } };
/** Circles in which criteria count for nothing, and in which they count. */
const circles = (rest: object) => fitOf({ ...COHESION, peers: 0 }, { mentors: 0, ...rest });
const scored = (rest: object = {}) => fitOf({}, { mentors: 0, ...rest });
const rule = (one: object) => ({ rules: [one] });

describe("a programme with groups", () => {
  it("needs little: a meeting", () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ meeting: undefined })).toEqual(["meeting-needed meeting"]);
  });

  it.each([
    [{ format: { kind: "groups", size: { min: 5, max: 3 } } }, "range-reversed format.size"],
    [fitOf({ mentor: 0 }), "weights-zero format.fit"],
    [fitOf({ peers: 0 }, { mentors: 0 }), "weights-zero format.fit"],
    [scored({ combine: "minimum" }), ""],
    [
      fitOf({ cohesion: { weight: 1, questions: ["felt"] } }),
      "unknown-question format.fit.cohesion.questions[0]",
    ],
    [fitOf({ cohesion: { weight: 1, questions: ["free"] } }), "wrong-kind format.fit.cohesion.questions[0]"],
    [
      fitOf({ diversity: { weight: 1, questions: ["level"] } }),
      "not-asked format.fit.diversity.questions[0]",
    ],
    [
      fitOf({ diversity: { weight: 1, questions: ["age"] } }),
      "range-needed format.fit.diversity.questions[0]",
    ],
    [
      fitOf({ faultline: { weight: 1, questions: ["field"] } }, { size: { max: 13 } }),
      "group-too-large format.size.max",
    ],
    [{ objective: ["total"] }, "objective-of-groups objective"],
    [circles({ groupsPerMentor: 2 }), "circles-without-mentors format.groupsPerMentor"],
    [scored({ fit: { mentor: 1 } }), "circles-without-mentors format.fit.mentor"],
    [circles({ combine: "mean" }), "combine-without-fits format.combine"],
    [fitOf({ peers: 1 }), "peers-with-mentors format.fit.peers"],
    [fitOf({}, { combine: "minimum" }), "peers-with-mentors format.combine"],
    [{ ...scored(), people: { id: "Id", role: "Role" } }, "circles-without-mentors people.role"],
    [{ ...circles({}), people: { id: "Id", role: "Role" } }, ""],
    [{ ...circles({}), people: { id: "Id", capacity: "Places" } }, "circles-without-mentors people.capacity"],
    [{ ...scored(), ...rule({ rule: "minimum-fit", fit: 0.5 }) }, ""],
    [{ ...scored(), ...rule({ rule: "answered", question: "field", side: "mentor", with: ["Law"] }) }, ""],
    [{ ...scored(), ...rule({ rule: "required-pairs", pairs: [] }) }, "required-in-groups rules[0].rule"],
    [{ ...circles({}), ...rule({ rule: "minimum-fit", fit: 0.5 }) }, "circles-without-mentors rules[0]"],
    [
      {
        ...circles({}),
        ...rule({ rule: "answered", question: "field", side: "mentor", with: ["Law"] }),
      },
      "circles-without-mentors rules[0]",
    ],
    [{ ...circles({}), ...rule({ rule: "answered", question: "field", side: "mentee", with: ["Law"] }) }, ""],
    [rule({ rule: "required-pairs", pairs: [{ mentor: "a", mentee: "b" }] }), ""],
    [
      { ...rule({ rule: "required-pairs", pairs: [] }), format: { kind: "groups", mentors: 2 } },
      "required-in-groups rules[0].rule",
    ],
    [rule({ rule: "preferred-pairs", pairs: [] }), "preferred-in-groups rules[0].rule"],
    [rule({ rule: "together", people: ["a", "b", "c", "d", "e"] }), "group-too-small rules[0].people"],
    [rule({ rule: "together", people: ["a", "A"] }), "person-twice rules[0].people[1]"],
    [rule({ rule: "no-lone-member", question: "field", of: ["Lav"] }), "unknown-option rules[0].of[0]"],
    [rule({ rule: "count", question: "field", is: ["Law"] }), "rule-says-nothing rules[0]"],
    [rule({ rule: "count", question: "field", is: ["Law"], min: 3, max: 2 }), "range-reversed rules[0]"],
    [rule({ rule: "count", question: "field", is: ["Law"], min: 5 }), "group-too-small rules[0].min"],
    [rule({ rule: "spread", question: "level", max: 1 }), "not-asked rules[0].question"],
    [rule({ rule: "spread", question: "age" }), "rule-says-nothing rules[0]"],
    [rule({ rule: "former-mates", question: "field", again: "never" }), "wrong-kind rules[0].question"],
    [
      {
        rules: [
          { rule: "together", people: ["a", "b"] },
          { rule: "apart", people: ["B", "a", "c"] },
        ],
      },
      "together-and-apart rules[1].people",
    ],
    [
      { ...rule({ rule: "apart", people: ["a", "b"] }), format: { kind: "one-to-one" } },
      "rule-needs-groups rules[0].rule",
    ],
    [
      { objective: ["coverage", "worst-group"], format: { kind: "one-to-one" } },
      "objective-of-groups objective[1]",
    ],
  ])("is told what is wrong: %j", (change, issue) => {
    expect(issuesOf(change)).toEqual(issue === "" ? [] : [issue]);
  });
});
