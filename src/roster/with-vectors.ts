/**
 * Numbers that an application has about people, such as embeddings, as their answers.
 */
import { type Issue, IssueError, issue } from "../issue.js";
import { plain } from "../plain.js";
import type { Programme, QuestionOf } from "../programme/index.js";
import type { Answer } from "./answer.js";
import { answersOf } from "./answers/answers-of.js";
import type { Participant, Roster } from "./participant.js";

/**
 * The same roster with the numbers of some people as their answers to a vector question. Whoever is not named keeps the answer
 * that their file gave, if any. Somebody in both roles gets them in both. What comes back is a roster like any other: matched,
 * explained and checked with it, and part of its fingerprint.
 *
 * @param question Id of a question of kind `vector`.
 * @param numbers By id, as in the files (case aside): a `Map`, or `Object.entries` of an object. Each list as long as the question says.
 * @throws IssueError with every issue found: `unknown-question`, `unknown-person`, `wrong-length`, `not-a-number`.
 */
export function withVectors(
  programme: Programme,
  roster: Roster,
  question: string,
  numbers: Iterable<readonly [id: string, numbers: ArrayLike<number>]>,
): Roster {
  const found = vectorQuestion(programme, question);
  const known = new Set([...roster.mentors, ...roster.mentees].map(({ key }) => key));
  const issues: Issue[] = [];
  const answers = new Map<string, Answer>();
  for (const [id, list] of numbers) {
    const key = plain(id);
    const wrong = known.has(key) ? problemWith(list, id, found) : unknownPerson(id, question);
    if (wrong !== undefined) issues.push(wrong);
    else answers.set(key, { kind: "vector", numbers: Array.from(list) });
  }
  if (issues.length > 0) throw new IssueError(issues);
  const answered = (person: Participant): Participant => {
    const answer = answers.get(person.key);
    if (answer === undefined) return person;
    const others = Object.entries(person.answers) as (readonly [string, Answer])[];
    return { ...person, answers: answersOf([...others, [question, answer]]) };
  };
  return { ...roster, mentors: roster.mentors.map(answered), mentees: roster.mentees.map(answered) };
}

function vectorQuestion({ questions }: Programme, id: string): QuestionOf<"vector"> {
  const found = questions.find((question) => question.id === id);
  if (found?.kind === "vector") return found;
  throw new IssueError([
    issue({
      code: "unknown-question",
      at: "question",
      value: id,
      expected: found === undefined ? "is not the id of a question" : `is a question of kind "${found.kind}"`,
      remedy: 'Name a question of kind "vector".',
    }),
  ]);
}

function problemWith(
  list: ArrayLike<number>,
  id: string,
  { id: question, length }: QuestionOf<"vector">,
): Issue | undefined {
  const at = `${question}, ${id}`;
  if (list.length !== length) {
    return issue({
      code: "wrong-length",
      at,
      value: String(list.length),
      expected: `is the length of this list, not ${length}`,
      remedy: "Give everybody numbers of the same kind, or correct the question's length.",
    });
  }
  const stranger = Array.from(list).findIndex((number) => !Number.isFinite(number));
  if (stranger < 0) return undefined;
  return issue({
    code: "not-a-number",
    at: `${at}, [${stranger}]`,
    value: String(list[stranger]),
    expected: "is not a finite number",
    remedy: "Correct it, or leave the person out.",
  });
}

function unknownPerson(id: string, question: string): Issue {
  return issue({
    code: "unknown-person",
    at: question,
    value: id,
    expected: "is not in the roster",
    remedy: "Use the ids of the files, or leave the person out.",
  });
}
