/**
 * Finds whom the names in answers mean, once everybody is known.
 */
import { type Issue, issue, type Place } from "../issue.js";
import { plain } from "../plain.js";
import type { Programme, QuestionOf, Rule } from "../programme/index.js";
import type { Answer, PeopleAnswer } from "./answer.js";
import { answersOf } from "./answers/answers-of.js";
import { saysNobody } from "./answers/read-people.js";
import { namesInCell } from "./names-in-cell.js";
import { type NearPeople, nearPeople } from "./near-people.js";
import { outsiderKey, type PeopleIndex } from "./people-index.js";
import type { ReadPerson } from "./read-row.js";

/** What {@link findPeople} goes by. */
export interface FindPeopleOptions {
  readonly programme: Programme;
  readonly people: readonly ReadPerson[];
  readonly index: PeopleIndex;
  /** Keys of people outside the files who may be named without a word. */
  readonly expected: ReadonlySet<string>;
}

/** Rules that keep people apart whom somebody names: a name that is lost would be a pair that may not be. */
const RULES_OF_NAMES: readonly Rule["rule"][] = ["avoid", "assessor", "reporting-line", "former-mates"];

/**
 * Splits the cells of every answer that names people into names, and fills in their keys. A name that nobody in the files
 * bears stands for somebody outside them. It is told once: as an error where a rule goes by it and somebody's name is near
 * to it, else as a warning; and not at all where the question lists it among its `outsiders`, or it is `expected`.
 */
export function findPeople(options: FindPeopleOptions): {
  readonly people: readonly ReadPerson[];
  readonly issues: readonly Issue[];
} {
  const finder = new Finder(options);
  const questions = new Map(options.programme.questions.map((question) => [question.id, question]));
  const found = options.people.map((person) => {
    const answers = Object.entries(person.answers).flatMap(([id, answer]): [string, Answer][] => {
      const question = questions.get(id);
      if (answer === undefined) return [];
      if (question === undefined || !namesPeople(answer) || !asksForPeople(question)) return [[id, answer]];
      return [[id, finder.resolved(answer, question, placeOf(person, id))]];
    });
    return { ...person, answers: answersOf(answers) };
  });
  return { people: found, issues: finder.issues() };
}

type PeopleQuestion = QuestionOf<"person"> | QuestionOf<"people">;

function namesPeople(answer: Answer): answer is PeopleAnswer {
  return answer.kind === "person" || answer.kind === "people";
}

function asksForPeople(question: Programme["questions"][number]): question is PeopleQuestion {
  return question.kind === "person" || question.kind === "people";
}

function placeOf({ file, row, columnNames }: ReadPerson, question: string): Place {
  return { file, row, column: columnNames.get(question) ?? question };
}

/** Somebody who is in no file. */
interface Unknown {
  readonly name: string;
  /** Where they are first named, of rules' questions if there are any. */
  readonly at: Place;
  readonly isRuled: boolean;
  readonly count: number;
}

/** Finds people, and takes note of names that mean nobody or several. */
class Finder {
  readonly #index: PeopleIndex;
  readonly #expected: ReadonlySet<string>;
  readonly #ruled: ReadonlySet<string>;
  readonly #near: NearPeople;
  readonly #ambiguous: Issue[] = [];
  /** By key: somebody who does not take part is often named many times, such as the manager of a department. */
  readonly #unknown = new Map<string, Unknown>();

  constructor({ programme, index, expected }: FindPeopleOptions) {
    this.#index = index;
    this.#expected = expected;
    this.#near = nearPeople(index.words);
    this.#ruled = new Set(
      programme.rules.flatMap((rule) => {
        if (rule.rule === "power-distance")
          return (programme.powerDistance?.authority ?? []).map(({ question }) => question);
        return "question" in rule && RULES_OF_NAMES.includes(rule.rule) ? [rule.question] : [];
      }),
    );
  }

  /** One issue for everybody who is not known, however often they are named; what is ruled by names comes first. */
  issues(): readonly Issue[] {
    const unknowns = [...this.#unknown.values()];
    const sorted = [
      ...unknowns.filter(({ isRuled }) => isRuled),
      ...unknowns.filter(({ isRuled }) => !isRuled),
    ];
    return [...this.#ambiguous, ...sorted.map((one) => unknownIssue(one, this.#near))];
  }

  resolved(answer: PeopleAnswer, question: PeopleQuestion, at: Place): PeopleAnswer {
    const outsiders = new Set(question.outsiders?.map(plain));
    const isKnown = (name: string) => this.#index.find(name).length > 0 || outsiders.has(plain(name));
    const names = answer.names
      .flatMap((cell) => namesInCell(cell, question, isKnown))
      .filter((name) => !saysNobody(question, name));
    const keys = names.flatMap((name) => {
      const found = this.#index.find(name);
      if (found.length > 1) this.#ambiguous.push(ambiguous(name, found.length, at));
      if (found.length > 0) return found;
      if (!outsiders.has(plain(name))) this.#takeNote(name, question.id, at);
      return [outsiderKey(name)];
    });
    return { ...answer, names, keys: [...new Set(keys)] };
  }

  #takeNote(name: string, question: string, at: Place): void {
    const key = outsiderKey(name);
    if (this.#expected.has(key)) return;
    const isRuled = this.#ruled.has(question);
    const known = this.#unknown.get(key) ?? { name, at, isRuled, count: 0 };
    const first = known.isRuled || !isRuled ? known : { ...known, name, at, isRuled };
    this.#unknown.set(key, { ...first, count: known.count + 1 });
  }
}

function ambiguous(name: string, bearers: number, at: Place): Issue {
  return issue({
    code: "ambiguous-person",
    severity: "warning",
    at,
    value: name,
    expected: `is the name of ${bearers} people; each of them is meant`,
    remedy: "Write the id or the e-mail address instead of the name.",
  });
}

/** People may well name somebody who does not take part; but a rule must not be lost to a slip of the pen. */
function unknownIssue({ name, at, isRuled, count }: Unknown, near: NearPeople): Issue {
  const { word, isCompared } = near(name);
  const often = count === 1 ? "" : ` (named ${count} times)`;
  const meant = word === undefined ? "" : `Did you mean "${word}"? `;
  const parts = { code: "unknown-person", at, value: name } as const;
  if (isRuled && (word !== undefined || !isCompared)) {
    return issue({
      ...parts,
      expected: `is nobody in the files${often}, and a rule goes by this answer`,
      remedy: `${meant}Write the id; or if this is somebody who does not take part, add it to the question: "outsiders": [${JSON.stringify(name)}].`,
    });
  }
  return issue({
    ...parts,
    severity: "warning",
    expected: `is nobody in the files${often}; taken as somebody who does not take part`,
    remedy: `${meant}Nothing needs to be done if ${word === undefined ? "that is so" : "not"}.`,
  });
}
