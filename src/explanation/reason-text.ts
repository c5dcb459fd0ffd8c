/**
 * What one criterion found, as a sentence about two people.
 */
import type { DefinedCriterion, Question } from "../programme/index.js";
import {
  type Answer,
  answerKeys,
  type ClockLoss,
  mentorAbove,
  type Participant,
  ratingsRange,
  sameAnswer,
  type WeekPattern,
} from "../roster/index.js";
import { answerText } from "./answer-text.js";
import { distanceText } from "./distance-text.js";
import { preferenceText } from "./preference-text.js";
import { sameOn, topic } from "./topic.js";
import { daysText, weekText } from "./week-text.js";
import { counted, duration, listed, shortNumber } from "./words.js";

/** Somebody in a sentence. */
export interface Teller extends Pick<Participant, "key" | "answers"> {
  /** As the sentence calls them. */
  readonly name: string;
}

/** A criterion on one question. */
type QuestionCriterion = Extract<DefinedCriterion, { readonly question: string }>;

/** What a reason is told of. */
export interface ReasonContext {
  readonly criterion: QuestionCriterion;
  readonly question: Question;
  /** What the criterion found, 0 to 1. */
  readonly fit: number;
  readonly mentor: Teller;
  readonly mentee: Teller;
  /** Whether both are on the same clock, so that days can be told. */
  readonly sameClock: boolean;
  /** Minutes a week that the two share; for criteria on time. */
  readonly sharedMinutes: () => number;
  /** What clock changes take away of it, on the mentor's clock. */
  readonly clockLosses: () => readonly ClockLoss[];
  /** Whether numbers may be said. A partner reads none. */
  readonly withNumbers: boolean;
}

/** The sentence, without a full stop. */
export function reasonText(context: ReasonContext): string {
  const { criterion, mentor, mentee } = context;
  if (criterion.compare === "preference") return preferenceText(context);
  if (criterion.compare === "distance") return distanceText(context);
  const [theirs, ours] = [mentor.answers[criterion.question], mentee.answers[criterion.question]];
  if (theirs === undefined || ours === undefined) return missingText(context);
  switch (criterion.compare) {
    case "coverage":
      return coverageText(context, theirs, ours);
    case "overlap":
      return overlapText(context, theirs, ours);
    case "shared-time":
      return timeText(context, theirs, ours);
    case "band":
      return bandText(context, mentorAbove(theirs, ours));
    case "joint-high":
      return jointHighText(context, theirs, ours);
    case "vector":
      return `${context.fit < 0.5 ? "little alike" : "much alike"} on ${topic(criterion.label)}`;
    default:
      return comparedText(context, theirs, ours);
  }
}

/** Who gave no answer. */
export function missingText(
  { criterion, mentor, mentee }: ReasonContext,
  question = criterion.question,
): string {
  const silent = [mentor, mentee].filter(({ answers }) => answers[question] === undefined);
  return `${listed(silent.map(({ name }) => name))} gave no answer on ${topic(criterion.label)}`;
}

/** The wishes that the mentor can help with, the most wanted first; lesser ones where it is none of the greatest. */
function coverageText(
  { criterion, question, fit, mentor, mentee }: ReasonContext,
  theirs: Answer,
  ours: Answer,
): string {
  const wishes = optionsAbove(question, ours, 0);
  if (wishes.length === 0) return `${mentee.name} asked for nothing on ${topic(criterion.label)}`;
  const strong = optionsAbove(question, ours, 0.5);
  const wanted = strong.length > 0 ? strong : wishes;
  const helped = (ability: number, among: readonly string[]) => {
    const able = new Set(optionsAbove(question, theirs, ability));
    return among.filter((option) => able.has(option));
  };
  const among = helped(0, wanted).length > 0 ? wanted : wishes;
  const [well, somewhat] = [helped(0.5, among), helped(0, among)];
  // Whoever can help with something and yet has no fit stays below the floor.
  if (fit === 0 && somewhat.length > 0)
    return `${mentor.name} can help too little with what ${mentee.name} wants most`;
  if (well.length > 0) return `${mentor.name} can help with ${listed(well)}, which ${mentee.name} asked for`;
  if (somewhat.length > 0)
    return `${mentor.name} can help a little with ${listed(somewhat)}, which ${mentee.name} asked for`;
  return `${mentor.name} cannot help with what ${mentee.name} asked for (${listed(wanted)})`;
}

/** Options above a share of the range (0 to 1), or named; best first, then in the question's order. */
function optionsAbove(question: Question, answer: Answer, share: number): readonly string[] {
  if (answer.kind === "choices" || answer.kind === "ranking") return answer.options;
  if (answer.kind !== "ratings" || question.kind !== "ratings") return [];
  const { from, to } = ratingsRange(question);
  return question.options
    .map((option, at) => ({ option, rating: answer.ratings[at] ?? from }))
    .filter(({ rating }) => rating > from + share * (to - from))
    .sort((a, b) => b.rating - a.rating)
    .map(({ option }) => option);
}

function overlapText({ criterion }: ReasonContext, theirs: Answer, ours: Answer): string {
  const keys = new Set(answerKeys(theirs));
  const options = ours.kind === "choices" || ours.kind === "ranking" ? ours.options : [];
  const shared = options.filter((_, at) => keys.has(answerKeys(ours)[at] ?? ""));
  return shared.length === 0
    ? `nothing in common on ${topic(criterion.label)}`
    : `both named ${listed(shared)} (${topic(criterion.label)})`;
}

/** Where both are on the same clock the days can be told; a number of minutes only to whoever may read numbers. */
function timeText(
  { sameClock, sharedMinutes, clockLosses, mentor, withNumbers }: ReasonContext,
  theirs: Answer,
  ours: Answer,
): string {
  const minutes = sharedMinutes();
  const losses = withNumbers
    ? clockLosses()
        .map((loss) => lossText(loss, mentor.name))
        .join("")
    : "";
  if (minutes === 0) return `no time in common${losses}`;
  const days =
    sameClock && theirs.kind === "availability" && ours.kind === "availability"
      ? daysText(common(theirs.week, ours.week))
      : "";
  const when = days === "" ? "" : ` (${days})`;
  return withNumbers
    ? `${duration(minutes)} a week in common${when}${losses}`
    : `free at the same time${when}`;
}

/** What a clock change takes away, with the day. */
function lossText({ on, zones, lost }: ClockLoss, mentor: string): string {
  return `; from ${on} on, when the clocks of ${listed(zones)} change, no longer ${weekText(lost)} (${mentor}’s clock)`;
}

function common(one: WeekPattern, other: WeekPattern): WeekPattern {
  return one.map((word, at) => word & (other[at] ?? 0));
}

function bandText(
  { criterion, question, mentor, mentee, withNumbers }: ReasonContext,
  above: number,
): string {
  const size = Math.abs(above);
  const unit = question.kind === "scale" ? counted(size, "level") : differenceText(question, size);
  if (above === 0) return `${mentor.name} and ${mentee.name} stand level on ${topic(criterion.label)}`;
  const far = withNumbers ? `${unit} ` : "";
  return `${mentor.name} stands ${far}${above > 0 ? "above" : "below"} ${mentee.name} on ${topic(criterion.label)}`;
}

function differenceText(question: Question, size: number): string {
  if (question.kind === "date") return `${shortNumber(size)} ${shortNumber(size) === "1" ? "year" : "years"}`;
  return question.kind === "number" && question.unit !== undefined
    ? `${shortNumber(size)} ${question.unit}`
    : shortNumber(size);
}

/** Both answers, or, where they are numbers that may not be told, that both are high: partners read of good fits alone. */
function jointHighText(context: ReasonContext, theirs: Answer, ours: Answer): string {
  return hidesNumbers(context)
    ? `both stand high on ${topic(context.criterion.label)}`
    : comparedText(context, theirs, ours);
}

/** Whether the answers are numbers that may not be told. */
function hidesNumbers({ question, withNumbers }: ReasonContext): boolean {
  const isNumber =
    question.kind === "number" || (question.kind === "scale" && question.options === undefined);
  return isNumber && !withNumbers;
}

/** Same, different and close answers: both are told, or, without numbers, how near they are. */
function comparedText(context: ReasonContext, theirs: Answer, ours: Answer): string {
  const { criterion, question, mentor, mentee } = context;
  const { label } = criterion;
  if (hidesNumbers(context)) return `${nearness(criterion, sameAnswer(theirs, ours))} on ${topic(label)}`;
  const [one, other] = [answerText(question, theirs), answerText(question, ours)];
  if (!sameAnswer(theirs, ours))
    return `${topic(label)}: ${one} for ${mentor.name}, ${other} for ${mentee.name}`;
  return criterion.compare === "closeness" || criterion.compare === "joint-high"
    ? `the same answer on ${topic(label)}: ${one}`
    : `${sameOn(label)}: ${one}`;
}

function nearness({ compare }: QuestionCriterion, isSame: boolean): string {
  if (isSame) return "the same answer";
  if (compare === "table") return "answers that go together";
  return compare === "closeness" ? "answers that are close" : "different answers";
}
