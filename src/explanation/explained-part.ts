/**
 * What one criterion contributed to a pair's fit, in words.
 */
import { IssueError, issue } from "../issue.js";
import { plain } from "../plain.js";
import {
  type DefinedCriterion,
  type Dimension,
  importanceAsked,
  labelOf,
  type Programme,
  type Question,
  questionsRead,
} from "../programme/index.js";
import {
  answerKeys,
  availabilityTable,
  clockLosses,
  type Participant,
  type Roster,
} from "../roster/index.js";
import { criterionInView, type FitPart } from "../scoring/index.js";
import { answerText } from "./answer-text.js";
import { formulaText } from "./formula-text.js";
import { powerAnswers, powerText } from "./power-text.js";
import { reasonText } from "./reason-text.js";
import { topic } from "./topic.js";
import { sentence } from "./words.js";

/** What one criterion contributed, in words. */
export interface ExplainedPart extends FitPart {
  readonly label: string;
  readonly dimension: Dimension;
  /** Empty for a formula, which has none of its own. */
  readonly mentorAnswer: string;
  readonly menteeAnswer: string;
  readonly sentence: string;
  readonly sensitive: boolean;
  /** What the person whose view it is said of how much it matters to them, as written; absent where they said nothing. */
  readonly importance?: string;
}

/** The label, and the criterion's id where several criteria are called the same, as two on one question are. */
export function distinctLabel(parts: readonly ExplainedPart[], { label, criterion }: ExplainedPart): string {
  return parts.some((other) => other.label === label && other.criterion !== criterion)
    ? `${label} (${criterion})`
    : label;
}

/** The pair that is told of, and for whom. */
export interface ExplainedPair {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly mentor: Participant;
  readonly mentee: Participant;
  readonly names: { readonly mentor: string; readonly mentee: string };
  readonly withNumbers: boolean;
  /** Every part of the pair's fit. */
  readonly parts: readonly FitPart[];
}

/** Tells one part of a pair's fit. */
export function explainedPart(pair: ExplainedPair, part: FitPart): ExplainedPart {
  const { programme, mentor, mentee } = pair;
  const criterion = criterionInView(criterionOf(programme, part.criterion), part.view);
  const importance = importanceSaid(pair, criterion, part);
  const question = programme.questions.find(({ id }) => id === criterion.question);
  return {
    ...part,
    label: criterion.label,
    dimension: criterion.dimension,
    mentorAnswer: answersTo(programme, criterion, mentor),
    menteeAnswer: answersTo(programme, criterion, mentee),
    sentence: sentence(partText(pair, criterion, question, part), pair.names.mentor, pair.names.mentee),
    sensitive: isSensitive(programme, criterion),
    ...(importance === undefined ? {} : { importance }),
  };
}

function answersTo(programme: Programme, criterion: DefinedCriterion, person: Participant): string {
  if (criterion.compare === "power-distance") return powerAnswers(programme, person);
  const question = programme.questions.find(({ id }) => id === criterion.question);
  return question === undefined ? "" : answerText(question, person.answers[question.id]);
}

function importanceSaid(
  { programme, mentor, mentee }: ExplainedPair,
  { question }: DefinedCriterion,
  { view }: FitPart,
): string | undefined {
  if (view === undefined) return undefined;
  const asked = importanceAsked(programme.questions, question, view);
  const answer = asked === undefined ? undefined : { mentor, mentee }[view].answers[asked.id];
  return answer?.kind === "importance" ? answer.text : undefined;
}

function partText(
  pair: ExplainedPair,
  criterion: DefinedCriterion,
  question: Question | undefined,
  part: FitPart,
): string {
  const { programme, roster, mentor, mentee, names, withNumbers } = pair;
  const applies = conditionHolds(criterion, mentor, mentee);
  if (applies !== true && criterion.onlyWhen !== undefined) {
    const { side, question: condition, otherwise } = criterion.onlyWhen;
    const asked = topic(labelOf(questionOf(programme, condition)));
    return applies === undefined
      ? `${names[side]} gave no answer on ${asked}`
      : `${topic(criterion.label)} does not count for this pair, by what ${names[side]} answered on ${asked}${withNumbers ? `; it is taken as ${otherwise}` : ""}`;
  }
  if (criterion.compare === "formula") return formulaText(pair, criterion, part);
  if (criterion.compare === "power-distance") return powerText(pair, criterion.label);
  if (question === undefined) return criterion.label;
  const zoneOf = (person: Participant) => person.timeZone ?? programme.timeZone;
  return reasonText({
    criterion,
    question,
    fit: part.fit,
    mentor: { name: names.mentor, key: mentor.key, answers: mentor.answers },
    mentee: { name: names.mentee, key: mentee.key, answers: mentee.answers },
    sameClock: zoneOf(mentor) === zoneOf(mentee),
    sharedMinutes: () =>
      availabilityTable(programme, { ...roster, mentors: [mentor], mentees: [mentee] }, question.id).minutes(
        mentor,
        mentee,
      ),
    clockLosses: () => clockLosses(programme, mentor, mentee, question.id),
    withNumbers,
  });
}

/** A criterion is sensitive where a question it reads is. */
function isSensitive(programme: Programme, criterion: DefinedCriterion): boolean {
  return questionsRead(criterion, programme).some((id) => questionOf(programme, id).sensitive === true);
}

/** Whether a criterion counts for a pair; undefined where nobody knows. */
export function conditionHolds(
  { onlyWhen }: DefinedCriterion,
  mentor: Participant,
  mentee: Participant,
): boolean | undefined {
  if (onlyWhen === undefined) return true;
  const answer = (onlyWhen.side === "mentor" ? mentor : mentee).answers[onlyWhen.question];
  if (answer === undefined) return undefined;
  const keys = answerKeys(answer);
  return onlyWhen.is.some((option) => keys.includes(plain(option)));
}

/** The criterion of a part. */
export function criterionOf({ criteria }: Programme, id: string): DefinedCriterion {
  const criterion = criteria.find((candidate) => candidate.id === id);
  if (criterion !== undefined) return criterion;
  throw strangeness("unknown-criterion", id, "is not a criterion of the programme");
}

function questionOf({ questions }: Programme, id: string): Question {
  return questions.find((question) => question.id === id) as Question;
}

/** The error for a match that is not of this programme and roster. */
export function strangeness(code: string, value: string, expected: string): IssueError {
  const remedy = "Explain a matching with the programme and the roster it was made from.";
  return new IssueError([issue({ code, at: "matches", value, expected, remedy })]);
}
