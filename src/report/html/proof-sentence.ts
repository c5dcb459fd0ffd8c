/**
 * Why nothing better exists, for somebody who is no mathematician.
 */
import { objectiveText, shownFit } from "../../explanation/index.js";
import type {
  GroupsMatching,
  Matching,
  PeersMatching,
  StabilityProof,
  TrioProof,
} from "../../formats/index.js";
import { type Html, html } from "./html.js";
import type { ReportData } from "./report-data.js";

/** The section: one sentence, and what its check said when this page was made. */
export function proofSentence({ programme, matching, verification }: ReportData): Html {
  return html`<section id="proof" aria-labelledby="proof-title">
<h2 id="proof-title">${titleOf(matching)}</h2>
<p>Best is: ${objectiveText(programme)}.</p>
${verification.holds ? proven(matching) : html`<p class="bad" role="alert">This result does not hold: ${verification.because.join(" ")}</p>`}
</section>`;
}

function titleOf({ format, proof }: Matching): string {
  if (format === "groups") return "How much better it could be";
  return proof.kind === "stability" ? "Why nobody would rather leave" : "Why nothing better exists";
}

function proven(matching: Matching): Html {
  if (matching.format === "groups") return bounded(matching);
  if (matching.proof.kind === "stability") return stable(matching.proof);
  if (matching.format === "peers") return ofPeers(matching);
  return html`<p>Beside the matches the file matching.json gives everybody a price${levelsText(matching)}, such that ${pricesText(matching)}, so that no other way of matching these people can ${reachedText(matching)} — which anybody can
check by adding up, without trusting the program that found the matches.</p>
<p class="good">Checked when this page was made: everybody is placed at most as often as they have places, no rule is broken, every fit was worked out again, and the sums agree.</p>`;
}

/** Prices of people, and of odd sets of them, of which one must always be left over. */
function ofPeers({ objective, proof }: PeersMatching): Html {
  const isCovering = objective[0]?.name === "coverage";
  return html`<p>Beside the matches the file matching.json gives everybody a price, and some sets of an odd number of people another, such that no pair
that could be chosen is worth more than the prices of its two people and of the sets that hold both, and all prices, a set’s once for
every two people in it, add up to exactly what these matches are worth: no other way of pairing these people can ${isCovering ? "pair more of them, or as many with a higher sum of fits" : "come to a higher sum"}.${
    proof.trios === undefined ? "" : triosText(proof.trios)
  }</p>
<p class="good">Checked when this page was made: everybody is in one match at most, no rule is broken, every fit was worked out again, and the sums agree.</p>`;
}

/** A trio of an odd number of people is chosen with the pairs; whoever else joins, joins the pairs there are. */
function triosText({ chosen, left }: TrioProof): string {
  const together =
    chosen.length === 0
      ? ""
      : " For every three people who could be a trio instead, and for no trio, more prices prove that all would come to no more.";
  return left.length === 0
    ? together
    : `${together} Who else joins which pair as a third is proved in the same way, with the pairs as they are; other pairs with other thirds could come to more together.`;
}

/** What the prices do; where pairs may be worth more than their prices, or loads count, what is beyond them is added. */
function pricesText(matching: Matching): Html {
  const { objective, proof } = matching;
  const names = objective.map(({ name }) => name);
  if (names.includes("worst-off"))
    return html`no way of matching comes below what they add up to, in pairs that have to be content with so little, and these matches come to exactly that`;
  const isBounded =
    proof.kind === "duals" && (proof.menteeCapacities !== undefined || names.includes("minimum-load"));
  if (isBounded)
    return html`the prices of all places, with what pairs are worth beyond the prices of their two people, are the most that any matches could be
worth, and add up to exactly what these are worth`;
  return html`no pair that could be chosen
is worth more than the prices of its two people together, and all prices, a mentor’s once for each place, add up to exactly
what these matches are worth`;
}

/** Everybody could look for somebody better, and nobody finds anyone who would come along. */
function stable({ ranked, optimalFor }: StabilityProof): Html {
  return html`<p>Of the ${ranked} pairs that rank each other each was looked at: in none of them would both rather have each other than whom
they have, so that nobody finds anybody to leave with. Of all results of which that is true, no other gives any of the ${optimalFor} somebody
whom they rank higher.</p>
<p class="good">Checked when this page was made: everybody is placed at most as often as they have places, no rule is broken, every fit was worked out again, and no two would rather leave.</p>`;
}

/** Groups are searched for, and prices bound what any others could come to. */
function bounded({ proof }: GroupsMatching): Html {
  const { value, bound, gap, worst } = proof;
  const ofWorst =
    worst === undefined
      ? ""
      : ` The worst group could have a fit of ${shownFit(worst.bound)} at most; among groups no worse than the worst of these, this is what the total could be.`;
  const reached =
    gap === 0
      ? html`and these groups come to exactly that: no others are better.`
      : html`and these groups come to ${shownFit(value)}: at most ${(Math.ceil(gap * 1000) / 10).toFixed(1)} % less than the best there can be.`;
  return html`<p>Beside the groups the file matching.json gives everybody a price, such that no group that could be formed is worth more than the
prices of its people together. So no groups that hold as many people have a total above ${shownFit(bound)}, ${reached}${ofWorst}</p>
<p class="good">Checked when this page was made: everybody is in one group at most, all are free when it meets, no rule is broken, every fit was worked out again, and the prices hold.</p>`;
}

/** Coverage is proven first, and what comes after it among all matchings that cover as many. */
function levelsText({ objective }: Matching): string {
  if (objective[0]?.name !== "coverage") return "";
  return objective.some(({ name }) => name === "worst-off")
    ? ", first for being matched and then, among all ways that match as many mentees, for each fit that somebody has to be content with"
    : ", first for being matched and then, among all ways that match as many mentees, for the fit";
}

function reachedText({ objective }: Matching): string {
  if (objective.some(({ name }) => name === "worst-off"))
    return "give more mentees a mentor, or make anybody better off without leaving somebody worse off who is no better off";
  return objective[0]?.name === "coverage"
    ? "give more mentees a mentor, or as many with a higher sum of fits"
    : "come to a higher sum";
}
