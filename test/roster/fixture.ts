import type { Issue } from "../../src/issue.js";
import {
  defineProgramme,
  type Programme,
  type ProgrammeJson,
  type Question,
} from "../../src/programme/index.js";
import { type Answer, type Roster, readRoster } from "../../src/roster/index.js";

/** A programme with the questions a test is about; one that can be compared is added for the criterion. */
export function programmeOf(questions: readonly object[], parts: Partial<ProgrammeJson> = {}): Programme {
  return defineProgramme({
    name: "Test",
    people: { id: "Id" },
    questions: [...questions, { id: "last", kind: "choice", both: { at: 1 } } satisfies Question],
    criteria: [{ dimension: "goals", compare: "same", question: "last" }],
    ...parts,
  });
}

/** The roster of two files, or a failed test that says why there is none. */
export function rosterOf(
  programme: Programme,
  mentors: string,
  mentees = "Id\nz",
  managers?: string,
): Roster {
  const read = readRoster(programme, { mentors, mentees, managers });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return read.value;
}

/** What one mentor answered to one question, and what was said about it. `headings` and `cells` are separated by tabs. */
export function answerTo(
  question: object,
  headings: string,
  cells: string,
): { answer?: Answer; issues: readonly Issue[] } {
  const programme = programmeOf([{ id: "q", ...question }]);
  const read = readRoster(programme, { mentors: `Id\t${headings}\na\t${cells}`, mentees: "Id\nz" });
  const answer = read.ok ? read.value.mentors[0]?.answers["q"] : undefined;
  return { ...(answer === undefined ? {} : { answer }), issues: read.issues };
}

/** Every issue as `severity code path`. */
export function told(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}
