/**
 * From JSON to an experiment of which only the files still have to be read.
 */
import { type Issue, IssueError, issue } from "../../issue.js";
import { nearest } from "../../nearest.js";
import { NO_WORDS } from "../../programme/index.js";
import { GROUP_MEASURES, type GroupsBy, groupMeasures, MEASURES, type Measure } from "../measures/index.js";
import { GROUP_POLICIES, type GroupPolicy, POLICIES, type Policy } from "../policies/index.js";
import { type ExperimentJson, experimentSchema, type PopulationJson } from "./experiment.js";
import { schemaIssues } from "./schema-issues.js";

/** An experiment with nothing left to default. */
export interface Experiment {
  readonly name: string;
  readonly populations: readonly PopulationJson[];
  /** By name, in the order of the file. */
  readonly policies: ReadonlyMap<string, NamedPolicy>;
  readonly baseline: string;
  /** Where none are named, of all formats; `prepareExperiment` keeps those of the programmes' format. */
  readonly measures: readonly Measure[];
  readonly groups: readonly GroupsBy[];
  readonly seeds: readonly number[];
  readonly resamples: number;
  readonly confidence: number;
  /** How long groups are searched for. */
  readonly iterations: number | undefined;
  /** As it was written, for its fingerprint. */
  readonly json: ExperimentJson;
}

/** What goes by a name: one-to-one, in groups, or in both formats. */
export interface NamedPolicy {
  readonly pairs?: Policy | undefined;
  readonly groups?: GroupPolicy | undefined;
}

/** What an experiment may name beside what this library has. */
export interface ExperimentParts {
  /** Policies of one's own, by name. */
  readonly policies?: Readonly<Record<string, Policy>> | undefined;
  /** Policies of one's own for programmes that form groups. */
  readonly groupPolicies?: Readonly<Record<string, GroupPolicy>> | undefined;
  /** Measures of one's own. */
  readonly measures?: readonly Measure[] | undefined;
}

/** Measured unless asked for: all but what costs many runs. */
const EXPENSIVE = ["weight-stability"];

/**
 * Checks an experiment and fills in what it leaves to default.
 *
 * @throws IssueError with every issue found: those of form, and those of sense in what has its form.
 */
export function defineExperiment(json: unknown, parts: ExperimentParts = {}): Experiment {
  const parsed = experimentSchema.safeParse(json, { error: () => NO_WORDS });
  const policies = namedPolicies(parts);
  const measures = [...MEASURES, ...GROUP_MEASURES, ...(parts.measures ?? [])];
  const names = { policies: [...policies.keys()], measures: measures.map(({ name }) => name) };
  if (!parsed.success) {
    const { issues } = parsed.error;
    throw new IssueError([
      ...schemaIssues(issues, json),
      ...issuesOfSense(
        wellFormed(
          json,
          issues.map(({ path }) => path),
        ),
        names,
      ),
    ]);
  }
  const written: ExperimentJson = parsed.data;
  const issues = issuesOfSense(written, names);
  if (issues.length > 0) throw new IssueError(issues);
  return completed(written, policies, measures);
}

/** What can be looked at for sense: an experiment, or what of one has its form. A population that has not is undefined. */
type WellFormed = Partial<Omit<ExperimentJson, "populations">> & {
  readonly populations?: readonly (PopulationJson | undefined)[];
};

/** The settings of which nothing is among the paths of issues of form. */
function wellFormed(json: unknown, paths: readonly (readonly PropertyKey[])[]): WellFormed {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return {};
  const isWhole = (at: number) => !paths.some(([first, index]) => first === "populations" && index === at);
  const { populations, ...settings } = json as Record<string, unknown>;
  const kept = Object.entries(settings).filter(
    ([key]) => key in experimentSchema.shape && !paths.some(([first]) => first === key),
  );
  return {
    ...(Object.fromEntries(kept) as WellFormed),
    populations: Array.isArray(populations)
      ? populations.map((one, at) => (isWhole(at) ? (one as PopulationJson) : undefined))
      : [],
  };
}

interface KnownNames {
  readonly policies: readonly string[];
  readonly measures: readonly string[];
}

function issuesOfSense(written: WellFormed, known: KnownNames): readonly Issue[] {
  const { policies, measures = [], baseline, populations = [], seeds } = written;
  const others = policies?.filter((policy) => policy !== (baseline ?? policies.at(-1)));
  return [
    ...unknownNames("policy", policies ?? [], known.policies, "policies"),
    ...unknownNames("measure", measures, known.measures, "measures"),
    ...(policies === undefined || baseline === undefined
      ? []
      : unknownNames("policy of this experiment", [baseline], policies, "baseline")),
    ...repeated(policies ?? [], "policies"),
    ...repeated(measures, "measures"),
    ...repeated(
      populations.map((population) => population?.name),
      "populations",
      "name",
    ),
    ...repeated(Array.isArray(seeds) ? seeds.map(String) : [], "seeds"),
    ...populations.flatMap((population, at) =>
      population === undefined ? [] : populationIssues(population, at),
    ),
    ...populations.flatMap((population, at) =>
      others === undefined
        ? []
        : unknownNames(
            "policy beside the baseline",
            population?.leaveOut ?? [],
            others,
            `populations[${at}].leaveOut`,
          ),
    ),
  ];
}

function completed(
  written: ExperimentJson,
  policies: ReadonlyMap<string, NamedPolicy>,
  measures: readonly Measure[],
): Experiment {
  const { name, populations, groups = [], seeds, bootstrap = {} } = written;
  const wanted =
    written.measures ?? measures.map((one) => one.name).filter((one) => !EXPENSIVE.includes(one));
  return {
    name,
    populations,
    policies: new Map(written.policies.map((policy) => [policy, policies.get(policy) as NamedPolicy])),
    baseline: baselineOf(written),
    measures: [
      ...wanted.map((one) => measures.find((measure) => measure.name === one) as Measure),
      ...groups.flatMap(groupMeasures),
    ],
    groups,
    seeds: "count" in seeds ? Array.from({ length: seeds.count }, (_, at) => seeds.from + at) : seeds,
    resamples: bootstrap.resamples ?? 2000,
    confidence: bootstrap.confidence ?? 0.95,
    iterations: written.iterations,
    json: written,
  };
}

function namedPolicies({ policies, groupPolicies }: ExperimentParts): ReadonlyMap<string, NamedPolicy> {
  const pairs = new Map(Object.entries({ ...POLICIES, ...policies }));
  const groups = new Map(Object.entries({ ...GROUP_POLICIES, ...groupPolicies }));
  return new Map(
    [...pairs.keys(), ...groups.keys()].map((name) => [
      name,
      { pairs: pairs.get(name), groups: groups.get(name) },
    ]),
  );
}

function baselineOf({ baseline, policies }: ExperimentJson): string {
  return baseline ?? (policies[policies.length - 1] as string);
}

function unknownNames(
  what: string,
  named: readonly string[],
  known: readonly string[],
  at: string,
): readonly Issue[] {
  return named
    .map((name, index) => ({ name, path: at === "baseline" ? at : `${at}[${index}]` }))
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) => {
      const close = nearest(name, known);
      return issue({
        code: `unknown-${what.split(" ")[0]}`,
        at: path,
        value: name,
        expected: `is no ${what}`,
        remedy: close === undefined ? `There are ${known.join(", ")}.` : `Did you mean "${close}"?`,
      });
    });
}

function repeated(names: readonly (string | undefined)[], at: string, key?: string): readonly Issue[] {
  return names.flatMap((name, index) =>
    name === undefined || names.indexOf(name) === index
      ? []
      : [
          issue({
            code: "repeated",
            at: `${at}[${index}]${key === undefined ? "" : `.${key}`}`,
            value: name,
            expected: "stands here twice",
            remedy: "Take one of the two out, or give it a name of its own.",
          }),
        ],
  );
}

function populationIssues({ files, generate, like }: PopulationJson, index: number): readonly Issue[] {
  const at = `populations[${index}]`;
  const problem = (code: string, expected: string, remedy: string) => [issue({ code, at, expected, remedy })];
  if (generate !== undefined && (files !== undefined || like !== undefined))
    return problem(
      "two-sources",
      "is both drawn by a recipe and read from files",
      "Keep generate, or keep files.",
    );
  if (generate === undefined && files === undefined)
    return problem("no-people", "has nobody", 'Add "files" or "generate": { "mentors": 20, "mentees": 60 }.');
  const apart = files?.mentors !== undefined && files.mentees !== undefined;
  const any = files?.mentors !== undefined || files?.mentees !== undefined;
  if (files !== undefined && (files.participants === undefined ? !apart : any))
    return problem(
      "wrong-files",
      "needs the files of both sides",
      "Name mentors and mentees, or participants alone.",
    );
  return [];
}
