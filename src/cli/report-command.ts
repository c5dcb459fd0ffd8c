/**
 * `mentor-matching report`: writes the coordinator's report and a page for each participant.
 */
import { calendarIcs, PAGES_FOLDER, participantFiles, reportHtml } from "../report/index.js";
import { readArguments } from "./arguments.js";
import { clearEarlierPages } from "./earlier-pages.js";
import { Failure } from "./failure.js";
import { readInputs, readOrMakeMatching } from "./read-inputs.js";
import { reviewOf } from "./review.js";
import type { ExitStatus, Terminal } from "./terminal.js";
import { EXAMPLES } from "./usage.js";
import { writeFiles } from "./write-files.js";

/** Runs the command. */
export async function reportCommand(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const given = readArguments("report", args, [
    "matching",
    "out",
    "previous",
    "seed",
    "seconds",
    "iterations",
  ]);
  const { out } = given;
  if (out === undefined) throw new Failure(2, `--out is missing.\n  Try: ${EXAMPLES.report}`);
  const inputs = await readInputs(given, terminal);
  const matching = await readOrMakeMatching(given, inputs, terminal);
  const { programme, roster } = inputs;
  const people = participantFiles(programme, roster, matching);
  const own = Object.assign({}, ...people.map(({ files }) => files)) as Readonly<Record<string, string>>;
  await writeFiles(out, {
    "report.html": reportHtml(programme, roster, matching, await reviewOf(given, inputs, matching, terminal)),
    ...(programme.meeting === undefined ? {} : { "meetings.ics": calendarIcs(programme, roster, matching) }),
    ...own,
  });
  terminal.err(await clearEarlierPages(out, new Set(Object.keys(own))));
  if (given.json) {
    const participants = people.map(({ id, page }) => ({ id, file: page }));
    terminal.out(`${JSON.stringify({ folder: out, report: "report.html", participants }, null, 1)}\n`);
  } else {
    terminal.out(
      `Written to ${out}: report.html, for you, and ${people.length} pages in ${PAGES_FOLDER}/, one a person\n`,
    );
  }
  return 0;
}
