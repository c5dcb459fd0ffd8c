import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { issuesOf, programmeWith, RIGHT, withQuestion } from "./fixture.js";

function told(json: unknown) {
  return issuesOf(json).map(({ code, message }) => `${code} ${message}`);
}

describe("a setting nobody knows", () => {
  it.each([
    ["of the programme", programmeWith({ seeed: 1 }), "seeed", '"seed"'],
    ["of the people", programmeWith({ people: { id: "Id", contcat: "x" } }), "people.contcat", '"contact"'],
    [
      "of a question of its kind",
      withQuestion({ kind: "scale", form: 1, to: 2, both: "x" }),
      "questions[9].form",
      '"from"',
    ],
    [
      "of a criterion of its comparison",
      programmeWith({ criteria: [{ ...RIGHT.criteria[0], wieght: 2 }] }),
      "criteria[0].wieght",
      '"weight"',
    ],
    [
      "deep inside",
      programmeWith({ format: { kind: "one-to-one", menteesPerMentor: { mx: 1 } } }),
      "format.menteesPerMentor.mx",
      '"max"',
    ],
    [
      "of a pair",
      programmeWith({
        rules: [{ rule: "blocked-pairs", pairs: [{ mentor: "a", mentee: "b", mente: "c" }] }],
      }),
      "rules[0].pairs[0].mente",
      '"mentee"',
    ],
  ])("%s is told with the setting that was meant", (_, json, path, meant) => {
    const [found] = issuesOf(json);
    expect(found).toMatchObject({ code: "unknown-key", path });
    expect(found?.remedy).toBe(`Did you mean ${meant}?`);
  });

  it("is told with all there are where none is near", () => {
    const [found] = issuesOf(programmeWith({ format: { kind: "one-to-one", zzz: 1 } }));
    expect(found?.remedy).toBe("Take it out. Settings here are kind, menteesPerMentor, mentorsPerMentee.");
  });

  it("is told with the settings of its own kind only", () => {
    const [found] = issuesOf(withQuestion({ kind: "text", both: "x", zzz: 1 }));
    expect(found?.remedy).toBe(
      "Take it out. Settings here are id, label, both, mentor, mentee, sensitive, kind.",
    );
  });

  it("may be called __proto__", () => {
    const json = JSON.parse(`{"__proto__": 1, ${JSON.stringify(RIGHT).slice(1)}`);
    expect(issuesOf(json)).toMatchObject([{ code: "unknown-key", path: "__proto__" }]);
  });
});

describe("a wrong value", () => {
  it.each([
    [programmeWith({ name: undefined }), "missing-value name: is missing; expected a text\n  Write a text."],
    [
      programmeWith({ name: "  " }),
      'wrong-value name: " ": expected a text that is not blank\n  Write a text that is not blank.',
    ],
    [programmeWith({ seed: Number.NaN }), 'wrong-value seed: "NaN": expected a number\n  Write a number.'],
    [
      programmeWith({ seed: 1.5 }),
      'wrong-value seed: "1.5": expected a whole number\n  Write a whole number.',
    ],
    [
      programmeWith({ startsOn: "2027-02-29" }),
      'wrong-value startsOn: "2027-02-29": expected a day of the calendar, written 2027-02-01\n  Write a day of the calendar, written 2027-02-01.',
    ],
    [programmeWith({ headerRows: 2 }), 'wrong-value headerRows: "2": expected 0 or 1\n  Write 0 or 1.'],
    [
      programmeWith({ criteria: [] }),
      'wrong-value criteria: "[]": expected a list with at least one criterion\n  Write a list with at least one criterion.',
    ],
    [
      programmeWith({ criteria: [{ ...RIGHT.criteria[0], weight: -1 }] }),
      'wrong-value criteria[0].weight: "-1": expected a number of at least 0\n  Write a number of at least 0.',
    ],
    [
      programmeWith({ criteria: [{ ...RIGHT.criteria[0], ifUnanswered: 2 }] }),
      'wrong-value criteria[0].ifUnanswered: "2": expected a number of at most 1\n  Write a number of at most 1.',
    ],
    [
      programmeWith({
        criteria: [
          { dimension: "availability", compare: "shared-time", question: "free", enoughMinutes: 10_081 },
        ],
      }),
      'wrong-value criteria[0].enoughMinutes: "10081": expected a number of at most 10080\n  Write a number of at most 10080.',
    ],
    [
      programmeWith({ criteria: [{ ...RIGHT.criteria[0], compare: "coverge" }] }),
      'wrong-value criteria[0].compare: "coverge": expected one of "coverage", "overlap", "same", "different", "closeness", "shared-time", "band", "table", "joint-high", "preference", "distance", "vector", "power-distance", "formula"\n  Did you mean "coverage"?',
    ],
    [
      programmeWith({ rules: [{ rule: "answered", question: "team", side: "mentor", with: [] }] }),
      'wrong-value rules[0].with: "[]": expected a list with at least 1 entry\n  Write a list with at least 1 entry.',
    ],
    [
      withQuestion({ kind: "availability", both: "x", days: ["Mo"] }),
      'wrong-value questions[9].days: "["Mo"]": expected seven days, Monday first\n  Write seven days, Monday first.',
    ],
    [
      programmeWith({ people: { id: { at: 0 } } }),
      'wrong-value people.id.at: "0": expected a number of at least 1\n  Write a number of at least 1.',
    ],
    [null, 'wrong-value programme: "null": expected an object\n  Write an object.'],
    [undefined, "missing-value programme: is missing; expected an object\n  Write an object."],
  ])("reads well aloud (%#)", (json, text) => {
    expect(told(json)).toEqual([text]);
  });

  it("is shown shortened, even where it runs in a circle or is nested too deeply to be written", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(issuesOf(programmeWith({ name: circle }))[0]?.value).toBe("a list");
    expect(issuesOf(programmeWith({ name: { in: 10n } }))[0]?.value).toBe("an object");
    expect(issuesOf(programmeWith({ name: Array(1000).fill(1) }))[0]?.value?.length).toBe(200);
  });
});

describe("an application that sets the language of zod", () => {
  it("does not change what is told", () => {
    const wrong = programmeWith({ name: undefined, headerRows: 7, criteria: [] });
    const before = told(wrong);
    const { localeError } = z.config();
    z.config(z.locales.de());
    try {
      expect(told(wrong)).toEqual(before);
    } finally {
      z.config({ localeError });
    }
  });
});
