import { describe, expect, it } from "vitest";
import { ProgrammeError } from "../../src/issue.js";
import { defineProgramme } from "../../src/programme/index.js";

const FREE = { id: "free", kind: "availability", both: "When?" };
const DATES = { startsOn: "2027-02-01", endsOn: "2027-06-30", timeZone: "Europe/Berlin" };

/** The codes and paths of what is wrong with a programme's meeting. */
function wrong(
  meeting: object,
  { questions = [FREE], ...setting }: { questions?: object[] } & object = DATES,
) {
  try {
    defineProgramme({
      name: "Test",
      people: { id: "Id" },
      questions: [...questions, { id: "field", kind: "choice", both: "Field" }],
      criteria: [{ dimension: "background", compare: "same", question: "field" }],
      meeting,
      ...setting,
    });
    return [];
  } catch (error) {
    if (error instanceof ProgrammeError) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
}

describe("a programme's meeting", () => {
  it("needs dates, a zone and a question that asks when people are free", () => {
    expect(wrong({ minutes: 60, every: "week" })).toEqual([]);
    expect(wrong({ minutes: 60, every: "week" }, {})).toEqual([
      "meeting-needs startsOn",
      "meeting-needs endsOn",
      "meeting-needs timeZone",
    ]);
    expect(wrong({ minutes: 60, every: "week" }, { ...DATES, questions: [] })).toEqual([
      "meeting-question meeting.question",
    ]);
  });

  it("names the question where there are several", () => {
    const questions = [FREE, { ...FREE, id: "other", both: "When else?" }];
    expect(wrong({ minutes: 60, every: "week" }, { ...DATES, questions })).toHaveLength(1);
    expect(wrong({ minutes: 60, every: "week", question: "other" }, { ...DATES, questions })).toEqual([]);
    expect(wrong({ minutes: 60, every: "week", question: "field" })).toEqual([
      "meeting-question meeting.question",
    ]);
  });

  it("lasts whole quarter hours, and comes again as a calendar can say", () => {
    expect(wrong({ minutes: 50, every: "week" })).toHaveLength(1);
    expect(wrong({ minutes: 60, every: "day" })).toHaveLength(1);
  });
});
