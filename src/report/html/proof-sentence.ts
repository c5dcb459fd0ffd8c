/**
 * Why nothing better exists, for somebody who is no mathematician.
 */
import { shownFit } from "../../explanation/index.js";
import type { GroupsMatching, Matching } from "../../formats/index.js";
import { type Html, html } from "./html.js";
import type { ReportData } from "./report-data.js";

/** The section: one sentence, and what its check said when this page was made. */
export function proofSentence({ matching, verification }: ReportData): Html {
  return html`<section id="proof" aria-labelledby="proof-title">
<h2 id="proof-title">${matching.format === "groups" ? "How much better it could be" : "Why nothing better exists"}</h2>
${verification.holds ? proven(matching) : html`<p class="bad" role="alert">This result does not hold: ${verification.because.join(" ")}</p>`}
</section>`;
}

function proven(matching: Matching): Html {
  if (matching.format === "groups") return bounded(matching);
  return html`<p>Beside the matches the file matching.json gives everybody a price${levelsText(matching)}, such that no pair that could be chosen
is worth more than the prices of its two people together, and all prices, a mentor’s once for each place, add up to exactly
what these matches are worth, so that no other way of matching these people can ${reachedText(matching)} — which anybody can
check by adding up, without trusting the program that found the matches.</p>
<p class="good">Checked when this page was made: everybody is placed at most as often as they have places, no rule is broken, every fit was worked out again, and the sums agree.</p>`;
}

/** Groups are searched for, and prices bound what any others could come to. */
function bounded({ proof }: GroupsMatching): Html {
  const { value, bound, gap } = proof;
  const reached =
    gap === 0
      ? html`and these groups come to exactly that: no others are better.`
      : html`and these groups come to ${shownFit(value)}: at most ${(Math.ceil(gap * 1000) / 10).toFixed(1)} % less than the best there can be.`;
  return html`<p>Beside the groups the file matching.json gives everybody a price, such that no group that could be formed is worth more than the
prices of its people together. So no groups that hold as many mentees have a total above ${shownFit(bound)}, ${reached}</p>
<p class="good">Checked when this page was made: everybody is in one group at most, all are free when it meets, no rule is broken, every fit was worked out again, and the prices hold.</p>`;
}

/** Coverage is proven first, and the total among all matchings that cover as many. */
function levelsText({ objective }: Matching): string {
  return objective[0]?.name === "coverage"
    ? ", first for being matched and then, among all ways that match as many mentees, for the fit"
    : "";
}

function reachedText({ objective }: Matching): string {
  return objective[0]?.name === "coverage"
    ? "give more mentees a mentor, or as many with a higher sum of fits"
    : "come to a higher sum";
}
