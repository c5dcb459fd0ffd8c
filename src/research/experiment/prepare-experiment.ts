/**
 * Reads what an experiment names: programmes and tables, and checks one against the other.
 */
import { programmeFingerprint, rosterFingerprint } from "../../formats/index.js";
import { formulas } from "../../formula/index.js";
import { type Issue, IssueError, issue } from "../../issue.js";
import { defineProgramme, isReciprocal, type Programme } from "../../programme/index.js";
import { type Roster, type RosterFiles, readRoster } from "../../roster/index.js";
import {
  checkRecipe,
  generateRoster,
  modelOfRecipe,
  modelOfRoster,
  type RosterModel,
} from "../rosters/index.js";
import { checkFormats, measuresFor, type NamedProgramme } from "./check-formats.js";
import type { Experiment } from "./define-experiment.js";
import type { PopulationFiles, PopulationJson } from "./experiment.js";
import { fingerprintOf } from "./fingerprint.js";
import { withoutNamedPeople } from "./without-named-people.js";

/** How files are read. */
export interface ExperimentFiles {
  /** The bytes of a file by its path as the experiment writes it. Throws where it cannot be read; the message says why. */
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** People ready to be matched. */
export interface Population {
  readonly name: string;
  readonly programme: Programme;
  /** Policies that are not run here. */
  readonly leaveOut: readonly string[];
  /** The people of a seed. */
  readonly rosterOf: (seed: number) => Roster;
  /** SHA-256 of the programme and of the people or of what they are drawn from. */
  readonly fingerprints: { readonly programme: string; readonly people: string };
}

/** Every population, ready, and what all of it was made from. */
export interface PreparedExperiment {
  /** With the measures that go with the programmes' format. */
  readonly experiment: Experiment;
  readonly populations: readonly Population[];
  /** Warnings met on the way. */
  readonly issues: readonly Issue[];
  /** SHA-256 of the experiment and of everything it names. */
  readonly fingerprint: string;
}

/**
 * Reads everything an experiment names.
 *
 * @throws IssueError with every error in every file and recipe at once.
 */
export async function prepareExperiment(
  experiment: Experiment,
  files: ExperimentFiles,
): Promise<PreparedExperiment> {
  const issues: Issue[] = [];
  const populations: Population[] = [];
  const named: NamedProgramme[] = [];
  for (const [index, json] of experiment.populations.entries()) {
    const reader = new PopulationReader(json, `populations[${index}]`, files);
    const population = await reader.population(experiment);
    issues.push(...reader.issues);
    named.push(reader.named);
    if (population !== undefined) populations.push(population);
  }
  issues.push(...checkFormats(experiment, named));
  if (issues.some(({ severity }) => severity === "error")) throw new IssueError(issues);
  const made = [experiment.json, populations.map(({ fingerprints }) => fingerprints)];
  return {
    experiment: { ...experiment, measures: measuresFor(experiment, populations[0]?.programme.format.kind) },
    populations,
    issues,
    fingerprint: fingerprintOf(JSON.stringify(made)),
  };
}

/** Reads one population, and takes note of what is wrong with it. */
class PopulationReader {
  readonly issues: Issue[] = [];
  /** What {@link checkFormats} has to know of it. */
  named: NamedProgramme;
  readonly #json: PopulationJson;
  readonly #at: string;
  readonly #files: ExperimentFiles;

  constructor(json: PopulationJson, at: string, files: ExperimentFiles) {
    this.#json = json;
    this.#at = at;
    this.#files = files;
    this.named = { at, programme: undefined, leaveOut: json.leaveOut ?? [] };
  }

  async population(experiment: Experiment): Promise<Population | undefined> {
    const written = await this.#programme();
    if (written === undefined) return undefined;
    this.named = { ...this.named, programme: written };
    this.#checkGroups(written, experiment);
    const { name, generate, files, like, leaveOut = [] } = this.#json;
    const isDrawn = generate !== undefined || like !== undefined;
    if (isDrawn && written.format.kind === "groups" && isReciprocal(written.format)) {
      this.#add(drawnInOneList(`${this.#at}.${generate === undefined ? "like" : "generate"}`));
      return undefined;
    }
    const programme = isDrawn ? withoutNamedPeople(written) : written;
    const made = (people: string, rosterOf: Population["rosterOf"]): Population => ({
      name,
      programme,
      leaveOut,
      rosterOf,
      fingerprints: { programme: programmeFingerprint(programme), people },
    });
    if (generate !== undefined) {
      this.issues.push(...checkRecipe(programme, generate, `${this.#at}.generate`));
      const model = modelOfRecipe(programme, generate);
      return made(fingerprintOf(JSON.stringify(generate)), drawn(programme, model, generate));
    }
    const roster = files === undefined ? undefined : await this.#roster(programme, files);
    if (roster === undefined) return undefined;
    const people = rosterFingerprint(roster);
    if (like === undefined) return made(people, () => roster);
    return made(people, drawn(programme, modelOfRoster(programme, roster), like));
  }

  async #programme(): Promise<Programme | undefined> {
    const at = `${this.#at}.programme`;
    const bytes = await this.#bytes(this.#json.programme, at);
    if (bytes === undefined) return undefined;
    try {
      return defineProgramme(JSON.parse(new TextDecoder().decode(bytes)), { formulas });
    } catch (error) {
      if (error instanceof IssueError)
        for (const found of error.issues) this.#add({ ...found, path: `${at}: ${found.path}` });
      else
        this.#add(
          unreadable(at, this.#json.programme, "is not JSON", "Look for a missing comma, quote or bracket."),
        );
      return undefined;
    }
  }

  async #roster(programme: Programme, files: PopulationFiles): Promise<Roster | undefined> {
    const tables: { -readonly [Name in keyof RosterFiles]: RosterFiles[Name] } = {};
    for (const name of ["mentors", "mentees", "participants", "managers"] as const) {
      const path = files[name];
      if (path === undefined) continue;
      const content = await this.#bytes(path, `${this.#at}.files.${name}`);
      if (content === undefined) return undefined;
      tables[name] = { name: path, content };
    }
    const read = readRoster(programme, tables);
    this.issues.push(...read.issues);
    return read.ok ? read.value : undefined;
  }

  async #bytes(path: string, at: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#files.read(path);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#add(
        unreadable(
          at,
          path,
          `cannot be read: ${why}`,
          "Check the path; it is looked for from the experiment's folder.",
        ),
      );
      return undefined;
    }
  }

  #checkGroups({ questions }: Programme, { groups }: Experiment): void {
    for (const [index, { question }] of groups.entries()) {
      const kind = questions.find(({ id }) => id === question)?.kind;
      if (kind === "choice" || kind === "choices" || kind === "scale") continue;
      this.#add(
        issue({
          code: "unknown-group",
          at: `groups[${index}].question`,
          value: question,
          expected: `is no choice, choices or scale question of ${this.#json.programme}`,
          remedy: "Name a question with options, by its id.",
        }),
      );
    }
  }

  /** The message is made anew, since the place is another. */
  #add({ code, severity, path, value, expected, remedy }: Issue): void {
    this.issues.push(issue({ code, severity, at: path, value, expected, remedy }));
  }
}

function drawnInOneList(at: string): Issue {
  return issue({
    code: "drawn-in-one-list",
    at,
    expected: "draws mentors and mentees, and in these circles everybody is scored as both",
    remedy:
      'Read a file of participants, or set "peers": 0 in the fit of the format: then criteria count for nothing.',
  });
}

function unreadable(at: string, value: string, expected: string, remedy: string): Issue {
  return issue({ code: "unreadable-file", at, value, expected, remedy });
}

function drawn(
  programme: Programme,
  model: RosterModel,
  { mentors, mentees }: { readonly mentors: number; readonly mentees: number },
): Population["rosterOf"] {
  return (seed) => generateRoster(programme, model, { mentors, mentees, seed });
}
