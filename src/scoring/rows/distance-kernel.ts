/**
 * Distance from places that were turned into points on a sphere once.
 */
import { kilometresApart, type Participant, spherePoint } from "../../roster/index.js";
import { fitOfKilometres, remoteOf } from "../criteria/distance.js";
import { addToAll, type KernelContext, type RowKernel } from "./row-kernel.js";

/** What somebody says to meeting remotely. */
const UNKNOWN = 2;

/** Builds the kernel of a distance criterion without condition. */
export function distanceKernel({ scored, roster, measure }: KernelContext): RowKernel | undefined {
  const { criterion } = scored;
  if (criterion.compare !== "distance" || criterion.onlyWhen !== undefined) return undefined;
  const { question, limitKilometres, remote } = criterion;
  const meetsRemotely = remoteOf(remote);
  const code = (person: Participant) => Number(meetsRemotely(person) ?? UNKNOWN);
  const [mentors, mentees] = [pointsOf(roster.mentors, question), pointsOf(roster.mentees, question)];
  const theirs = Uint8Array.from(roster.mentors, code);
  const [assumed, perfect] = [measure.of(Number.NaN), measure.of(1)];
  return (mentee, row) => {
    const ours = code(roster.mentees[mentee]!);
    const [x, y, z] = [mentees[3 * mentee]!, mentees[3 * mentee + 1]!, mentees[3 * mentee + 2]!];
    if (Number.isNaN(x) && ours === 0) return addToAll(row, assumed);
    for (let mentor = 0; mentor < row.length; mentor++) {
      if (ours > 0 && theirs[mentor]! > 0) {
        row[mentor]! += ours === 1 && theirs[mentor] === 1 ? perfect : assumed;
        continue;
      }
      const at = 3 * mentor;
      const kilometres = kilometresApart(mentors[at]! - x, mentors[at + 1]! - y, mentors[at + 2]! - z);
      row[mentor]! += measure.of(fitOfKilometres(kilometres, limitKilometres));
    }
  };
}

/** Three coordinates a person, one after the other; NaN for whoever gave no place. */
function pointsOf(people: readonly Participant[], question: string): Float64Array {
  const points = new Float64Array(3 * people.length).fill(Number.NaN);
  people.forEach(({ answers }, at) => {
    const answer = answers[question];
    if (answer?.kind === "coordinates") points.set(spherePoint(answer), 3 * at);
  });
  return points;
}
