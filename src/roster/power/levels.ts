/**
 * Answers as levels.
 */
import { plain } from "../../plain.js";
import {
  type Comfort,
  isAsked,
  type LevelQuestion,
  type Programme,
  type Question,
} from "../../programme/index.js";
import { answerKeys } from "../answer-keys.js";
import { yearsBetween } from "../difference.js";
import type { Participant } from "../participant.js";

/** The level of somebody's answer to a question; NaN where there is none. */
type Grade = (person: Participant) => number;

/**
 * Somebody's level: Σ weight · level ∕ Σ weight over the questions that their side was asked. NaN as soon as one of them was not
 * answered, so that nobody comes nearer to another by leaving one out; 0 where there are no such questions.
 */
export function levelOf(programme: Programme): Grade {
  const sources = (programme.powerDistance?.levels ?? []).map((setting) => ({
    weight: setting.weight ?? 1,
    question: questionOf(programme, setting),
    grade: gradeOf(programme, setting),
  }));
  if (sources.length === 0) return () => 0;
  return (person) => {
    let [sum, weights] = [0, 0];
    for (const { weight, question, grade } of sources) {
      if (!isAsked(question, person.side)) continue;
      sum += weight * grade(person);
      weights += weight;
    }
    return sum / weights;
  };
}

/** How many levels apart somebody is at ease with: any number where their side was not asked, NaN where they did not say. */
export function comfortOf(programme: Programme): Grade {
  const setting = programme.powerDistance?.comfort;
  if (setting === undefined) return () => Number.POSITIVE_INFINITY;
  const question = questionOf(programme, setting);
  const grade = gradeOf(programme, setting);
  return (person) => (isAsked(question, person.side) ? grade(person) : Number.POSITIVE_INFINITY);
}

function questionOf({ questions }: Programme, { question }: LevelQuestion | Comfort): Question {
  return questions.find(({ id }) => id === question) as Question;
}

/** By the table; else a scale by its numbers (labels from 0), a number in its unit and a date in years before the first day, by so many a level. */
function gradeOf(programme: Programme, setting: LevelQuestion | Comfort): Grade {
  const { question: id, levels, perLevel = 1 } = setting;
  const question = questionOf(programme, setting);
  const lowest = question.kind === "scale" ? (question.from ?? 0) : 0;
  const table =
    levels === undefined
      ? undefined
      : new Map(Object.entries(levels).map(([option, level]) => [plain(option), level]));
  return ({ answers }) => {
    const answer = answers[id];
    if (answer === undefined) return Number.NaN;
    if (table !== undefined) return table.get(answerKeys(answer)[0] ?? "") ?? Number.NaN;
    if (answer.kind === "scale") return lowest + answer.level;
    if (answer.kind === "number") return answer.value / perLevel;
    if (answer.kind !== "date" || programme.startsOn === undefined) return Number.NaN;
    return yearsBetween(answer.date, programme.startsOn) / perLevel;
  };
}
