import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClockRange } from "../../src/roster/week/read-clock-range.js";
import { readDays } from "../../src/roster/week/read-days.js";
import { readTimes } from "../../src/roster/week/read-times.js";
import { issuesOf, programmeWith, RIGHT, withQuestion } from "./fixture.js";

const GOALS = RIGHT.criteria[0];

function codes(json: unknown) {
  return issuesOf(json).map(({ code, path }) => `${code} at ${path}`);
}

function withCriterion(criterion: Readonly<Record<string, unknown>>) {
  return programmeWith({ criteria: [{ dimension: "culture", ...criterion }] });
}

function withRule(rule: Readonly<Record<string, unknown>>) {
  return programmeWith({ rules: [rule] });
}

describe("the setting", () => {
  it.each<[string, unknown, string]>([
    ["ends before it starts", programmeWith({ endsOn: "2027-01-31" }), "ends-before-start at endsOn"],
    ["lasts more than 20 years", programmeWith({ endsOn: "2047-02-02" }), "too-long at endsOn"],
    ["has an end but no start", programmeWith({ startsOn: undefined }), "start-needed at startsOn"],
    ["is in no time zone", programmeWith({ timeZone: "Berlin" }), "unknown-time-zone at timeZone"],
    ["names an offset for a zone", programmeWith({ timeZone: "+01:00" }), "unknown-time-zone at timeZone"],
    [
      "asks for zones but has none",
      programmeWith({ timeZone: undefined, people: { id: "Id", timeZone: "Zone" } }),
      "time-zone-needed at timeZone",
    ],
  ])("that %s is wrong", (_, json, found) => {
    expect(codes(json)).toEqual([found]);
  });

  it("may last 20 years to the day", () => {
    expect(codes(programmeWith({ endsOn: "2047-02-01" }))).toEqual([]);
  });

  it("without headings needs a position for every column", () => {
    const question = { id: "team", kind: "choice", both: { at: 2 }, options: ["Red", "Blue"] };
    const headless = {
      headerRows: 0,
      people: { id: { at: 1 }, name: { mentor: { at: 3 }, mentee: { at: 4 } } },
      questions: [question],
      criteria: [{ dimension: "background", compare: "same", question: "team" }],
    };
    expect(codes(programmeWith(headless))).toEqual([]);
    const named = {
      ...headless,
      people: { id: "Id", name: { mentor: { at: 3 }, mentee: "Name" } },
      managers: { person: { at: 1 }, manager: "Boss" },
      questions: [{ ...question, both: "Team" }],
    };
    expect(codes(programmeWith(named))).toEqual([
      "position-needed at people.id",
      "position-needed at people.name",
      "position-needed at managers.manager",
      "position-needed at questions[0].both",
    ]);
  });
});

describe("a question", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["whose id is taken", { id: "team", kind: "text", both: "x" }, "duplicate-id at questions[9].id"],
    [
      "of coordinates in three columns",
      { kind: "coordinates", both: ["a", "b", "c"] },
      "wrong-column-count at questions[9].both",
    ],
    [
      "of vectors in too few columns",
      { kind: "vector", length: 3, both: ["a", "b"] },
      "wrong-column-count at questions[9].both",
    ],
    ["that stands nowhere", { kind: "text" }, "no-column at questions[9]"],
    [
      "with both columns and one side's",
      { kind: "text", both: "x", mentor: "y" },
      "two-columns at questions[9]",
    ],
    [
      "of one answer in two columns",
      { kind: "choice", both: ["x", "y"] },
      "one-column-needed at questions[9].both",
    ],
    [
      "of ratings in one column",
      { kind: "ratings", options: ["a", "b"], from: 1, to: 5, mentor: "x", mentee: "y [option]" },
      "grid-needed at questions[9].mentor",
    ],
    [
      "in a grid of unknown options",
      { kind: "choices", both: "x [option]" },
      "grid-unnamed at questions[9].options",
    ],
    [
      "in a grid of unknown times",
      { kind: "availability", both: "x [slot]" },
      "grid-unnamed at questions[9].slots",
    ],
    [
      "with an option twice",
      { kind: "choice", both: "x", options: ["A", "b", "a "] },
      "duplicate-option at questions[9].options[2]",
    ],
    [
      "with a label twice",
      { kind: "ratings", both: "x [option]", options: ["a"], labels: ["no", "No"] },
      "duplicate-option at questions[9].labels[1]",
    ],
    [
      "with a spelling of no option",
      { kind: "choice", both: "x", options: ["a"], alsoWritten: { A1: "b" } },
      "unknown-option at questions[9].alsoWritten.A1",
    ],
    ["on a scale without ends", { kind: "scale", both: "x", from: 1 }, "range-needed at questions[9]"],
    [
      "on a scale with ends and labels",
      { kind: "scale", both: "x", from: 1, to: 2, options: ["a", "b"] },
      "range-needed at questions[9]",
    ],
    [
      "on a scale with one label",
      { kind: "scale", both: "x", options: ["a"] },
      "range-needed at questions[9]",
    ],
    [
      "on a scale of one step",
      { kind: "scale", both: "x", from: 1, to: 1 },
      "range-reversed at questions[9]",
    ],
    [
      "with its range reversed",
      { kind: "number", both: "x", from: 2, to: 1 },
      "range-reversed at questions[9]",
    ],
    [
      "that marks when people are not free, of nobody knows which hours",
      { kind: "availability", both: "x", marks: "unavailable" },
      "hours-needed at questions[9].between",
    ],
    [
      "that says the hours of a form twice",
      {
        kind: "availability",
        both: "x",
        marks: "unavailable",
        slots: { Eve: "18:00-20:00" },
        between: "8:00-9:00",
      },
      "hours-not-read at questions[9].between",
    ],
    [
      "with words for a time",
      { kind: "availability", both: "x", slots: { Eve: "evening" } },
      "wrong-time at questions[9].slots.Eve",
    ],
    [
      "with a label twice",
      { kind: "availability", both: "x", slots: { "A b": "9:00-10:00", ab: "9:00-11:00" } },
      "duplicate-option at questions[9].slots.ab",
    ],
    [
      "with a label of too many parts",
      { kind: "availability", both: "x", slots: { "a,b,c,d,e,f,g": "9:00-10:00" } },
      "wrong-label at questions[9].slots.a,b,c,d,e,f,g",
    ],
    [
      "with the same day twice",
      { kind: "availability", both: "x", days: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "mo."] },
      "duplicate-option at questions[9].days[6]",
    ],
    [
      "with a day that falls apart",
      { kind: "availability", both: "x", days: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "S, o"] },
      "wrong-day at questions[9].days[6]",
    ],
  ])("%s is wrong", (_, question, found) => {
    expect(codes(withQuestion(question))).toEqual([found]);
  });

  it.each([
    "25:00-26:00",
    "18:00-18:00",
    "18:05-18:10",
    "24:00-02:00",
    "18:70-19:00",
    "18:00",
    "evening",
    "6pm-8pm",
  ])("may not have %s for a time", (range) => {
    const json = withQuestion({ kind: "availability", both: "x", slots: { Eve: range } });
    expect(codes(json)).toEqual(["wrong-time at questions[9].slots.Eve"]);
  });

  it("may have none for a label that says at no time", () => {
    expect(codes(withQuestion({ kind: "availability", both: "x", slots: { Cannot: "" } }))).toEqual([]);
    expect(readTimes("Cannot", { day: 0, labels: { Cannot: "" } })).toEqual({ ranges: [], unreadable: [] });
  });

  it("has only times that the reader of weeks understands too", () => {
    const part = fc.integer({ min: 0, max: 30 });
    const range = fc
      .tuple(
        part,
        fc.integer({ min: 0, max: 70 }),
        fc.constantFrom("-", " – ", " - "),
        part,
        fc.integer({ min: 0, max: 70 }),
      )
      .map(
        ([a, b, dash, c, d]) => `${a}:${String(b).padStart(2, "0")}${dash}${c}:${String(d).padStart(2, "0")}`,
      );
    fc.assert(
      fc.property(range, (text) => {
        const accepted =
          codes(withQuestion({ kind: "availability", both: "x", slots: { Eve: text } })).length === 0;
        expect(readClockRange(text) !== undefined).toBe(accepted);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("has only labels and days that the reader of weeks understands too", () => {
    const wordOf = (letters: string) =>
      fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...letters) });
    const word = wordOf("aäbMoT. ,;:-\nß");
    const days = fc.uniqueArray(wordOf("aäbMoTsß .:-"), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(days, word, (names, label) => {
        const slots = { [label]: "18:00-20:00" };
        fc.pre(codes(withQuestion({ kind: "availability", both: "x", days: names, slots })).length === 0);
        names.forEach((name, day) => {
          expect(readDays(name, names)).toEqual([day]);
          const { unreadable } = readTimes(name, { slot: "18:00-20:00", dayNames: names });
          expect(unreadable).toEqual([]);
        });
        expect(readTimes(label, { day: 0, labels: slots, dayNames: names }).ranges).toHaveLength(1);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("a criterion", () => {
  it.each<[string, unknown, string]>([
    [
      "on no question",
      withCriterion({ compare: "same", question: "teem" }),
      "unknown-question at criteria[0].question",
    ],
    [
      "on another kind",
      withCriterion({ compare: "overlap", question: "team" }),
      "wrong-kind at criteria[0].question",
    ],
    [
      "on what one side was asked",
      withCriterion({ compare: "same", question: "hobby" }),
      "not-asked at criteria[0].question",
    ],
    [
      "with its band reversed",
      withCriterion({ compare: "band", question: "years", from: 2, to: 1 }),
      "range-reversed at criteria[0]",
    ],
    [
      "without a distance",
      withCriterion({ compare: "closeness", question: "years" }),
      "tolerance-needed at criteria[0].tolerance",
    ],
    [
      "of wishes that both must have been asked for",
      withCriterion({ compare: "preference", question: "boss" }),
      "not-asked at criteria[0].question",
    ],
    [
      "of wishes of a side that was not asked",
      withCriterion({ compare: "preference", question: "boss", side: "mentor" }),
      "not-asked at criteria[0].side",
    ],
    [
      "of what is high on a number without a range",
      withCriterion({ compare: "joint-high", question: "years" }),
      "range-needed at criteria[0].question",
    ],
    [
      "with an option in its table that is none",
      withCriterion({
        compare: "table",
        question: "team",
        fits: [
          { mentor: "Red", mentee: "Blue", fit: 1 },
          { mentor: "Red", mentee: "Bleu", fit: 1 },
        ],
        otherwise: 0,
      }),
      "unknown-option at criteria[0].fits[1]",
    ],
    [
      "with a pair in its table twice, turned round",
      withCriterion({
        compare: "table",
        question: "team",
        fits: [
          { mentor: "Red", mentee: "Blue", fit: 1 },
          { mentor: "Blue", mentee: "Red", fit: 0.5 },
        ],
        symmetric: true,
        otherwise: 0,
      }),
      "duplicate-pair at criteria[0].fits[1]",
    ],
    [
      "with a table of a question that has no options to list",
      withCriterion({
        compare: "table",
        question: "free",
        fits: [{ mentor: "Red", mentee: "Blue", fit: 1 }],
        otherwise: 0,
      }),
      "wrong-kind at criteria[0].question",
    ],
    [
      "with a preset beside weights",
      programmeWith({ criteria: [{ ...GOALS, weight: 1 }], weights: "equal" }),
      "weights-twice at weights",
    ],
    [
      "without a weight beside others",
      programmeWith({ criteria: [{ ...GOALS, weight: 1 }, GOALS] }),
      "weight-missing at criteria[1].weight",
    ],
    [
      "without a weight, three times, beside others",
      programmeWith({ criteria: [{ ...GOALS, weight: 1 }, GOALS, GOALS, GOALS] }),
      "weight-missing at criteria[1].weight",
    ],
    [
      "of weight 0, alone",
      programmeWith({ criteria: [{ ...GOALS, weight: 0 }] }),
      "weights-zero at criteria",
    ],
    [
      "whose id is taken",
      programmeWith({
        criteria: [
          { ...GOALS, id: "a" },
          { ...GOALS, id: "a" },
        ],
      }),
      "duplicate-id at criteria[1].id",
    ],
  ])("%s is wrong", (_, json, found) => {
    expect(codes(json)).toEqual([found]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      "no question",
      { question: "x", side: "mentor", is: ["a"] },
      "unknown-question at criteria[0].onlyWhen.question",
    ],
    [
      "a kind without options",
      { question: "years", side: "mentor", is: ["1"] },
      "wrong-kind at criteria[0].onlyWhen.question",
    ],
    [
      "a side that was not asked",
      { question: "hobby", side: "mentee", is: ["go"] },
      "not-asked at criteria[0].onlyWhen.side",
    ],
    [
      "an option that is none",
      { question: "team", side: "mentor", is: ["Red", "Bleu"] },
      "unknown-option at criteria[0].onlyWhen.is[1]",
    ],
    [
      "a step off the scale",
      { question: "energy", side: "mentor", is: ["7", "8"] },
      "unknown-option at criteria[0].onlyWhen.is[1]",
    ],
  ])("that depends on %s is wrong", (_, onlyWhen, found) => {
    const json = withCriterion({
      compare: "same",
      question: "team",
      onlyWhen: { ...onlyWhen, otherwise: 0.5 },
    });
    expect(codes(json)).toEqual([found]);
  });
});

describe("a rule", () => {
  const pair = { mentor: "a", mentee: "b" };
  it.each<[string, unknown, string]>([
    ["on no question", withRule({ rule: "avoid", question: "bos" }), "unknown-question at rules[0].question"],
    ["on another kind", withRule({ rule: "share", question: "team" }), "wrong-kind at rules[0].question"],
    [
      "on what one side was asked",
      withRule({ rule: "same", question: "hobby" }),
      "not-asked at rules[0].question",
    ],
    [
      "for both on what one side was asked",
      withRule({ rule: "answered", question: "hobby", side: "both", with: ["go"] }),
      "not-asked at rules[0].question",
    ],
    [
      "for an option that is none",
      withRule({ rule: "answered", question: "team", side: "both", with: ["Bleu"] }),
      "unknown-option at rules[0].with[0]",
    ],
    [
      "of a gap without ends",
      withRule({ rule: "gap", question: "grade", mentorAbove: {} }),
      "rule-says-nothing at rules[0].mentorAbove",
    ],
    [
      "of a gap reversed",
      withRule({ rule: "gap", question: "grade", mentorAbove: { min: 2, max: 1 } }),
      "range-reversed at rules[0].mentorAbove",
    ],
    ["of no time", withRule({ rule: "shared-time", question: "free" }), "rule-says-nothing at rules[0]"],
    [
      "whose id is taken",
      programmeWith({
        rules: [
          { rule: "minimum-fit", fit: 0, id: "a" },
          { rule: "minimum-fit", fit: 0, id: "a" },
        ],
      }),
      "duplicate-id at rules[1].id",
    ],
    [
      "that requires and another that blocks",
      programmeWith({
        rules: [
          { rule: "required-pairs", pairs: [pair] },
          { rule: "blocked-pairs", pairs: [{ mentor: "A ", mentee: "B" }] },
        ],
      }),
      "required-and-blocked at rules[0].pairs[0]",
    ],
    [
      "that prefers a pair twice",
      withRule({ rule: "preferred-pairs", pairs: [pair, { mentor: "A", mentee: "b ", value: 0.5 }] }),
      "preferred-repeated at rules[0].pairs[1]",
    ],
    [
      "that prefers and another that blocks",
      programmeWith({
        rules: [
          { rule: "preferred-pairs", pairs: [pair] },
          { rule: "blocked-pairs", pairs: [pair] },
        ],
      }),
      "preferred-and-blocked at rules[0].pairs[0]",
    ],
    [
      "that requires two mentors",
      withRule({ rule: "required-pairs", pairs: [pair, { mentor: "c", mentee: "B" }] }),
      "required-twice at rules[0].pairs[1]",
    ],
    [
      "that requires a pair twice",
      withRule({ rule: "required-pairs", pairs: [pair, { mentor: "A", mentee: "b" }] }),
      "required-repeated at rules[0].pairs[1]",
    ],
    [
      "that requires somebody with themselves",
      withRule({ rule: "required-pairs", pairs: [{ mentor: "a", mentee: "A" }] }),
      "required-with-self at rules[0].pairs[0]",
    ],
  ])("%s is wrong", (_, json, found) => {
    expect(codes(json)).toEqual([found]);
  });

  it("that looks at one side's answer may stand on what one side was asked", () => {
    expect(codes(withRule({ rule: "reporting-line", question: "boss" }))).toEqual([]);
  });
});

describe("what is said about a wrong programme", () => {
  it.each<[unknown, string]>([
    [
      programmeWith({ endsOn: "2927-06-30" }),
      'endsOn: "2927-06-30": lies more than 20 years after startsOn (2027-02-01)\n  Correct the year of one of the two dates.',
    ],
    [
      withRule({ rule: "share", question: "team" }),
      'rules[0].question: "team": is a question of kind "choice"; rule "share" reads "choices"\n  Choose another question, or another comparison or rule for this one.',
    ],
    [
      withQuestion({ kind: "scale", both: ["a", "b"], from: 1, to: 2 }),
      'questions[9].both: "["a","b"]": names 2 columns, but a question of kind "scale" has one answer\n  Name one heading, or make it a question of kind "choices", "ranking" or "text".',
    ],
    [
      withCriterion({ compare: "same", question: "hobby" }),
      'criteria[0].question: "hobby": was not asked of mentees; compare "same" needs both sides\' answers\n  Give the question a "mentee" column.',
    ],
  ])("reads well aloud (%#)", (json, message) => {
    expect(issuesOf(json).map((found) => found.message)).toEqual([message]);
  });
});

describe("importance and views", () => {
  const importance = { id: "matters", kind: "importance", both: "x", of: "team", from: 1, to: 5 };
  const same = { dimension: "background", compare: "same", question: "team" };
  const weighing = (question: object, criterion: object = {}) =>
    programmeWith({
      questions: [...RIGHT.questions, { ...importance, ...question }],
      criteria: [{ ...same, ...criterion }],
    });
  it.each<[string, unknown, string]>([
    ["weighs a question that is not there", weighing({ of: "taem" }), "unknown-question at questions[9].of"],
    ["weighs what no criterion reads", weighing({ of: "hobby" }), "weighs-nothing at questions[9].of"],
    ["says nothing of its answers", weighing({ from: undefined }), "range-needed at questions[9]"],
    ["has a reversed scale", weighing({ from: 5, to: 1 }), "range-reversed at questions[9]"],
    [
      "turns round what cannot be",
      programmeWith({
        questions: [
          ...RIGHT.questions,
          { ...importance, of: "topics", answers: { Other: "prefer different" } },
        ],
      }),
      "cannot-turn at questions[9].answers.Other",
    ],
    ["leaves a view empty", weighing({}, { view: "mentor" }), "view-empty at criteria"],
    [
      "stands beside another of the same",
      programmeWith({
        questions: [...RIGHT.questions, importance, { ...importance, id: "again" }],
        criteria: [same],
      }),
      "weighed-twice at questions[10].of",
    ],
    [
      "has a share of 0",
      programmeWith({ views: { combine: "shares", mentee: 0 } }),
      "wrong-value at views.mentee",
    ],
    [
      "leaves the other share nothing",
      programmeWith({ views: { combine: "shares", mentee: 80 } }),
      "share-alone at views.mentee",
    ],
  ])("that %s is wrong", (_, json, found) => {
    expect(codes(json)).toEqual([found]);
  });
});
