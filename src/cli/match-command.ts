/**
 * `mentor-matching match`: reads the programme and the exports, prints the matches and who is left over, writes the files.
 */
import { join, resolve } from "node:path";
import {
  calendarIcs,
  changesCsv,
  matchesCsv,
  matchingJson,
  PAGES_FOLDER,
  participantsCsv,
  reportHtml,
} from "../report/index.js";
import { type Arguments, readArguments } from "./arguments.js";
import { commandLine } from "./command-line.js";
import { pagesIn } from "./earlier-pages.js";
import { Failure } from "./failure.js";
import { matchingText } from "./matching-text.js";
import { readInputs, readOrMakeMatching } from "./read-inputs.js";
import { reviewOf } from "./review.js";
import { reviewText } from "./review-text.js";
import type { ExitStatus, Terminal } from "./terminal.js";
import { withoutMeetingText } from "./without-meeting-text.js";
import { writeFiles } from "./write-files.js";

/** Runs the command. */
export async function matchCommand(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const given = readArguments("match", args, [
    "out",
    "seed",
    "separator",
    "previous",
    "seconds",
    "iterations",
  ]);
  const inputs = await readInputs(given, terminal);
  const { programme, roster } = inputs;
  const matching = await readOrMakeMatching(given, inputs, terminal);
  const review = await reviewOf(given, inputs, matching, terminal);
  const look = { columns: terminal.columns, paint: terminal.paint };
  const json = () => matchingJson(matching, inputs.byHand?.decisions);
  terminal.out(given.json ? json() : matchingText(programme, roster, matching, look));
  (given.json ? terminal.err : terminal.out)(reviewText(roster, review, look));
  if (given.out === undefined) return 0;
  const format = { separator: given.separator === "tab" ? "\t" : (given.separator ?? ",") } as const;
  const files = {
    "matches.csv": matchesCsv(programme, roster, matching, format),
    "participants.csv": participantsCsv(programme, roster, matching, format),
    "matching.json": json(),
    "report.html": reportHtml(programme, roster, matching, review),
    ...(review.changes === undefined ? {} : { "changes.csv": changesCsv(roster, review.changes, format) }),
    ...(programme.meeting === undefined ? {} : { "meetings.ics": calendarIcs(programme, roster, matching) }),
  };
  refuseOverwriting(given, Object.keys(files));
  await writeFiles(given.out, files);
  terminal.err(withoutMeetingText(inputs, matching));
  terminal.err(`Written to ${given.out}: ${Object.keys(files).join(", ")}\n`);
  if ((await pagesIn(given.out)).length > 0)
    terminal.err(
      `${PAGES_FOLDER}/ there still holds the pages of an earlier result: send none of them before you have written them anew.\n  ${commandLine("report", { ...given, matching: join(given.out, "matching.json") })}\n`,
    );
  return 0;
}

/** A file of decisions is somebody's work; a copy of matches.csv with decisions in it must not be lost to the next matches.csv. */
function refuseOverwriting({ decisions, out = "" }: Arguments, files: readonly string[]): void {
  if (decisions === undefined) return;
  const lost = files.find((file) => resolve(out, file) === resolve(decisions));
  if (lost === undefined) return;
  throw new Failure(
    1,
    `${decisions}: would be overwritten by the new ${lost}, so nothing was written\n  Save it under another name, such as decisions.csv.`,
  );
}
