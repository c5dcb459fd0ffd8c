/**
 * Whether what an experiment names goes with what its programmes make: pairs or groups.
 */
import { type Issue, issue } from "../../issue.js";
import { type Format, groupSettingOf, type Programme } from "../../programme/index.js";
import { GROUP_MEASURES, MEASURES, type Measure } from "../measures/index.js";
import { GROUP_POLICIES, NEED_ONE_MENTOR, POLICIES } from "../policies/index.js";
import type { Experiment } from "./define-experiment.js";

/** A programme and where the experiment names it; undefined where it could not be read. */
export interface NamedProgramme {
  readonly at: string;
  readonly programme: Programme | undefined;
  /** Policies that are not run there. */
  readonly leaveOut: readonly string[];
}

type Kind = Exclude<Format["kind"], "peers">;

/** All programmes have to be of one format, and policies and measures of the same. */
export function checkFormats(experiment: Experiment, named: readonly NamedProgramme[]): readonly Issue[] {
  const known = named.flatMap(({ programme, ...rest }) =>
    programme === undefined ? [] : [{ ...rest, programme }],
  );
  const [first] = known.filter(({ programme }) => programme.format.kind !== "peers");
  const peers = known.filter(({ programme }) => programme.format.kind === "peers");
  const refused = peers.map(({ at }) =>
    issue({
      code: "format-not-compared",
      at: `${at}.programme`,
      value: "peers",
      expected: "is a format for which there are no policies to compare: everybody is in one list",
      remedy: "Compare programmes of the formats one-to-one or groups; match peers with the command match.",
    }),
  );
  if (first === undefined) return refused;
  const kind = first.programme.format.kind as Kind;
  const others = known.filter(({ programme: { format } }) => format.kind !== kind && format.kind !== "peers");
  return [
    ...refused,
    ...others.map(({ at, programme: { format } }) =>
      issue({
        code: "mixed-formats",
        at: `${at}.programme`,
        value: format.kind,
        expected: `is another format than ${kind}, that of ${first.at}`,
        remedy:
          "Write an experiment for each format: pairs and groups have policies and measures of their own.",
      }),
    ),
    ...(kind === "groups" || experiment.iterations === undefined ? [] : [NOT_SEARCHED]),
    ...policiesOfOtherFormat(experiment, kind),
    ...measuresOfOtherFormat(experiment, kind),
    ...(kind === "groups" ? needingOneMentor(experiment, known) : []),
  ];
}

const NOT_SEARCHED = issue({
  code: "option-unused",
  at: "iterations",
  expected: "says how long groups are searched for, and these programmes form none",
  remedy: "Leave it out.",
});

/** The measures that are taken: those named; where none are, those of the format. */
export function measuresFor(experiment: Experiment, kind: Format["kind"] | undefined): readonly Measure[] {
  if (experiment.json.measures !== undefined) return experiment.measures;
  return experiment.measures.filter(
    ({ looksAt = "pairs" }) => looksAt === "both" || looksAt === whatIsMade(kind),
  );
}

function whatIsMade(kind: Format["kind"] | undefined): "groups" | "pairs" {
  return kind === "groups" ? "groups" : "pairs";
}

function policiesOfOtherFormat({ policies }: Experiment, kind: Kind): readonly Issue[] {
  const made = whatIsMade(kind);
  return [...policies].flatMap(([name, policy], at) => {
    if (policy[made] !== undefined) return [];
    const there = Object.keys(made === "groups" ? GROUP_POLICIES : POLICIES).join(", ");
    return [
      issue({
        code: "policy-of-other-format",
        at: `policies[${at}]`,
        value: name,
        expected:
          made === "groups"
            ? "makes pairs, and the programmes form groups"
            : "forms groups, and the programmes match one-to-one",
        remedy: `For ${made} there are ${there}.`,
      }),
    ];
  });
}

/** Measures of groups have no meaning for pairs; those of pairs have one in groups with one mentor. */
function measuresOfOtherFormat({ json, measures }: Experiment, kind: Kind): readonly Issue[] {
  if (kind === "groups") return [];
  return (json.measures ?? []).flatMap((name, at) =>
    measures.some((measure) => measure.name === name && measure.looksAt === "groups")
      ? [
          issue({
            code: "measure-of-other-format",
            at: `measures[${at}]`,
            value: name,
            expected: "measures groups, and the programmes match one-to-one",
            remedy: `For pairs there are ${MEASURES.map((measure) => measure.name).join(", ")}.`,
          }),
        ]
      : [],
  );
}

/** Where groups have two mentors, or none, nobody has one mentor: some policies and all measures of pairs mean nothing. */
function needingOneMentor(
  { policies, measures, json }: Experiment,
  known: readonly {
    readonly at: string;
    readonly programme: Programme;
    readonly leaveOut: readonly string[];
  }[],
): readonly Issue[] {
  return known.flatMap(({ at, programme: { format }, leaveOut }) => {
    const mentors = format.kind === "groups" ? groupSettingOf(format).mentors : 1;
    if (mentors === 1) return [];
    const has = `needs groups with one mentor, and those of ${at} have ${mentors === 0 ? "none" : "two"}`;
    const named = json.measures ?? [];
    const ofPairs = measures.filter(
      ({ name, looksAt = "pairs" }) => looksAt === "pairs" && named.includes(name),
    );
    return [
      ...[...policies.keys()].flatMap((name, index) =>
        NEED_ONE_MENTOR.includes(name) && !leaveOut.includes(name)
          ? [
              issue({
                code: "policy-needs-one-mentor",
                at: `policies[${index}]`,
                value: name,
                expected: has,
                remedy: `Take it out, or write "leaveOut": ["${name}"] there.`,
              }),
            ]
          : [],
      ),
      ...ofPairs.map(({ name }) =>
        issue({
          code: "measure-needs-one-mentor",
          at: `measures[${named.indexOf(name)}]`,
          value: name,
          expected: has,
          remedy: `Take it out. Of groups there are ${GROUP_MEASURES.map((measure) => measure.name).join(", ")}.`,
        }),
      ),
    ];
  });
}
