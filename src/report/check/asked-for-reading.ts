/**
 * What people were asked and nothing is compared with: their own words, which somebody should read, and questions without a use.
 */
import { answerText, counted, listed, quoted } from "../../explanation/index.js";
import { plain } from "../../plain.js";
import {
  columnFor,
  countingCriteria,
  isAsked,
  isOneList,
  labelOf,
  namesInFormula,
  type Programme,
  type Question,
  SIDES,
} from "../../programme/index.js";
import type { Participant } from "../../roster/index.js";
import type { Finding } from "./finding.js";
import { matchable, namedIn, type Scene } from "./possible-pairs.js";

const LONGEST_TOLD = 200;

/** A finding for each question on which people wrote what they liked, one for all questions that count for nothing, and one for all such criteria. */
export function askedForReading(scene: Scene): readonly Finding[] {
  const { questions } = scene.programme;
  const people = matchable(scene);
  const words = questions.filter(({ kind }) => kind === "text");
  return [
    ...words.flatMap((question) => written(scene, question, people)),
    ...unused(scene.programme),
    ...unnamed(scene.programme),
  ];
}

/** Sensitive words are counted and not shown: others may look at the terminal. */
function written(
  { programme }: Scene,
  question: Question,
  people: readonly Participant[],
): readonly Finding[] {
  const told = people.flatMap((person) => {
    const answer = person.answers[question.id];
    return answer === undefined ? [] : [{ person, lines: answerText(question, answer).split("\n") }];
  });
  const names = tickedNames(question);
  const isTicked = (line: string) => names.has(plain(line));
  const ticked = told.filter(({ lines }) => lines.some(isTicked)).length;
  const own = told.flatMap(({ person, lines }) => {
    const text = lines.filter((line) => !isTicked(line)).join("\n");
    return text === "" ? [] : [{ person, text }];
  });
  return [
    ...(ticked === 0 ? [] : [ticksAsText(question, ticked)]),
    ...(own.length === 0 ? [] : [ownWords(programme, question, own)]),
  ];
}

function ticksAsText(question: Question, people: number): Finding {
  return {
    severity: "note",
    code: "ticks-as-text",
    title: `${counted(people, "person", "people")} ticked something on ${quoted(labelOf(question))}, which is read as text`,
    cost: "Nothing is compared with it.",
    people: 0,
    details: ['Make it a question of kind "choices", with what stands in the brackets for its options.'],
  };
}

function ownWords(
  programme: Programme,
  question: Question,
  told: readonly { readonly person: Participant; readonly text: string }[],
): Finding {
  return {
    severity: "note",
    code: "own-words",
    title: `${counted(told.length, "person", "people")} wrote something of their own on ${quoted(labelOf(question))}`,
    cost: "Nothing is compared with it: read it before you match.",
    people: 0,
    details:
      question.sensitive === true
        ? []
        : told.map(({ person, text }) => `${namedIn(programme, person)}: ${shortened(text)}`),
  };
}

/** What stands in brackets in the headings of a question of several columns. */
function tickedNames(question: Question): ReadonlySet<string> {
  const columns = SIDES.flatMap((side) => columnFor(question, side) ?? []);
  const names = columns.flatMap((column) =>
    typeof column === "string" ? (/\[([^[\]]+)\]$/.exec(column)?.[1] ?? []) : [],
  );
  return new Set(names.map(plain));
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_TOLD ? `${line.slice(0, LONGEST_TOLD)}…` : line;
}

function unused(programme: Programme): readonly Finding[] {
  const named = idsNamed(programme);
  const idle = programme.questions.filter((question) => !isUsed(question, programme, named));
  if (idle.length === 0) return [];
  const labels = idle.map((question) => quoted(labelOf(question)));
  const one = idle.length === 1;
  return [
    {
      severity: "note",
      code: "unused-question",
      title: `${counted(idle.length, "question")} ${one ? "is" : "are"} read and ${one ? "counts" : "count"} for nothing: ${listed(labels)}`,
      cost: `No criterion and no rule goes by ${one ? "it" : "them"}.`,
      people: 0,
      details: [
        ...askedAlone(programme, idle),
        "Nothing needs to be done if that is meant; else add a criterion or a rule.",
      ],
    },
  ];
}

/** Criteria of weight 0 that no formula names, where the fit is a formula: elsewhere the weight itself says so. */
function unnamed(programme: Programme): readonly Finding[] {
  const { criteria } = programme;
  if (!criteria.some(({ compare, weight }) => compare === "formula" && weight > 0)) return [];
  const counting = countingCriteria(programme);
  const idle = criteria.filter(({ id }) => !counting.has(id));
  if (idle.length === 0) return [];
  const one = idle.length === 1;
  return [
    {
      severity: "note",
      code: "unused-criterion",
      title: `${counted(idle.length, "criterion", "criteria")} ${one ? "counts" : "count"} for nothing: ${listed(idle.map(({ id }) => quoted(id)))}`,
      cost: `${one ? "It has" : "They have"} no weight, and no formula names ${one ? "it" : "them"}.`,
      people: 0,
      details: [
        "Nothing needs to be done if that is meant; else name them in the formula, or take them out.",
      ],
    },
  ];
}

/** Two questions of one side each may be meant for one, which nothing can tell. */
function askedAlone({ format }: Programme, idle: readonly Question[]): readonly string[] {
  if (isOneList(format)) return [];
  return SIDES.flatMap((side) => {
    const own = idle.filter((question) => SIDES.every((one) => isAsked(question, one) === (one === side)));
    const labels = own.map((question) => quoted(labelOf(question)));
    return own.length === 0 ? [] : [`Asked of ${side}s alone: ${listed(labels)}.`];
  });
}

function isUsed({ id, kind }: Question, { meeting, format }: Programme, named: ReadonlySet<string>): boolean {
  // Read by people, or by whatever weighs the question beside which it stands.
  if (kind === "text" || kind === "importance") return true;
  // Where there is one, meetings need not name it.
  if (kind === "availability" && (meeting !== undefined || format.kind === "groups")) return true;
  return named.has(id);
}

/** Every word of the programme that may be the id of a question, but for the questions themselves: too many rather than too few. */
function idsNamed({ questions: _, ...rest }: Programme): ReadonlySet<string> {
  const named = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string") {
      named.add(value);
      for (const name of namesInFormula(value)) named.add(name);
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  collect(rest);
  return named;
}
