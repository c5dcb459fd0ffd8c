/**
 * Matches for which no first meeting could be found.
 */
import type { Matching } from "../formats/index.js";
import { firstMeetings } from "../report/index.js";
import type { Inputs } from "./read-inputs.js";

/** A warning for each of them; empty where every match has one or the programme says nothing of meetings. */
export function withoutMeetingText({ programme, roster }: Inputs, matching: Matching): string {
  const { without } = firstMeetings(programme, roster, matching);
  const lines = without.map(
    ({ mentors, mentees }) =>
      `warning: ${[...mentors, ...mentees].join(" and ")}: no time for a meeting of ${programme.meeting?.minutes} minutes in every week\n`,
  );
  return lines.join("");
}
