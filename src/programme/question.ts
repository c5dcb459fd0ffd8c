/**
 * The questionnaire: what was asked, in which columns the answers stand, and what an answer may be.
 */
import * as z from "zod/mini";
import { type AvailabilityQuestion, availabilitySchema } from "./questions/availability.js";
import { type ChoiceQuestion, choiceSchema } from "./questions/choice.js";
import { type ChoicesQuestion, choicesSchema } from "./questions/choices.js";
import { type CoordinatesQuestion, coordinatesSchema } from "./questions/coordinates.js";
import { type DateQuestion, dateSchema } from "./questions/date.js";
import { type ImportanceQuestion, importanceSchema } from "./questions/importance.js";
import { type NumberQuestion, numberSchema } from "./questions/number.js";
import { type PeopleQuestion, peopleSchema } from "./questions/people.js";
import { type PersonQuestion, personSchema } from "./questions/person.js";
import { type RankingQuestion, rankingSchema } from "./questions/ranking.js";
import { type RatingsQuestion, ratingsSchema } from "./questions/ratings.js";
import { type ScaleQuestion, scaleSchema } from "./questions/scale.js";
import { type TextQuestion, textQuestionSchema } from "./questions/text.js";
import { type VectorQuestion, vectorSchema } from "./questions/vector.js";

/** A question of any kind. */
export type Question =
  | ChoiceQuestion
  | ChoicesQuestion
  | ScaleQuestion
  | NumberQuestion
  | DateQuestion
  | RatingsQuestion
  | RankingQuestion
  | AvailabilityQuestion
  | PersonQuestion
  | PeopleQuestion
  | CoordinatesQuestion
  | VectorQuestion
  | ImportanceQuestion
  | TextQuestion;

/** Schema of a {@link Question}, told apart by `kind`. */
export const questionSchema = z.discriminatedUnion("kind", [
  choiceSchema,
  choicesSchema,
  scaleSchema,
  numberSchema,
  dateSchema,
  ratingsSchema,
  rankingSchema,
  availabilitySchema,
  personSchema,
  peopleSchema,
  coordinatesSchema,
  vectorSchema,
  importanceSchema,
  textQuestionSchema,
]) satisfies z.ZodMiniType<Question>;
