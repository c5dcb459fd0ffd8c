/**
 * What people know of each topic, and what they ask for, as rows of numbers.
 */
import { plain } from "../../plain.js";
import type { Programme, Question } from "../../programme/index.js";
import type { Answer } from "../answer.js";
import { ratingsRange } from "../answers/read-numbers.js";
import type { Participant } from "../participant.js";

/** Numbers from 0 to 1, one a topic, for one person after the other; NaN where one is not known. */
export interface Expertise {
  readonly topics: number;
  readonly abilities: (people: readonly Participant[]) => Float64Array;
  /** How much each topic is asked for: 1 throughout where nobody is asked. */
  readonly wishes: (people: readonly Participant[]) => Float64Array;
}

/** Reads the setting `expertise`; undefined where there is none. */
export function expertiseIn({ powerDistance, questions }: Programme): Expertise | undefined {
  const setting = powerDistance?.expertise;
  const rated = questions.find(({ id }) => id === setting?.question);
  if (setting === undefined || rated?.kind !== "ratings") return undefined;
  const topics = rated.options.map(plain);
  const wanted = questions.find(({ id }) => id === setting.askedFor);
  const rows = (people: readonly Participant[], question: Question) => {
    const numbers = new Float64Array(people.length * topics.length);
    people.forEach(({ answers }, at) => {
      numbers.set(shares(question, answers[question.id], topics), at * topics.length);
    });
    return numbers;
  };
  return {
    topics: topics.length,
    abilities: (people) => rows(people, rated),
    wishes: (people) =>
      wanted === undefined ? new Float64Array(people.length * topics.length).fill(1) : rows(people, wanted),
  };
}

/** An answer's share of each topic: a rating's of its range; 1 for what is named; 1 for the first of n ranks, 1 ∕ n for the last. */
function shares(
  question: Question,
  answer: Answer | undefined,
  topics: readonly string[],
): readonly number[] {
  if (answer?.kind === "ratings" && question.kind === "ratings") {
    const { from, to } = ratingsRange(question);
    const options = question.options.map(plain);
    // A topic that the question does not have is not asked for.
    return topics.map((topic) => {
      const at = options.indexOf(topic);
      return at < 0 ? 0 : ((answer.ratings[at] ?? Number.NaN) - from) / (to - from);
    });
  }
  if (answer?.kind !== "choices" && answer?.kind !== "ranking") return topics.map(() => Number.NaN);
  const { kind, keys } = answer;
  return topics.map((topic) => {
    const rank = keys.indexOf(topic);
    if (rank < 0) return 0;
    return kind === "choices" ? 1 : 1 - rank / keys.length;
  });
}
