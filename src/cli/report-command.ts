/**
 * `mentor-matching report`: writes the coordinator's report and a page for each participant.
 */
import { calendarIcs, participantCalendars, participantPages, reportHtml } from "../report/index.js";
import { readArguments } from "./arguments.js";
import { clearEarlierPages, PAGES } from "./earlier-pages.js";
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
  const pages = participantPages(programme, roster, matching);
  const calendars = new Map(
    participantCalendars(programme, roster, matching).map(({ id, ics }) => [id, ics]),
  );
  const own = pages.flatMap(({ id, file, html }) => {
    const ics = calendars.get(id);
    const path = `${PAGES}/${file}`;
    return [
      [path, html] as const,
      ...(ics === undefined ? [] : [[path.replace(/html$/, "ics"), ics] as const]),
    ];
  });
  await writeFiles(out, {
    "report.html": reportHtml(programme, roster, matching, await reviewOf(given, inputs, matching, terminal)),
    ...(programme.meeting === undefined ? {} : { "meetings.ics": calendarIcs(programme, roster, matching) }),
    ...Object.fromEntries(own),
  });
  const written = new Set(own.map(([path]) => path.slice(PAGES.length + 1)));
  terminal.err(await clearEarlierPages(out, written));
  if (given.json) {
    const participants = pages.map(({ id, file }) => ({ id, file: `${PAGES}/${file}` }));
    terminal.out(`${JSON.stringify({ folder: out, report: "report.html", participants }, null, 1)}\n`);
  } else {
    terminal.out(
      `Written to ${out}: report.html, for you, and ${pages.length} pages in ${PAGES}/, one a person\n`,
    );
  }
  return 0;
}
