/**
 * `mentor-matching check`: everything wrong or doubtful in programme and files, worst first. Nothing is matched.
 */
import { compareAll, requiredPairsOf, strangersInRules } from "../formats/index.js";
import { type Issue, IssueError, ProgrammeError } from "../issue.js";
import { withDecisions } from "../lifecycle/index.js";
import type { Programme } from "../programme/index.js";
import { checkFindings, type Finding } from "../report/index.js";
import type { Roster } from "../roster/index.js";
import { type Arguments, readArguments } from "./arguments.js";
import { findingsText } from "./findings-text.js";
import { readByHand, readPeople, readProgramme } from "./read-inputs.js";
import type { ExitStatus, Terminal } from "./terminal.js";

/** Runs the command. Ends with 1 where an error would stop a match. */
export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const given = readArguments("check", args, []);
  const findings = await findingsOf(given);
  const ok = findings.every(({ severity }) => severity !== "error");
  terminal.out(
    given.json
      ? `${JSON.stringify({ ok, findings }, null, 1)}\n`
      : findingsText(findings, { columns: terminal.columns, paint: terminal.paint }),
  );
  return ok ? 0 : 1;
}

async function findingsOf(given: Arguments): Promise<readonly Finding[]> {
  let programme: Programme;
  try {
    programme = await readProgramme(given);
  } catch (error) {
    // Nothing in the files can be read without a programme that says what they hold.
    if (error instanceof ProgrammeError) return checkFindings(error.issues);
    throw error;
  }
  const read = await readPeople(programme, given);
  if (!read.ok) return checkFindings(read.issues);
  const { decisions } = given;
  const byHand = decisions === undefined ? undefined : await readByHand(programme, read.value, decisions);
  const issues = [...read.issues, ...(byHand?.issues ?? [])];
  if (byHand?.ok === false) return checkFindings(issues);
  const decided = withDecisions(programme, read.value, byHand?.value ?? []);
  return checkFindings([...issues, ...namedIssues(decided.programme, decided.roster)], decided);
}

/** What is wrong with the people whom rules name: in pairs that the programme requires, in rules on groups. */
function namedIssues(programme: Programme, roster: Roster): readonly Issue[] {
  return [...strangersInRules(programme, roster), ...requiredIssues(programme, roster)];
}

function requiredIssues(programme: Programme, roster: Roster): readonly Issue[] {
  try {
    requiredPairsOf(programme, roster, compareAll(programme, roster).vetoes);
    return [];
  } catch (error) {
    if (error instanceof IssueError) return error.issues;
    throw error;
  }
}
