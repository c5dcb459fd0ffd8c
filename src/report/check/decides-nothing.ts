/**
 * Criteria whose fit is the same for every pair: whatever they count, they prefer nobody to anybody.
 */
import { counted, quoted } from "../../explanation/index.js";
import { isOneList, isReciprocal, labelOf, type Programme } from "../../programme/index.js";
import { placesOf } from "../../roster/index.js";
import { fitOfUnits, type ScoredCriterion, scoredCriteria, scoringOf } from "../../scoring/index.js";
import type { Finding } from "./finding.js";
import type { Scene } from "./possible-pairs.js";

/** What is known of a criterion: the only fit that came, and for how many pairs. */
interface Known {
  fit: number;
  pairs: number;
}

/**
 * A finding for each criterion that counts and is the same for all pairs of which it is known, where there are two mentors and two
 * mentees at least; circles in which criteria count for nothing have no pairs.
 */
export function decidesNothing({ programme, roster }: Omit<Scene, "vetoes">): readonly Finding[] {
  const { format } = programme;
  if (isOneList(format) && !isReciprocal(format)) return [];
  const scoring = scoringOf(programme, roster);
  const mentors = roster.mentors.filter((person) => placesOf(person) > 0);
  const mentees = roster.mentees.filter((person) => placesOf(person) > 0);
  if (mentors.length < 2 || mentees.length < 2) return [];
  const fits = new Map<ScoredCriterion, Known>();
  let pairs = 0;
  for (const scored of scoredCriteria(scoring))
    if (scored.weightUnits > 0) fits.set(scored, { fit: Number.NaN, pairs: 0 });
  for (const mentee of mentees)
    for (const mentor of mentors) {
      if (mentor.key === mentee.key || (isOneList(format) && mentor.key > mentee.key)) continue;
      // Most criteria tell the first few pairs apart, and are compared no more.
      for (const [scored, known] of fits) {
        const fit = scored.compare(mentor, mentee, scored.ifUnknown ?? 0);
        if (Number.isNaN(fit)) continue;
        if (known.pairs > 0 && known.fit !== fit)
          for (const other of fits.keys()) if (other.criterion.id === scored.criterion.id) fits.delete(other);
        known.fit = fit;
        known.pairs++;
      }
      pairs++;
    }
  const ids = new Set([...fits.keys()].map(({ criterion }) => criterion.id));
  return [...ids].map((id) =>
    findingOn(
      programme,
      [...fits].filter(([{ criterion }]) => criterion.id === id),
      pairs,
    ),
  );
}

function findingOn(
  programme: Programme,
  own: readonly (readonly [ScoredCriterion, Known])[],
  pairs: number,
): Finding {
  const [{ criterion, ifUnknown }, { fit, pairs: known }] = own[0]!;
  const question = programme.questions.find(({ id }) => id === criterion.question);
  const label = criterion.label ?? (question === undefined ? criterion.id : labelOf(question));
  const units = own.reduce((sum, [{ weightUnits }]) => sum + weightUnits, 0);
  const share = Number((100 * fitOfUnits(units)).toFixed(1));
  const is = known === 0 ? "unknown" : Number(fit.toFixed(2));
  const which = known === 0 || known === pairs ? "" : " of which it is known";
  return {
    severity: "warning",
    code: "decides-nothing",
    title: `${quoted(label)} counts ${share} % and is ${is} for every one of the ${counted(known || pairs, "pair")}${which}: it decides nothing`,
    cost:
      known === 0
        ? `Nobody knows it of any pair${ifUnknown === undefined ? "" : `, and it counts as ${ifUnknown}`}: look at the columns of the question and at who was asked it.`
        : "What else is compared decides alone. Look at the question's answers on both sides; they may never be alike, or always.",
    people: 0,
    details: ["Mend the question, choose another comparison, or delete the criterion."],
  };
}
