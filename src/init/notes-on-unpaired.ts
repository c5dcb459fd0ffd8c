/**
 * What matters most and is not compared: asked of both sides, but in questions that were not taken for one; or answered without
 * an answer in common.
 */
import type { Side } from "../programme/index.js";
import type { Asked } from "./asked.js";
import { asksWhen } from "./kinds/asks-when.js";
import { asksForLanguages, dimensionOf } from "./propose.js";
import { sharesNothing } from "./shares-nothing.js";

type Topic = readonly [what: string, isAsked: (words: string, one: Asked) => boolean];

/** Each question belongs to the first that fits. */
const TOPICS: readonly Topic[] = [
  ["When people are free is", (words, { kind }) => kind.kind === "availability" || asksWhen(words)],
  ["The languages that people speak are", asksForLanguages],
  ["What mentors offer and mentees want is", (_, one) => dimensionOf(one) === "goals"],
];

/** One sentence each, what matters most first. */
export function notesOnUnpaired(asked: readonly Asked[]): readonly string[] {
  const topics = TOPICS.map(([what]) => ({
    what,
    questions: asked.filter((one) => topicOf(one)?.[0] === what),
  }));
  return [
    ...topics.reverse().flatMap(({ what, questions }) => {
      const [mentors, mentees] = [askedOnlyOf("mentor", questions), askedOnlyOf("mentee", questions)];
      if (mentors.length === 0 || mentees.length === 0) return [];
      if (mentors.length + mentees.length < questions.length) return [];
      return [
        `${what} not compared: ${listOf(mentors)} of the mentors and ${listOf(mentees)} of the mentees were not taken for one question. If two of them ask the same, make one question of them, with "mentor" and "mentee" for its columns and one list of options, and add a criterion for it.`,
      ];
    }),
    ...asked
      .filter(sharesNothing)
      .map(
        ({ id }) =>
          `Mentors and mentees have no answer to “${id}” in common, so nothing is compared by it. If the answers have an order, make it a scale with all of them from low to high.`,
      ),
  ];
}

function topicOf(one: Asked): Topic | undefined {
  const words = Object.values(one.items)
    .map((item) => item.words)
    .join(" ");
  return TOPICS.find(([, isAsked]) => isAsked(words, one));
}

function askedOnlyOf(side: Side, questions: readonly Asked[]): readonly Asked[] {
  return questions.filter(({ items }) => Object.keys(items).join() === side);
}

function listOf(questions: readonly Asked[]): string {
  return questions.map(({ id, label }) => `“${label ?? id}”`).join(", ");
}
