import { ProgrammeError } from "../../src/issue.js";
import { defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";

/** A small programme that is right; tests put something wrong into it. */
export const RIGHT = {
  name: "Peer mentoring",
  startsOn: "2027-02-01",
  endsOn: "2027-06-30",
  timeZone: "Europe/Berlin",
  people: { id: "E-mail" },
  questions: [
    {
      id: "topics",
      kind: "ratings",
      options: ["thesis", "careers"],
      from: 1,
      to: 5,
      both: "Topics [option]",
    },
    { id: "languages", kind: "choices", options: ["German", "English"], both: "Languages" },
    { id: "team", kind: "choice", options: ["Red", "Blue"], both: "Team" },
    { id: "grade", kind: "scale", options: ["junior", "senior"], both: "Grade" },
    { id: "energy", kind: "scale", from: 1, to: 7, both: "Energy" },
    { id: "years", kind: "number", both: "Years" },
    { id: "free", kind: "availability", slots: { Evening: "18:00-21:00" }, both: "Free [day]" },
    { id: "boss", kind: "person", mentee: "Boss" },
    { id: "hobby", kind: "choice", options: ["chess", "go"], mentor: "Hobby" },
  ],
  criteria: [{ dimension: "goals", compare: "coverage", question: "topics" }],
} as const satisfies ProgrammeJson;

/** {@link RIGHT} with some parts replaced. */
export function programmeWith(parts: Readonly<Record<string, unknown>>): unknown {
  return { ...RIGHT, ...parts };
}

/** {@link RIGHT} with one question more. */
export function withQuestion(question: Readonly<Record<string, unknown>>): unknown {
  return programmeWith({ questions: [...RIGHT.questions, { id: "new", ...question }] });
}

/** What `defineProgramme` says about a programme; nothing where it is right. */
export function issuesOf(json: unknown) {
  try {
    defineProgramme(json);
    return [];
  } catch (error) {
    if (error instanceof ProgrammeError) return error.issues;
    throw error;
  }
}
