/**
 * From real people to the model of people like them. Only counts leave this file: see `marginOfAnswers` for what is withheld.
 */
import { sampleCorrelation } from "simple-statistics";
import { isAsked, type Programme, type Side } from "../../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../../roster/index.js";
import { itemScores } from "./item-scores.js";
import { latentCorrelation, type Steps } from "./latent-correlation.js";
import { marginOfAnswers } from "./margin-of-answers.js";
import type { Margin, QuestionModel, RosterModel, SideModel } from "./model.js";

/** Fewer people say nothing about how two answers hang together. */
const LEAST_PAIRS = 10;

/** Margins, missing answers, places, and how a side's answers correlate (Pearson, of people who gave both). */
export function modelOfRoster(programme: Programme, roster: Roster): RosterModel {
  return { mentor: sideModel(programme, roster, "mentor"), mentee: sideModel(programme, roster, "mentee") };
}

function sideModel(programme: Programme, roster: Roster, side: Side): SideModel {
  const people = peopleOf(roster, side);
  const questions = programme.questions
    .filter((question) => isAsked(question, side))
    .map((question): QuestionModel => {
      const answers = people.flatMap((person) => person.answers[question.id] ?? []);
      return {
        question: question.id,
        margin: marginOfAnswers(question, answers),
        missing: people.length === 0 ? 0 : 1 - answers.length / people.length,
      };
    });
  return {
    questions,
    missingInGroups: [],
    dependence: { kind: "matrix", rows: correlations(questions, people) },
    capacity: placesOf(people),
  };
}

function placesOf(people: readonly Participant[]): readonly number[] {
  if (people.length === 0) return [0, 1];
  const most = Math.max(...people.map(({ capacity }) => capacity));
  return Array.from(
    { length: most + 1 },
    (_, places) => people.filter(({ capacity }) => capacity === places).length,
  );
}

/** An item of a side: everybody's score, and the steps under it where it has some. */
interface Item {
  readonly scores: readonly number[];
  readonly steps: Steps | undefined;
}

function correlations(
  questions: readonly QuestionModel[],
  people: readonly Participant[],
): readonly (readonly number[])[] {
  const items = questions.flatMap(({ question, margin }) => itemsIn(margin, people, question));
  const rows = items.map(() => new Array<number>(items.length).fill(0));
  for (let i = 0; i < items.length; i++) {
    rows[i]![i] = 1;
    for (let j = 0; j < i; j++) rows[i]![j] = rows[j]![i] = correlation(items[i]!, items[j]!);
  }
  return rows;
}

function itemsIn(margin: Margin, people: readonly Participant[], question: string): readonly Item[] {
  const table = people.map((person) => itemScores(margin, person.answers[question]));
  return stepsIn(margin).map((steps, at) => ({ scores: table.map((row) => row[at] ?? Number.NaN), steps }));
}

/** The steps of each item; a ranking has none, its scores depend on the other options. */
function stepsIn(margin: Margin): readonly (Steps | undefined)[] {
  switch (margin.kind) {
    case "options":
      return [
        stepsOf(
          margin.options.map((_, at) => at),
          margin.shares,
        ),
      ];
    case "number":
      return [
        stepsOf(
          margin.shares.map((_, at) => at),
          margin.shares,
        ),
      ];
    case "ratings":
      return margin.rows.map(({ shares }) =>
        stepsOf(
          shares.map((_, at) => at),
          shares,
        ),
      );
    case "ticks":
      return margin.ticked.map((share) => stepsOf([0, 1], [1 - share, share]));
    case "week":
      return margin.probabilities.map((share) => stepsOf([0, 1], [1 - share, share]));
    case "ranking":
      return margin.options.map(() => undefined);
    case "people":
    case "text":
      return [];
  }
}

function stepsOf(scores: readonly number[], weights: readonly number[]): Steps {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { scores, shares: weights.map((weight) => weight / sum) };
}

function correlation(one: Item, other: Item): number {
  const both = [...one.scores.keys()].filter(
    (person) => !Number.isNaN(one.scores[person]!) && !Number.isNaN(other.scores[person]!),
  );
  if (both.length < LEAST_PAIRS) return 0;
  const seen = sampleCorrelation(
    both.map((person) => one.scores[person]!),
    both.map((person) => other.scores[person]!),
  );
  // Where all gave the same answer there is nothing to correlate.
  if (!Number.isFinite(seen) || Math.abs(seen) < 1e-9) return 0;
  return one.steps === undefined || other.steps === undefined
    ? seen
    : latentCorrelation(one.steps, other.steps, seen);
}
