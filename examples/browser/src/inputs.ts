/**
 * From files to a programme and its people, with every issue.
 */
import {
  defineProgramme,
  type Formulas,
  type Issue,
  type Programme,
  ProgrammeError,
  type ProgrammeJson,
  type Roster,
  readRoster,
} from "mentor-matching";
import { type Guessed, guessProgramme, parseJson } from "mentor-matching/init";
import { type Decision, readDecisions } from "mentor-matching/lifecycle";
import type { GivenFile, Tuning } from "./protocol.js";
import { tableFiles } from "./table-files.js";

/** Everything that was read. */
export interface Inputs {
  /** As it was given or guessed, with what the page changed. */
  readonly json: ProgrammeJson;
  readonly programme: Programme;
  readonly roster: Roster;
  readonly decisions: readonly Decision[];
}

/** What reading came to: the inputs where nothing stops a match. */
export interface InputsRead {
  readonly inputs?: Inputs;
  readonly issues: readonly Issue[];
  /** Where no programme was given. */
  readonly guessed?: Guessed;
}

/** Reads everything. Nothing is thrown for what stands in a file. */
export async function readInputs(
  files: readonly GivenFile[],
  tuning: Tuning = { rulesOff: [] },
): Promise<InputsRead> {
  const read = await tableFiles(files);
  if (!read.ok) return { issues: read.issues };
  const { mentors, mentees, participants, managers, decisions: file } = read.value;
  const people = { mentors, mentees, participants };
  const given = files.find(({ role }) => role === "programme");
  const guessed = given === undefined ? guessProgramme(people) : undefined;
  if (guessed?.ok === false) return { issues: guessed.issues };
  const found = guessed === undefined ? {} : { guessed: guessed.value };
  const parsed = given === undefined ? undefined : parseJson(textOf(given.bytes), { file: given.name });
  if (parsed?.ok === false) return { issues: parsed.issues };
  if (isResult(parsed?.value)) return { issues: [resultForProgramme(given?.name ?? "")] };
  try {
    const written = (parsed?.value ?? guessed?.value.programme) as ProgrammeJson;
    const formulas = await formulasFor(written);
    const json = tuned(written, tuning, formulas);
    const programme = defineProgramme(json, { formulas });
    const roster = readRoster(programme, { ...people, managers });
    if (!roster.ok) return { ...found, issues: roster.issues };
    const decisions =
      file === undefined
        ? { ok: true as const, value: [], issues: [] }
        : readDecisions(programme, roster.value, file);
    const issues = [...roster.issues, ...decisions.issues];
    if (!decisions.ok) return { ...found, issues };
    return {
      ...found,
      issues,
      inputs: { json, programme, roster: roster.value, decisions: decisions.value },
    };
  } catch (error) {
    if (error instanceof ProgrammeError) return { ...found, issues: error.issues };
    throw error;
  }
}

/** The programme with other weights and without some of its rules; the very same where nothing was changed. */
function tuned(
  json: ProgrammeJson,
  { weights, rulesOff }: Tuning,
  formulas: Formulas | undefined,
): ProgrammeJson {
  if (weights === undefined && rulesOff.length === 0) return json;
  const { criteria, rules } = defineProgramme(json, { formulas });
  const kept = (json.rules ?? []).filter((_, at) => !rulesOff.includes(rules[at]?.id ?? ""));
  const weighted = json.criteria.map((criterion, at) => {
    const weight = weights?.[criteria[at]?.id ?? ""];
    return weight === undefined ? criterion : { ...criterion, weight };
  });
  return { ...json, criteria: weighted, rules: kept };
}

/** What reads formulas, loaded only for a programme that holds some: it is large. */
async function formulasFor(json: ProgrammeJson): Promise<Formulas | undefined> {
  const holdsSome = JSON.stringify(json).includes('"formula":');
  return holdsSome ? (await import("mentor-matching/formula")).formulas : undefined;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Whether a matching.json was dropped, which has to do with the programme but is none. */
function isResult(json: unknown): boolean {
  return typeof json === "object" && json !== null && "matches" in json && "manifest" in json;
}

function resultForProgramme(file: string): Issue {
  const expected = "is the result of an earlier run, not a programme";
  const remedy = "Remove it: what changed since the run before is told by itself.";
  return {
    code: "not-a-programme",
    severity: "error",
    path: file,
    expected,
    remedy,
    message: `${file}: ${expected}\n  ${remedy}`,
  };
}
