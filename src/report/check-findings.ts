/**
 * Everything wrong or doubtful before anybody is matched, and what it costs.
 */

import { compareAll } from "../formats/index.js";
import type { Issue } from "../issue.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { askedForReading } from "./check/asked-for-reading.js";
import { decidesNothing } from "./check/decides-nothing.js";
import { doubtsAboutAnswers } from "./check/doubts-about-answers.js";
import { doubtsAboutContacts } from "./check/doubts-about-contacts.js";
import { doubtsAboutGroups } from "./check/doubts-about-groups.js";
import { doubtsAboutPapers } from "./check/doubts-about-papers.js";
import { doubtsAboutPlaces } from "./check/doubts-about-places.js";
import { doubtsAboutRules } from "./check/doubts-about-rules.js";
import { doubtsAboutSpelling, NEAR_OPTION } from "./check/doubts-about-spelling.js";
import { type Finding, worstFirst } from "./check/finding.js";
import { groupedIssues } from "./check/grouped-issues.js";

/** What can be compared, where errors did not keep it from being read. */
export interface Checked {
  readonly programme: Programme;
  readonly roster: Roster;
}

/**
 * What is found in a programme and its files, worst first: what stops a run, what leaves people without anybody, what is
 * merely doubtful. Nothing is matched.
 *
 * @param issues From `readRoster`, or from a `ProgrammeError`.
 * @param checked Left out where there is an error.
 */
export function checkFindings(issues: readonly Issue[], checked?: Checked): readonly Finding[] {
  if (checked === undefined) return worstFirst(groupedIssues(issues));
  const { programme, roster } = checked;
  const { vetoes } = compareAll(programme, roster);
  const scene = { programme, roster, vetoes };
  const slips = issues.filter(({ code }) => code === NEAR_OPTION);
  return worstFirst([
    ...groupedIssues(issues.filter((found) => !slips.includes(found))),
    ...doubtsAboutSpelling(programme, roster, vetoes, slips),
    ...doubtsAboutGroups(programme, roster),
    ...doubtsAboutPlaces(programme, roster),
    ...doubtsAboutPapers(programme, roster),
    ...decidesNothing(scene),
    ...doubtsAboutRules(scene),
    ...doubtsAboutAnswers(scene),
    ...doubtsAboutContacts(scene),
    ...askedForReading(scene),
  ]);
}
