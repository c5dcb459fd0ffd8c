/**
 * Checks that what one-to-one is asked for can be had together, and that other formats do not ask for it.
 */
import { type Issue, issue } from "../issue.js";
import { checkQuestionUse } from "./check-question-use.js";
import { rangeReversed } from "./check-range.js";
import { DEFAULT_OBJECTIVE, isWorstOff, type StableObjective, stableOf } from "./objective.js";
import type { MenteesPerMentor } from "./one-to-one-format.js";
import type { ProgrammeJson } from "./programme.js";

/** Everything wrong with a programme's loads and with the objectives that one-to-one alone has. */
export function checkOneToOne(programme: ProgrammeJson): readonly Issue[] {
  const { format = { kind: "one-to-one" }, objective = DEFAULT_OBJECTIVE } = programme;
  const stable = stableOf(objective);
  if (format.kind !== "one-to-one")
    return stable === undefined && !isWorstOff(objective) ? [] : [otherFormat(objective, format.kind)];
  const { menteesPerMentor: load = {} } = format;
  return [
    ...checkLoad(load),
    ...(stable === undefined ? [] : [...checkStable(stable, programme), ...checkNoLoads(load)]),
    ...(isWorstOff(objective) && load.spread !== undefined ? [spreadWithoutTotal("worst-off")] : []),
  ];
}

function checkLoad({ min = 0, max = min, spread = [] }: MenteesPerMentor): readonly Issue[] {
  const list = typeof spread === "number" ? [] : spread;
  const falls = list.findIndex((cost, k) => cost < (list[k - 1] ?? 0));
  return [
    ...(min <= max ? [] : [rangeReversed("format.menteesPerMentor", min, max, "min", "max")]),
    ...(falls === -1
      ? []
      : [
          issue({
            code: "spread-falls",
            at: `format.menteesPerMentor.spread[${falls}]`,
            value: String(list[falls]),
            expected:
              "is less than the one before; where a further mentee costs less than the last, no best result can be proved",
            remedy: "Let each next mentee cost at least as much as the one before.",
          }),
        ]),
  ];
}

function checkStable({ wishes, unlisted }: StableObjective, { questions }: ProgrammeJson): readonly Issue[] {
  if (wishes !== undefined)
    return checkQuestionUse({
      path: "objective[0]",
      key: "wishes",
      questions,
      id: wishes,
      kinds: ["people", "person"],
      reader: 'objective "stable"',
      bothSides: false,
    });
  if (unlisted !== "never") return [];
  return [
    issue({
      code: "unlisted-without-wishes",
      at: "objective[0].unlisted",
      value: "never",
      expected: "would match nobody, since nobody is asked whom they choose",
      remedy: 'Name the question that asks it: "wishes": "chosen".',
    }),
  ];
}

/** What is stable is decided by choices alone. */
function checkNoLoads({ min = 0, spread }: MenteesPerMentor): readonly Issue[] {
  return [
    ...(min === 0
      ? []
      : [
          issue({
            code: "stable-with-minimum",
            at: "format.menteesPerMentor.min",
            value: String(min),
            expected:
              "cannot be kept where the result is to be stable: people's choices alone decide who has nobody",
            remedy: 'Take min out, or set the objective to ["coverage", "total"].',
          }),
        ]),
    ...(spread === undefined ? [] : [spreadWithoutTotal("stable")]),
  ];
}

function spreadWithoutTotal(objective: string): Issue {
  return issue({
    code: "spread-without-total",
    at: "format.menteesPerMentor.spread",
    expected: `counts in the total, and the objective "${objective}" has none`,
    remedy: 'Take spread out, or set the objective to ["coverage", "total"].',
  });
}

function otherFormat(objective: NonNullable<ProgrammeJson["objective"]>, kind: string): Issue {
  return issue({
    code: "objective-of-one-to-one",
    at: "objective",
    value: JSON.stringify(objective),
    expected: `is for one-to-one, and this format is "${kind}"`,
    remedy: 'Write ["coverage", "total"], or set "format": { "kind": "one-to-one" }.',
  });
}
