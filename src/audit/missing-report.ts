/**
 * What a roster does not say, and how much that could move.
 */
import {
  type DefinedCriterion,
  isAsked,
  otherSide,
  type Programme,
  questionsRead,
  SIDES,
  type Side,
} from "../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../roster/index.js";
import { fitOfUnits, pairFit, pairUnits, type Scoring, scoringOf, scoringOfOne } from "../scoring/index.js";

/** What is missing from a roster's answers. */
export interface MissingReport {
  /** A row for every question and side that was asked it, in the programme's order, mentors first. */
  readonly questions: readonly MissingAnswers[];
  /** A row for every criterion, in the programme's order. */
  readonly criteria: readonly UnknownFits[];
  /** A row for every importance question, in the programme's order. */
  readonly importances: readonly HiddenImportance[];
}

/** How many people left a question blank. */
export interface MissingAnswers {
  /** Id of the question. */
  readonly question: string;
  readonly side: Side;
  /** People of that side. */
  readonly asked: number;
  readonly unanswered: number;
}

/** How much missing answers could move what one criterion adds to fits. */
export interface UnknownFits {
  /** Id of the criterion. */
  readonly criterion: string;
  /** Pairs whose fit would have a range, of all pairs of a mentor and a mentee. */
  readonly movable: number;
  readonly pairs: number;
  /** Width of a pair's range, from the least to the most that the criterion could add to its fit (0 to 1): the mean over all pairs. */
  readonly meanWidth: number;
  /** The widest one. */
  readonly greatestWidth: number;
  /**
   * People whose fit with somebody would be higher had they left a question blank, all of it, that this criterion reads. None where
   * `ifUnanswered` is `"lowest"`, since then hiding an answer never pays, or `"blocked"`, since then there would be no fit.
   */
  readonly betterHidden: number;
}

/**
 * What leaving an importance blank would do. A blank one has the weight that the programme gives (`ifBlank`), whatever criteria do with
 * missing answers: hiding how much something matters may therefore raise a fit even where they are `"lowest"`.
 */
export interface HiddenImportance {
  /** Id of the importance question. */
  readonly question: string;
  /** People whose whole fit with somebody would be higher had they left it blank; what they say must be is no part of a fit. */
  readonly betterHidden: number;
}

/**
 * Reports what is missing, over everybody in the roster, whether they take part or not. The work grows with the number of pairs
 * times that of criteria.
 */
export function missingReport(programme: Programme, roster: Roster): MissingReport {
  return {
    questions: programme.questions.flatMap((question) =>
      SIDES.filter((side) => isAsked(question, side)).map((side) =>
        missingAnswers(roster, question.id, side),
      ),
    ),
    criteria: programme.criteria.map((criterion) => unknownFits(programme, roster, criterion)),
    importances: programme.questions
      .filter(({ kind }) => kind === "importance")
      .map(({ id }) => ({ question: id, betterHidden: betterUnweighed(programme, roster, id) })),
  };
}

function betterUnweighed(programme: Programme, roster: Roster, question: string): number {
  const before = scoringOf(programme, roster);
  const gaining = SIDES.flatMap((side) => {
    const silent = withoutAnswers(roster, { question, side });
    return gainers({ side, roster, silent, before, after: scoringOf(programme, silent) });
  });
  return new Set(gaining).size;
}

function missingAnswers(roster: Roster, question: string, side: Side): MissingAnswers {
  const people = peopleOf(roster, side);
  const unanswered = people.filter(({ answers }) => answers[question] === undefined).length;
  return { question, side, asked: people.length, unanswered };
}

function unknownFits(programme: Programme, roster: Roster, criterion: DefinedCriterion): UnknownFits {
  const scoring = scoringOfOne(scoringOf(programme, roster), criterion.id);
  const widths = roster.mentees.flatMap((mentee) =>
    roster.mentors.map((mentor) => {
      const { lowestUnits, highestUnits } = pairFit(scoring, mentor, mentee);
      return highestUnits - lowestUnits;
    }),
  );
  const sum = widths.reduce((total, width) => total + width, 0);
  return {
    criterion: criterion.id,
    movable: widths.filter((width) => width > 0).length,
    pairs: widths.length,
    meanWidth: widths.length === 0 ? 0 : fitOfUnits(sum / widths.length),
    greatestWidth: fitOfUnits(widths.reduce((most, width) => Math.max(most, width), 0)),
    betterHidden: betterHidden(programme, roster, criterion, scoring).size,
  };
}

/** One answer that everybody of a side might have left out. */
interface Hidden {
  readonly question: string;
  readonly side: Side;
}

/** Keys of people who would do better by hiding one of the answers that the criterion reads. */
function betterHidden(
  programme: Programme,
  roster: Roster,
  criterion: DefinedCriterion,
  before: Scoring,
): ReadonlySet<string> {
  const questions = questionsRead(criterion, programme);
  if (criterion.compare === "power-distance")
    return betterHiddenPower(programme, roster, criterion, questions);
  const hidden = questions.flatMap((id) => SIDES.map((side): Hidden => ({ question: id, side })));
  return new Set(
    hidden.flatMap(({ question: id, side }) => {
      const silent = withoutAnswers(roster, { question: id, side });
      const after = scoringOfOne(scoringOf(programme, silent), criterion.id);
      return gainers({ side, roster, silent, before, after });
    }),
  );
}

/**
 * The same of a power distance, person by person: who has a hold over whom is read from other people's answers too, and from both roles of
 * somebody who has two, so that a whole side cannot be silenced at once.
 */
function betterHiddenPower(
  programme: Programme,
  roster: Roster,
  criterion: DefinedCriterion,
  questions: readonly string[],
): ReadonlySet<string> {
  const alone = { ...programme, criteria: [criterion] };
  const before = scoringOf(alone, roster);
  const gains = (side: Side, person: Participant, question: string) => {
    if (person.answers[question] === undefined) return false;
    const hide = (people: readonly Participant[]) =>
      people.map((one) => (one.key === person.key ? withoutAnswer(one, question) : one));
    const silent = { ...roster, mentors: hide(roster.mentors), mentees: hide(roster.mentees) };
    const only = (whole: Roster) => ({
      ...whole,
      [side === "mentor" ? "mentors" : "mentees"]: peopleOf(whole, side).filter(
        ({ key }) => key === person.key,
      ),
    });
    const after = scoringOf(alone, silent);
    return gainers({ side, roster: only(roster), silent: only(silent), before, after }).length > 0;
  };
  return new Set(
    SIDES.flatMap((side) =>
      peopleOf(roster, side)
        .filter((person) => questions.some((question) => gains(side, person, question)))
        .map(({ key }) => key),
    ),
  );
}

/** The fits of a roster, and those of the same one in which a side is silent on a question. */
interface Compared {
  readonly side: Side;
  readonly roster: Roster;
  readonly silent: Roster;
  readonly before: Scoring;
  readonly after: Scoring;
}

/** Keys of people of the side whose fit with somebody is higher where they are silent. */
function gainers({ side, roster, silent, before, after }: Compared): readonly string[] {
  const others = peopleOf(roster, otherSide(side));
  const units = (scoring: Scoring, person: Participant, other: Participant) =>
    side === "mentor" ? pairUnits(scoring, person, other) : pairUnits(scoring, other, person);
  return peopleOf(roster, side).flatMap((person, at) => {
    const hiding = peopleOf(silent, side)[at] as Participant;
    const gains = others.some((other) => units(after, hiding, other) > units(before, person, other));
    return gains ? [person.key] : [];
  });
}

/** The same roster, had nobody of one side answered a question. */
function withoutAnswers(roster: Roster, { question, side }: Hidden): Roster {
  const people = peopleOf(roster, side).map((person) => withoutAnswer(person, question));
  return side === "mentor" ? { ...roster, mentors: people } : { ...roster, mentees: people };
}

function withoutAnswer(person: Participant, question: string): Participant {
  const { [question]: _, ...answers } = person.answers;
  return { ...person, answers: Object.assign(Object.create(null), answers) };
}
