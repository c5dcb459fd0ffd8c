/**
 * What fits take a missing answer for, and how far they could lie from that.
 */
import { listed, quoted, shownFit } from "../../explanation/index.js";
import { labelOf, type Programme, type Question, questionsRead } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { fitOfUnits, type ScoredCriterion, type Scoring, scoringOf } from "../../scoring/index.js";

/** The sentence on a question; undefined where no fit counts it. */
export type CountedAs = (question: Question) => string | undefined;

/**
 * Of each question that criteria read, as their own or as formulas, power distances and conditions do: what a missing answer counts as, and
 * the farthest that a fit can lie from it, where each of these criteria comes out worst, or best.
 */
export function countedAs(programme: Programme, roster: Roster): CountedAs {
  const scoring = scoringOf(programme, roster);
  return (question) => {
    const readers = scoring.views.map(({ criteria }) =>
      criteria.filter(
        ({ criterion, weightUnits, ifUnknown }) =>
          weightUnits > 0 &&
          ifUnknown !== undefined &&
          questionsRead(criterion, programme).includes(question.id),
      ),
    );
    const assumed = assumedText(programme, readers.flat());
    return assumed === ""
      ? undefined
      : `In their fits it counts as ${assumed}; with an answer ${movedText(scoring, readers)}.`;
  };
}

/** `0.5`; of several assumptions `0.5 (“Goals”) and 0 (“Culture”)`. */
function assumedText(programme: Programme, readers: readonly ScoredCriterion[]): string {
  const labels = new Map<string, Set<string>>();
  for (const { criterion, ifUnknown } of readers) {
    const own = programme.questions.find(({ id }) => id === criterion.question);
    const label = criterion.label ?? (own === undefined ? criterion.id : labelOf(own));
    const fit = String(ifUnknown);
    labels.set(fit, (labels.get(fit) ?? new Set()).add(quoted(label)));
  }
  const parts = [...labels].map(([fit, own]) => (labels.size === 1 ? fit : `${fit} (${listed([...own])})`));
  return listed(parts);
}

/** Views that do not add up are told one by one: that which can move most stands for both. */
function movedText(
  { combine, isPersonal }: Scoring,
  readers: readonly (readonly ScoredCriterion[])[],
): string {
  const farthest = (share: (ifUnknown: number) => number): string => {
    const moves = readers.map((list) =>
      list.reduce((sum, { weightUnits, ifUnknown = 0 }) => sum + weightUnits * share(ifUnknown), 0),
    );
    const units = combine === "sum" ? moves.reduce((sum, move) => sum + move, 0) : Math.max(...moves);
    return shownFit(fitOfUnits(units));
  };
  const [lower, higher] = [farthest((ifUnknown) => ifUnknown), farthest((ifUnknown) => 1 - ifUnknown)];
  const ways = [
    ...(lower === shownFit(0) ? [] : [`${lower} lower`]),
    ...(higher === shownFit(0) ? [] : [`${higher} higher`]),
  ];
  const moved = lower === higher ? `${lower} lower or higher` : ways.join(" or ");
  const what = combine === "sum" ? "a fit" : "a side's view";
  return `${what} could be up to ${moved}${isPersonal ? ", by the programme's weights" : ""}`;
}
