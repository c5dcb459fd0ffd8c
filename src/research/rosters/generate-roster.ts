/**
 * People who do not exist, drawn from a model.
 */
import { plain } from "../../plain.js";
import { menteesPerMentorOf, type Programme, type Question, type Side } from "../../programme/index.js";
import { type Answer, answerKeys, type Participant, type Roster } from "../../roster/index.js";
import { randomFrom, shareAt } from "../random.js";
import { normalShareBelow } from "../statistics.js";
import { itemDraw } from "./correlated.js";
import { type AnswerDraw, drawAnswer } from "./draw-answer.js";
import { idOf, peopleColumnsOf } from "./generated-person.js";
import { itemsOf, type RosterModel, type SideModel } from "./model.js";

/** How many, and which. */
export interface GenerateOptions {
  readonly mentors: number;
  readonly mentees: number;
  /** A whole number: the same programme, model, numbers and seed give the same people. */
  readonly seed: number;
}

/**
 * Draws a roster, in the order a roster has. Everybody takes part, in the programme's time zone; nobody is in both roles.
 *
 * @param model From `modelOfRecipe` or `modelOfRoster` with the same programme.
 */
export function generateRoster(programme: Programme, model: RosterModel, options: GenerateOptions): Roster {
  return {
    mentors: peopleOf(programme, model.mentor, "mentor", options),
    mentees: peopleOf(programme, model.mentee, "mentee", options),
    managers: new Map(),
  };
}

function peopleOf(
  programme: Programme,
  model: SideModel,
  side: Side,
  options: GenerateOptions,
): readonly Participant[] {
  const draw = itemDraw(model.dependence);
  const everybody = (["mentor", "mentee"] as const).flatMap((of) =>
    Array.from({ length: options[`${of}s`] }, (_, at) => idOf(of, at, options[`${of}s`])),
  );
  return Array.from({ length: options[`${side}s`] }, (_, at): Participant => {
    const id = idOf(side, at, options[`${side}s`]);
    // A stream of numbers for every person: adding people changes nobody who is there.
    const random = randomFrom("roster", options.seed, side, at);
    const items = draw(random).map(normalShareBelow);
    const places = shareAt(model.capacity, random());
    const answers = drawnAnswers(programme, model, { items, random, everybody, id });
    return {
      id,
      key: plain(id),
      ...peopleColumnsOf(programme, side, id),
      side,
      capacity: Math.min(places, menteesPerMentorOf(programme.format).max ?? places),
      takesPart: true,
      timeZone: undefined,
      answers: withMissing(model, answers, random),
    };
  });
}

type Drawn = ReadonlyMap<string, Answer | undefined>;

function drawnAnswers(
  { questions }: Programme,
  model: SideModel,
  drawing: Omit<AnswerDraw, "question" | "margin">,
): Drawn {
  let at = 0;
  return new Map(
    model.questions.map(({ question: id, margin }) => {
      const question = questions.find((one) => one.id === id) as Question;
      const own = drawing.items.slice(at, at + itemsOf(margin));
      at += own.length;
      return [id, drawAnswer({ ...drawing, question, margin, items: own })];
    }),
  );
}

/** Whose answers are left out is decided by what everybody would have answered. */
function withMissing(
  { questions, missingInGroups }: SideModel,
  drawn: Drawn,
  random: () => number,
): Participant["answers"] {
  const answers: Record<string, Answer> = Object.create(null);
  const groups = missingInGroups.filter(({ question, is }) => {
    const answer = drawn.get(question);
    const wanted = new Set(is.map(plain));
    return answer !== undefined && answerKeys(answer).some((key) => wanted.has(key));
  });
  for (const { question, missing } of questions) {
    const group = groups.find((one) => one.question !== question);
    const answer = drawn.get(question);
    if (random() >= (group?.share ?? missing) && answer !== undefined) answers[question] = answer;
  }
  return answers;
}
