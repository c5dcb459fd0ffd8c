/**
 * `mentor-matching match`: reads the programme and the exports, prints the matches and who is left over, writes the files.
 */
import { calendarIcs, matchesCsv, matchingJson, participantsCsv, reportHtml } from "../report/index.js";
import { readArguments } from "./arguments.js";
import { matchingText } from "./matching-text.js";
import { readInputs, readOrMakeMatching } from "./read-inputs.js";
import type { ExitStatus, Terminal } from "./terminal.js";
import { withoutMeetingText } from "./without-meeting-text.js";
import { writeFiles } from "./write-files.js";

/** Runs the command. */
export async function matchCommand(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const given = readArguments("match", args, ["out", "seed", "separator"]);
  const inputs = await readInputs(given, terminal);
  const { programme, roster } = inputs;
  const matching = await readOrMakeMatching(given, inputs);
  terminal.out(
    given.json
      ? matchingJson(matching)
      : matchingText(programme, roster, matching, { columns: terminal.columns, paint: terminal.paint }),
  );
  if (given.out === undefined) return 0;
  const format = { separator: given.separator === "tab" ? "\t" : (given.separator ?? ",") } as const;
  const files = {
    "matches.csv": matchesCsv(programme, roster, matching, format),
    "participants.csv": participantsCsv(programme, roster, matching, format),
    "matching.json": matchingJson(matching),
    "report.html": reportHtml(programme, roster, matching),
    ...(programme.meeting === undefined ? {} : { "meetings.ics": calendarIcs(programme, roster, matching) }),
  };
  await writeFiles(given.out, files);
  terminal.err(withoutMeetingText(inputs, matching));
  terminal.err(`Written to ${given.out}: ${Object.keys(files).join(", ")}\n`);
  return 0;
}
