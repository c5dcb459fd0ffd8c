/**
 * The same people's answers as each form service exports them, and the programme that reads them.
 */
import type { Column, Dialect, ProgrammeJson } from "../../src/programme/index.js";

/** Somebody who answered. */
export interface Respondent {
  readonly email: string;
  readonly name: string;
  readonly year: string;
  /** How well each of {@link TOPICS} is known. */
  readonly topics: readonly string[];
  /** Of {@link INTERESTS}. */
  readonly interests: readonly string[];
  readonly note: string;
}

export const TOPICS = ["thesis", "careers"] as const;
export const INTERESTS = ["sports", "films, series and games", "music / dance"] as const;
export const YEARS = ["first year", "second year", "third year"] as const;

export const RESPONDENTS: readonly Respondent[] = [
  {
    email: "ada@uni.example",
    name: "Ada Marder",
    year: "third year",
    topics: ["5", "2"],
    interests: ["sports", "films, series and games"],
    note: 'She said "yes"; then left.\nTwice.',
  },
  {
    email: "bo@uni.example",
    name: "Bo Falke",
    year: "second year",
    topics: ["3", "4"],
    interests: [],
    note: "",
  },
  {
    email: "cleo@uni.example",
    name: "Cleo Igel",
    year: "first year",
    topics: ["1", ""],
    interests: ["music / dance"],
    note: "=1+1",
  },
];

/** A dialect's file, and where each question's answers stand in it. */
export interface DialectFile {
  readonly dialect: Dialect;
  readonly text: string;
  readonly email: Column;
  readonly name: Column;
  readonly year: Column;
  readonly topics: Column;
  readonly interests: Column;
  readonly note: Column;
}

const HEADINGS = {
  email: "E-mail address",
  name: "Your name",
  year: "Which year are you in?",
  topics: "How well do you know [option]",
  interests: "What do you like?",
  note: "Anything else?",
};

const QUESTIONS = [
  HEADINGS.email,
  HEADINGS.name,
  HEADINGS.year,
  ...TOPICS.map((topic) => HEADINGS.topics.replace("[option]", `[${topic}]`)),
  HEADINGS.interests,
  HEADINGS.note,
];

function answers(person: Respondent, interests: string): readonly string[] {
  return [person.email, person.name, person.year, ...person.topics, interests, person.note];
}

/** Raw CSV: what a form writes, whatever a spreadsheet makes of it. */
function written(rows: readonly (readonly string[])[], separator: "," | "|" = ","): string {
  return rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .map((line) => `${line}\r\n`)
    .join("");
}

type Writer = (people: readonly Respondent[]) => DialectFile;

const plain: Writer = (people) => ({
  ...HEADINGS,
  dialect: "plain",
  text: written([QUESTIONS, ...people.map((person) => answers(person, person.interests.join(";")))]),
});

const googleForms: Writer = (people) => ({
  ...HEADINGS,
  dialect: "google-forms",
  text: written([
    ["Timestamp", ...QUESTIONS],
    ...people.map((person) => [
      "2026/06/14 10:10:09 AM GMT+1",
      ...answers(person, person.interests.join(", ")),
    ]),
  ]),
});

const microsoftForms: Writer = (people) => ({
  ...HEADINGS,
  dialect: "microsoft-forms",
  text: written([
    ["ID", "Start time", "Completion time", "Email", "Name", ...QUESTIONS],
    ...people.map((person, at) => [
      String(at + 1),
      "7/2/20 11:00:22",
      "7/2/20 11:04:02",
      "anonymous",
      "",
      ...answers(person, person.interests.map((option) => `${option};`).join("")),
    ]),
  ]),
});

const qualtrics: Writer = (people) => ({
  ...HEADINGS,
  dialect: "qualtrics",
  topics: "How well do you know - [option]",
  // By its short name.
  year: "Q3",
  text: written([
    ["StartDate", "Status", "Q1", "Q2", "Q3", "Q4_1", "Q4_2", "Q5", "Q6"],
    ["Start Date", "Response Type", ...QUESTIONS.map((text) => text.replace(/\[(.*)\]/, "- $1"))],
    [
      '{"ImportId":"startDate","timeZone":"America/Denver"}',
      '{"ImportId":"status"}',
      ...["QID1_TEXT", "QID2_TEXT", "QID3", "QID4_1", "QID4_2", "QID5", "QID6_TEXT"].map((id) =>
        JSON.stringify({ ImportId: id }),
      ),
    ],
    ...people.map((person) => [
      "2026-06-14 10:10:09",
      "IP Address",
      ...answers(person, person.interests.join(",")),
    ]),
  ]),
});

const surveymonkey: Writer = (people) => ({
  ...HEADINGS,
  dialect: "surveymonkey",
  interests: `${HEADINGS.interests} [option]`,
  text: written([
    [
      "Respondent ID",
      "Collector ID",
      HEADINGS.email,
      HEADINGS.name,
      HEADINGS.year,
      "How well do you know",
      "",
      HEADINGS.interests,
      "",
      "",
      HEADINGS.note,
    ],
    [
      "",
      "",
      "Open-Ended Response",
      "Open-Ended Response",
      "Response",
      ...TOPICS,
      ...INTERESTS,
      "Open-Ended Response",
    ],
    ...people.map((person, at) => [
      `11${at}`,
      "42",
      person.email,
      person.name,
      person.year,
      ...person.topics,
      ...INTERESTS.map((option) => (person.interests.includes(option) ? option : "")),
      person.note,
    ]),
  ]),
});

const typeform: Writer = (people) => ({
  ...HEADINGS,
  dialect: "typeform",
  interests: [...INTERESTS],
  text: written([
    [
      "#",
      ...QUESTIONS.slice(0, 5),
      ...INTERESTS,
      HEADINGS.note,
      "Response Type",
      "Submit Date (UTC)",
      "Network ID",
      "Tags",
    ],
    ...people.map((person, at) => [
      `a${at}`,
      ...answers(person, "").slice(0, 5),
      ...INTERESTS.map((option) => (person.interests.includes(option) ? option : "")),
      person.note,
      "completed",
      "2026-06-14 10:10:09",
      "net",
      "",
    ]),
  ]),
});

const typeformJoined: Writer = (people) => ({
  ...HEADINGS,
  dialect: "typeform",
  text: written([
    ["#", ...QUESTIONS, "Submit Date (UTC)", "Network ID"],
    ...people.map((person, at) => [
      `a${at}`,
      ...answers(person, person.interests.join(" / ")),
      "2026-06-14",
      "n",
    ]),
  ]),
});

const drupalWebform: Writer = (people) => ({
  ...HEADINGS,
  dialect: "drupal-webform",
  interests: "what_do_you_like [option]",
  text: written(
    [
      ["Registration", ...Array.from({ length: 11 }, () => "")],
      ["submission_details", "", "", "", "", "", "", "", "what_do_you_like", "", "", ""],
      [
        "webform_serial",
        "webform_sid",
        "webform_time",
        ...QUESTIONS.slice(0, 5),
        ...INTERESTS.map((option) => `key_${option}\t`),
        HEADINGS.note,
      ],
      ...people.map((person, at) => [
        String(at + 1),
        `10${at}`,
        "06/14/2026 - 10:10",
        ...answers(person, "").slice(0, 5),
        ...INTERESTS.map((option) => (person.interests.includes(option) ? "X" : "")),
        person.note,
      ]),
    ],
    "|",
  ),
});

const long: Writer = (people) => ({
  ...HEADINGS,
  dialect: "long",
  text: written([
    [HEADINGS.email, "Question", "Answer"],
    ...people.flatMap((person) =>
      answers(person, "").flatMap((answer, at) => {
        const question = QUESTIONS[at] ?? "";
        const given = question === HEADINGS.interests ? person.interests : [answer];
        return at === 0 ? [] : given.map((one) => [person.email, question, one]);
      }),
    ),
  ]),
});

/** One file a dialect, Typeform's both ways. */
export const WRITERS = {
  plain,
  googleForms,
  microsoftForms,
  qualtrics,
  surveymonkey,
  typeform,
  typeformJoined,
  drupalWebform,
  long,
} as const satisfies Record<string, Writer>;

/** A programme for a file; both sides answered the same form. */
export function programmeFor(file: DialectFile): ProgrammeJson {
  return {
    name: "Dialects",
    people: { id: file.email, name: file.name },
    questions: [
      { id: "year", kind: "scale", options: YEARS, both: file.year },
      { id: "topics", kind: "ratings", options: TOPICS, from: 1, to: 5, both: file.topics },
      { id: "interests", kind: "choices", options: INTERESTS, both: file.interests },
      { id: "note", kind: "text", both: file.note },
    ],
    criteria: [{ dimension: "goals", compare: "coverage", question: "topics" }],
  };
}
