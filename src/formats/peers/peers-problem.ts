/**
 * Peers as one pool of numbers. Everybody stands in the roster on both sides, in the same order: their place is their number.
 */
import type { PoolPair, TrioProblem } from "../../assignment/pool/index.js";
import { combineOf, matchedValueOf, type Programme } from "../../programme/index.js";
import { placesOf, type Roster } from "../../roster/index.js";
import { unitsOfFit } from "../../scoring/index.js";
import type { Compared } from "../compared.js";
import { worths } from "../preferred.js";
import { checkOneList, reciprocalHalfUnits } from "../reciprocal.js";
import type { RequiredPair } from "../required.js";

/**
 * Builds the problem. A pair is worth its fit in units twice, once for each of the two; it is allowed where neither direction is vetoed
 * and both take part.
 *
 * @throws IssueError `peers-in-one-list` where the roster's two sides are not the same people.
 */
export function peersProblem(
  programme: Programme,
  roster: Roster,
  { fits, vetoes }: Pick<Compared, "fits" | "vetoes">,
  required: readonly RequiredPair[],
): TrioProblem {
  const { mentors, mentees } = roster;
  const size = mentees.length;
  checkOneList(roster);
  const matchedValue = matchedValueOf(programme.objective);
  const forBoth = 2 * unitsOfFit(matchedValue ?? 0);
  const units = worths(programme, roster, fits);
  const combine = combineOf(programme.format);
  const values = new Float64Array(size * size);
  const allowed = new Uint8Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < a; b++) {
      const [one, other] = [units[a * size + b]!, units[b * size + a]!];
      const value = forBoth + reciprocalHalfUnits(combine, one, other);
      const takePart = placesOf(mentors[a]!) > 0 && placesOf(mentors[b]!) > 0;
      const isAllowed = takePart && vetoes.allows(a, b) && vetoes.allows(b, a) ? 1 : 0;
      values[a * size + b] = values[b * size + a] = value;
      allowed[a * size + b] = allowed[b * size + a] = isAllowed;
    }
  const turns = leftOverBeforeOf(programme, roster);
  return {
    size,
    values,
    allowed,
    first: matchedValue === undefined ? "coverage" : "weight",
    requiredPairs: poolPairsOf(required),
    ...(turns === undefined ? {} : { priorities: turns }),
    tieBreak: { keys: mentees.map(({ key }) => key), seed: programme.seed },
  };
}

/** Required pairs, each once, whichever of the two is named as the mentor. */
function poolPairsOf(required: readonly RequiredPair[]): readonly PoolPair[] {
  const pairs = new Map<string, PoolPair>();
  for (const { mentor, mentee } of required) {
    const [a, b] = mentor < mentee ? [mentor, mentee] : [mentee, mentor];
    pairs.set(`${a} ${b}`, { a, b });
  }
  return [...pairs.values()];
}

const MOST_TURNS = 1000;

/** How often everybody was left over before, where the programme asks; 0 where unanswered. */
function leftOverBeforeOf(
  { format, objective }: Pick<Programme, "format" | "objective">,
  { mentees }: Roster,
): readonly number[] | undefined {
  const question = format.kind === "peers" ? format.leftOverBefore : undefined;
  if (question === undefined || matchedValueOf(objective) !== undefined) return undefined;
  return mentees.map(({ answers }) => {
    const answer = answers[question];
    const times = answer?.kind === "number" ? Math.round(answer.value) : 0;
    return Math.max(0, Math.min(MOST_TURNS, times));
  });
}
