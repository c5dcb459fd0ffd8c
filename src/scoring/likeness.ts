/**
 * Likeness: how alike people of one side are, on questions that a programme chooses. Symmetric, from 0 to 1: the mean over the
 * questions, of which each counts the same.
 *
 * By kind of question: choice, 1 for the same option, else 0; scale and number, 1 − distance ∕ range; ratings, the mean of that over
 * the options that both rated; choices and ranking, options in common ∕ options that either named (Jaccard), 1 where neither named
 * any. ½ where one of the two gave no answer.
 */
import type { Programme, Question } from "../programme/index.js";
import {
  type Answer,
  answerClasses,
  answerKeys,
  mentorAbove,
  type Participant,
  ratingsRange,
  sameAnswer,
} from "../roster/index.js";
import { rangeLength } from "./criteria/closeness.js";
import { NEUTRAL_FIT } from "./scoring.js";
import { unitsOfFit } from "./units.js";

/** Likeness of two people by their places in a list, in whole units from 0 to 1,000,000. */
export type LikenessUnits = (one: number, other: number) => number;

/** Beyond it a table of answers would take more room than it saves time. */
const LARGEST_TABLE = 4_000_000;

/** Builds the likeness of people on some questions, at least one. */
export function likenessUnits(
  { questions }: Programme,
  people: readonly Participant[],
  ids: readonly string[],
): LikenessUnits {
  const onEach = ids.map((id) =>
    likenessOn(questions.find((question) => question.id === id) as Question, people),
  );
  return (one, other) =>
    unitsOfFit(onEach.reduce((sum, likeness) => sum + likeness(one, other), 0) / onEach.length);
}

type Likeness = (one: number, other: number) => number;

/** On one question: looked up where people can be told apart only coarsely, else worked out. */
function likenessOn(question: Question, people: readonly Participant[]): Likeness {
  const answerOf = ({ answers }: Participant) => answers[question.id];
  const { of, representatives } = answerClasses(people, [question.id]);
  const classes = representatives.length;
  if (classes * classes > LARGEST_TABLE)
    return (one, other) => likeness(question, answerOf(people[one]!), answerOf(people[other]!));
  const table = Float64Array.from(
    representatives.flatMap((one) =>
      representatives.map((other) => likeness(question, answerOf(one), answerOf(other))),
    ),
  );
  return (one, other) => table[of[one]! * classes + of[other]!]!;
}

function likeness(question: Question, one: Answer | undefined, other: Answer | undefined): number {
  if (one === undefined || other === undefined) return NEUTRAL_FIT;
  switch (question.kind) {
    case "scale":
    case "number":
      return 1 - Math.min(1, Math.abs(mentorAbove(one, other)) / rangeLength(question));
    case "choices":
    case "ranking":
      return jaccard(answerKeys(one), answerKeys(other));
    case "ratings":
      return nearness(question, one, other);
    default:
      return sameAnswer(one, other) ? 1 : 0;
  }
}

function jaccard(one: readonly string[], other: readonly string[]): number {
  const both = other.filter((key) => one.includes(key)).length;
  const either = one.length + other.length - both;
  return either === 0 ? 1 : both / either;
}

function nearness(
  question: Extract<Question, { readonly kind: "ratings" }>,
  one: Answer,
  other: Answer,
): number {
  if (one.kind !== "ratings" || other.kind !== "ratings") return NEUTRAL_FIT;
  const { from, to } = ratingsRange(question);
  const near = one.ratings.flatMap((rating, at) => {
    const theirs = other.ratings[at];
    return rating === undefined || theirs === undefined ? [] : [1 - Math.abs(rating - theirs) / (to - from)];
  });
  return near.length === 0 ? NEUTRAL_FIT : near.reduce((sum, value) => sum + value, 0) / near.length;
}
