/**
 * What `--help` prints, for everything and for each command.
 */

/** The commands. */
export type CommandName = "init" | "match" | "check" | "explain" | "report" | "verify" | "experiment";

const FILES = "--mentors mentors.csv --mentees mentees.csv";

/** A command line that works, for each command. */
export const EXAMPLES: Readonly<Record<CommandName, string>> = {
  init: "npx mentor-matching init mentors.csv mentees.csv --out programme.json",
  match: `npx mentor-matching match programme.json ${FILES} --out results/`,
  check: `npx mentor-matching check programme.json ${FILES}`,
  explain: `npx mentor-matching explain programme.json ${FILES} --person ada@uni.example`,
  report: `npx mentor-matching report programme.json ${FILES} --matching results/matching.json --out results/`,
  verify: `npx mentor-matching verify programme.json ${FILES} --matching results/matching.json`,
  experiment: "npx mentor-matching experiment experiment.json --out results/",
};

const DOES: Readonly<Record<CommandName, string>> = {
  init: "guesses a programme from two form exports, and says of every column what it was taken for and how surely",
  match: "matches everybody, prints who is with whom and why, and who is left over",
  check:
    "lists everything wrong or doubtful in programme and files, worst first, and what it costs; matches nobody",
  explain: "says why somebody has this match or none, or why two people are not matched with each other",
  report: "writes report.html for you and a page for each participant",
  verify: "checks a matching.json from scratch, without the solver",
  experiment: "compares policies on many populations; goes on where it was stopped",
};

const SHARED = `  --mentors FILE       the mentors' answers (CSV, semicolons or tabs; any common encoding)
  --mentees FILE       the mentees' answers
  --participants FILE  both in one file, told apart by the role column that the programme names; peers and circles in one list
  --managers FILE      who manages people that do not take part, for the rule on reporting lines
  --decisions FILE     what you decided by hand (columns decision, mentor, mentee, value): pin, forbid, prefer, sits out, capacity`;

const SEED = "  --seed NUMBER        settle ties by this seed instead of the programme's";
const SEARCH = [
  "  --seconds NUMBER     where groups are formed: search so long; the result may differ from run to run",
  "  --iterations NUMBER  where groups are formed: try so many moves; the same number gives the same groups",
];
const MATCHING =
  "  --matching FILE      the matching.json of an earlier run; without it, everybody is matched anew";
const PREVIOUS = "  --previous FILE      the matching.json of an earlier run: say what changed since";
const LAST = `  --json               print JSON on standard output, everything else on standard error
  --no-color           no colours; the same as NO_COLOR=1
  --help, --version`;

const OWN: Readonly<Record<CommandName, readonly string[]>> = {
  init: [
    "  MENTORS MENTEES      the two exports, as the form wrote them; --mentors and --mentees name them too",
    "  --participants FILE  one export of both, told apart by a column that says mentor or mentee",
    "  --out FILE           write the programme there; programme.json unless said",
    "  --force              overwrite it",
    "  --json               print programme and guesses as JSON; a file is written with --out alone",
    "  --no-color           no colours; the same as NO_COLOR=1",
    "  --help, --version",
  ],
  match: [
    "  --out FOLDER         write report.html, matches.csv, participants.csv, matching.json there; meetings.ics if the programme names a meeting",
    '  --separator ";"      between the cells of the CSV files, as spreadsheets of your country want it: "," (default), ";" or tab',
    PREVIOUS,
    SEED,
    ...SEARCH,
  ],
  check: [],
  explain: [
    "  --person ID          whom: an id, or a name that only one person bears",
    "  --with ID            a second person: why these two are not matched, and what it would cost",
    MATCHING,
    SEED,
    ...SEARCH,
  ],
  report: [
    "  --out FOLDER         write report.html there, and the pages into its folder participants/",
    MATCHING,
    PREVIOUS,
    SEED,
    ...SEARCH,
  ],
  verify: ["  --matching FILE      what to check", SEED],
  experiment: [
    "  --out FOLDER         write report.html, summary.csv, results.csv, record.json and the state runs.jsonl there",
  ],
};

const EXIT = `Exit status: 0 done, 1 something is wrong with the programme or a file, or a matching does not hold, 2 wrong usage.`;

/** Help on one command. */
export function usageOf(command: CommandName): string {
  return `mentor-matching ${command}: ${DOES[command]}

Options
${optionsOf(command).join("\n")}

Example
  ${EXAMPLES[command]}

${EXIT}
`;
}

/** An experiment names its files itself; there is no programme yet for init. */
function optionsOf(command: CommandName): readonly string[] {
  const isOwn = command === "experiment" || command === "init";
  return isOwn ? OWN[command] : [SHARED, ...OWN[command], LAST];
}

/** Whether a word is a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(EXAMPLES, word);
}

/** Help on everything. */
export const USAGE = `mentor-matching: matches mentors and mentees from their form exports.

Usage
  mentor-matching init MENTORS MENTEES
  mentor-matching COMMAND programme.json --mentors FILE --mentees FILE
  mentor-matching COMMAND programme.json --participants FILE
  mentor-matching experiment experiment.json --out FOLDER

Commands
${Object.entries(DOES)
  .map(([name, does]) => `  ${name.padEnd(12)}${does}`)
  .join("\n")}

  mentor-matching COMMAND --help tells the options of one.

Example
  ${EXAMPLES.init}
  ${EXAMPLES.match}

${EXIT}
`;
