/**
 * From JSON to an experiment of which only the files still have to be read.
 */
import { type Issue, IssueError, issue } from "../../issue.js";
import { nearest } from "../../nearest.js";
import { type GroupsBy, groupMeasures, MEASURES, type Measure } from "../measures/index.js";
import { POLICIES, type Policy } from "../policies/index.js";
import { type ExperimentJson, experimentSchema, type PopulationJson } from "./experiment.js";
import { schemaIssues } from "./schema-issues.js";

/** An experiment with nothing left to default. */
export interface Experiment {
  readonly name: string;
  readonly populations: readonly PopulationJson[];
  /** By name, in the order of the file. */
  readonly policies: ReadonlyMap<string, Policy>;
  readonly baseline: string;
  readonly measures: readonly Measure[];
  readonly groups: readonly GroupsBy[];
  readonly seeds: readonly number[];
  readonly resamples: number;
  readonly confidence: number;
  /** As it was written, for its fingerprint. */
  readonly json: ExperimentJson;
}

/** What an experiment may name beside what this library has. */
export interface ExperimentParts {
  /** Policies of one's own, by name. */
  readonly policies?: Readonly<Record<string, Policy>> | undefined;
  /** Measures of one's own. */
  readonly measures?: readonly Measure[] | undefined;
}

/** Measured unless asked for: all but what costs many runs. */
const EXPENSIVE = ["weight-stability"];

/**
 * Checks an experiment and fills in what it leaves to default.
 *
 * @throws IssueError with every issue found: first those of form, and where the form holds, those of sense.
 */
export function defineExperiment(json: unknown, parts: ExperimentParts = {}): Experiment {
  const parsed = experimentSchema.safeParse(json);
  if (!parsed.success) throw new IssueError(schemaIssues(parsed.error.issues, json));
  const written: ExperimentJson = parsed.data;
  const policies = new Map(Object.entries({ ...POLICIES, ...parts.policies }));
  const measures = [...MEASURES, ...(parts.measures ?? [])];
  const issues = [
    ...unknownNames("policy", written.policies, [...policies.keys()], "policies"),
    ...unknownNames(
      "measure",
      written.measures ?? [],
      measures.map(({ name }) => name),
      "measures",
    ),
    ...unknownNames(
      "policy of this experiment",
      written.baseline === undefined ? [] : [written.baseline],
      written.policies,
      "baseline",
    ),
    ...repeated(written.policies, "policies"),
    ...repeated(written.measures ?? [], "measures"),
    ...repeated(
      written.populations.map(({ name }) => name),
      "populations",
      "name",
    ),
    ...repeated(Array.isArray(written.seeds) ? written.seeds.map(String) : [], "seeds"),
    ...written.populations.flatMap(populationIssues),
    ...written.populations.flatMap(({ leaveOut = [] }, index) => {
      const others = written.policies.filter((policy) => policy !== baselineOf(written));
      return unknownNames("policy beside the baseline", leaveOut, others, `populations[${index}].leaveOut`);
    }),
  ];
  if (issues.length > 0) throw new IssueError(issues);
  return completed(written, policies, measures);
}

function completed(
  written: ExperimentJson,
  policies: ReadonlyMap<string, Policy>,
  measures: readonly Measure[],
): Experiment {
  const { name, populations, groups = [], seeds, bootstrap = {} } = written;
  const wanted =
    written.measures ?? measures.map((one) => one.name).filter((one) => !EXPENSIVE.includes(one));
  return {
    name,
    populations,
    policies: new Map(written.policies.map((policy) => [policy, policies.get(policy) as Policy])),
    baseline: baselineOf(written),
    measures: [
      ...wanted.map((one) => measures.find((measure) => measure.name === one) as Measure),
      ...groups.flatMap(groupMeasures),
    ],
    groups,
    seeds: "count" in seeds ? Array.from({ length: seeds.count }, (_, at) => seeds.from + at) : seeds,
    resamples: bootstrap.resamples ?? 2000,
    confidence: bootstrap.confidence ?? 0.95,
    json: written,
  };
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

function repeated(names: readonly string[], at: string, key?: string): readonly Issue[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
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
