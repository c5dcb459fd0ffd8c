import { describe, expect, it } from "vitest";
import { match } from "../../../src/formats/index.js";
import { IssueError } from "../../../src/issue.js";
import type { Programme } from "../../../src/programme/index.js";
import { PROGRAMME, rosterFrom, type Written } from "../../support/written-groups.js";

const someone: Written = { level: 2, field: "Law", gender: "man", hours: [9], takesPart: true };
const roster = rosterFrom({ mentors: [someone], mentees: [someone, { ...someone, takesPart: false }] });

function issuesOf(...rules: readonly object[]): readonly string[] {
  try {
    match({ ...PROGRAMME, rules: rules as Programme["rules"] }, roster);
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe("people whom rules on groups list", () => {
  it("are told of all at once where they are not there, with the nearest who is", () => {
    expect(
      issuesOf(
        { rule: "together", id: "a", people: ["e0", "f1"] },
        { rule: "apart", id: "b", people: ["E1", "m0", "somebody else"] },
      ).join("\n"),
    ).toMatch(
      /rules\[0\]\.people\[1\].*"f1".*is no mentee in the roster[\s\S]*Did you mean “e1”[\s\S]*rules\[1\]\.people\[1\].*"m0".*is a mentor[\s\S]*rules\[1\]\.people\[2\].*is no mentee in the roster\n {2}Correct the id/,
    );
  });

  it("may sit out, and are written as anybody writes them", () => {
    expect(issuesOf({ rule: "apart", id: "b", people: [" E0 ", "e1"] })).toEqual([]);
  });
});
