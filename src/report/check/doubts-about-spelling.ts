/**
 * Answers outside the options that are perhaps slips, and whom they leave nobody.
 */
import { type Compared, compareAll } from "../../formats/index.js";
import type { Issue } from "../../issue.js";
import { plain } from "../../plain.js";
import type { Programme, Question } from "../../programme/index.js";
import { type Answer, nearOption, type Participant, placesOf, type Roster } from "../../roster/index.js";
import type { Finding } from "./finding.js";
import { groupedIssues } from "./grouped-issues.js";

/** The code of the issues that are told here. */
export const NEAR_OPTION = "near-option";

/**
 * A finding for each column with such answers. Its people have nobody as their files stand, and would have somebody if the
 * nearest option were meant.
 *
 * @param issues Those of {@link NEAR_OPTION} alone.
 */
export function doubtsAboutSpelling(
  programme: Programme,
  roster: Roster,
  vetoes: Compared["vetoes"],
  issues: readonly Issue[],
): readonly Finding[] {
  if (issues.length === 0) return [];
  const alone = leftAlone(roster, vetoes);
  return [...byColumn(issues).values()].flatMap((own) => {
    const values = new Set(own.map(({ value = "" }) => plain(value)));
    const freed = alone.length === 0 ? [] : freedBy(values, programme, roster, alone);
    return groupedIssues(own).map((finding) => ({ ...finding, ...titleOf(own), ...costOf(freed) }));
  });
}

function titleOf(own: readonly Issue[]): Partial<Pick<Finding, "title">> {
  const { file = "", column = "" } = own[0]?.place ?? {};
  if (own.length === 1) return {};
  return { title: `${file}, ${column}: ${own.length} answers outside the options are perhaps slips` };
}

function costOf(freed: readonly Participant[]): Pick<Finding, "cost" | "people"> {
  const counts = "Each counts as an answer of its own, unlike the option that is perhaps meant.";
  if (freed.length === 0) return { cost: `${counts} Nobody is left without anybody by it alone.`, people: 0 };
  const names = freed.map(({ name, side }) => `${name} (${side})`).join(", ");
  const who =
    freed.length === 1
      ? "1 person has nobody, and would have"
      : `${freed.length} people have nobody, and would have`;
  return { cost: `${counts} ${who} somebody if it were meant: ${names}.`, people: freed.length };
}

function byColumn(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const columns = new Map<string, Issue[]>();
  for (const found of issues) {
    const key = JSON.stringify([found.place?.file, found.place?.column]);
    columns.set(key, [...(columns.get(key) ?? []), found]);
  }
  return columns;
}

/** Who is left alone no more if these texts are read as the options that they come near to. */
function freedBy(
  values: ReadonlySet<string>,
  programme: Programme,
  roster: Roster,
  alone: readonly Participant[],
): readonly Participant[] {
  const asked = programme.questions.filter((question) => isRuledOn(programme, question));
  if (asked.length === 0) return [];
  const mend = (person: Participant): Participant => ({
    ...person,
    answers: Object.assign(
      Object.create(null),
      person.answers,
      Object.fromEntries(
        asked.flatMap((question) => {
          const answer = person.answers[question.id];
          return answer === undefined ? [] : [[question.id, meant(question, answer, values)]];
        }),
      ),
    ),
  });
  const mended = { ...roster, mentors: roster.mentors.map(mend), mentees: roster.mentees.map(mend) };
  const stillAlone = new Set(
    leftAlone(mended, compareAll(programme, mended).vetoes).map(({ side, key }) => `${side} ${key}`),
  );
  return alone.filter(({ side, key }) => !stillAlone.has(`${side} ${key}`));
}

/** Whether a rule goes by a question that keeps answers outside its options. */
function isRuledOn({ rules }: Programme, { id, kind, ...question }: Question): boolean {
  const isOpen = (kind === "choice" || kind === "choices") && "other" in question && question.other === true;
  return isOpen && rules.some((rule) => "question" in rule && rule.question === id);
}

function meant(question: Question, answer: Answer, values: ReadonlySet<string>): Answer {
  const options = "options" in question ? (question.options ?? []) : [];
  const read = (text: string) => (values.has(plain(text)) ? (nearOption(text, options) ?? text) : text);
  if (answer.kind === "choice") {
    const option = read(answer.option);
    return { ...answer, option, key: plain(option) };
  }
  if (answer.kind !== "choices") return answer;
  const own = [...new Set(answer.options.map(read))];
  return { ...answer, options: own, keys: own.map(plain) };
}

/** Those who take part and whom the rules leave nobody. */
function leftAlone({ mentors, mentees }: Roster, vetoes: Compared["vetoes"]): readonly Participant[] {
  const hasSomebody = new Set<Participant>();
  for (const [row, mentee] of mentees.entries())
    for (const [column, mentor] of mentors.entries())
      if (placesOf(mentee) > 0 && placesOf(mentor) > 0 && vetoes.of(row, column).length === 0)
        hasSomebody.add(mentee).add(mentor);
  return [...mentors, ...mentees].filter((person) => placesOf(person) > 0 && !hasSomebody.has(person));
}
