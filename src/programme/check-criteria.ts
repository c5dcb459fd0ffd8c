/**
 * Checks that criteria ask for questions that are there, of a kind they can compare, and that their weights make sense.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import { checkQuestionUse, checkSideAndOptions } from "./check-question-use.js";
import { rangeReversed } from "./check-range.js";
import type { Criterion, OptionFit } from "./criterion.js";
import type { ProgrammeJson } from "./programme.js";
import type { Question } from "./question.js";
import { isAsked, KINDS_COMPARED, SIDES, type Side } from "./question-kinds.js";

/** Everything wrong with a programme's criteria. */
export function checkCriteria({ criteria, questions, weights }: ProgrammeJson): readonly Issue[] {
  return [
    ...checkWeights(criteria, weights),
    ...checkIds(criteria),
    ...criteria.flatMap((criterion, index) => checkCriterion(criterion, `criteria[${index}]`, questions)),
  ];
}

function checkCriterion(criterion: Criterion, path: string, questions: readonly Question[]): Issue[] {
  const condition = criterion.onlyWhen;
  const own =
    criterion.question === undefined
      ? []
      : checkQuestionUse({
          path,
          questions,
          id: criterion.question,
          kinds: KINDS_COMPARED[criterion.compare],
          reader: `compare "${criterion.compare}"`,
          bothSides: sideRead(criterion) === "both",
        });
  return [
    ...own,
    ...checkSideIsAsked(criterion, path, questions),
    ...(condition === undefined
      ? []
      : checkSideAndOptions(
          `${path}.onlyWhen`,
          questions,
          condition.question,
          condition.side,
          condition.is,
          "is",
        )),
    ...checkRemote(criterion, path, questions),
    ...checkBand(criterion, path),
    ...checkCosines(criterion, path),
    ...checkTolerance(criterion, path, questions),
    ...checkRange(criterion, path, questions),
    ...checkTable(criterion, path, questions),
  ];
}

/** Whose answers a criterion reads. */
function sideRead(criterion: Criterion): Side | "both" {
  if (criterion.compare !== "preference") return "both";
  const { side = "both", view } = criterion;
  return side === "own" ? (view ?? "both") : side;
}

function checkSideIsAsked(criterion: Criterion, path: string, questions: readonly Question[]): Issue[] {
  const side = sideRead(criterion);
  const question = questions.find(({ id }) => id === criterion.question);
  if (side === "both" || question === undefined || isAsked(question, side)) return [];
  return [
    issue({
      code: "not-asked",
      at: `${path}.side`,
      value: side,
      expected: `was not asked "${question.id}"`,
      remedy: `Choose the other side, or give the question a "${side}" column.`,
    }),
  ];
}

function checkRemote(criterion: Criterion, path: string, questions: readonly Question[]): Issue[] {
  if (criterion.compare !== "distance" || criterion.remote === undefined) return [];
  const { question, is } = criterion.remote;
  return checkSideAndOptions(`${path}.remote`, questions, question, "both", is, "is");
}

function checkCosines(criterion: Criterion, path: string): Issue[] {
  if (criterion.compare !== "vector") return [];
  const { from = 0, to = 1 } = criterion;
  return from < to ? [] : [rangeReversed(path, from, to)];
}

function checkBand(criterion: Criterion, path: string): Issue[] {
  if (criterion.compare !== "band" && criterion.compare !== "power-distance") return [];
  if (criterion.from <= criterion.to) return [];
  return [rangeReversed(path, criterion.from, criterion.to)];
}

/** Without a range there is no distance at which closeness could end. */
function checkTolerance(criterion: Criterion, path: string, questions: readonly Question[]): Issue[] {
  if (criterion.compare !== "closeness" || criterion.tolerance !== undefined) return [];
  const question = questions.find(({ id }) => id === criterion.question);
  if (question?.kind !== "number" || (question.from !== undefined && question.to !== undefined)) return [];
  return [
    issue({
      code: "tolerance-needed",
      at: `${path}.tolerance`,
      expected: `is missing; the number "${question.id}" has no range to take it from`,
      remedy: 'Say at which distance the fit is 0: "tolerance": 10; or give the question "from" and "to".',
    }),
  ];
}

/** Without both ends nobody can tell what is high. */
function checkRange(criterion: Criterion, path: string, questions: readonly Question[]): Issue[] {
  if (criterion.compare !== "joint-high") return [];
  const question = questions.find(({ id }) => id === criterion.question);
  if (question?.kind !== "number" || (question.from !== undefined && question.to !== undefined)) return [];
  return [
    issue({
      code: "range-needed",
      at: `${path}.question`,
      value: question.id,
      expected: "is a number without a range, so nobody can tell what is high",
      remedy: 'Give the question "from" and "to".',
    }),
  ];
}

/** A table names options that are there, and no pair of them twice. */
function checkTable(criterion: Criterion, path: string, questions: readonly Question[]): Issue[] {
  if (criterion.compare !== "table") return [];
  const { question: id, fits, symmetric = false } = criterion;
  const question = questions.find((candidate) => candidate.id === id);
  if (question === undefined || !KINDS_COMPARED.table.includes(question.kind)) return [];
  const pairs = fits.map(({ mentor, mentee }) => [plain(mentor), plain(mentee)] as const);
  const keys = pairs.map((pair) => JSON.stringify(symmetric ? [...pair].sort() : pair));
  return [
    ...SIDES.filter((side) => isAsked(question, side)).flatMap((side) =>
      checkSideAndOptions(
        path,
        questions,
        id,
        side,
        fits.map((row) => row[side]),
        "fits",
      ),
    ),
    ...keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [repeatedPair(path, fits, at)])),
  ];
}

function repeatedPair(path: string, fits: readonly OptionFit[], at: number): Issue {
  const { mentor, mentee } = fits[at] as OptionFit;
  return issue({
    code: "duplicate-pair",
    at: `${path}.fits[${at}]`,
    value: `${mentor} – ${mentee}`,
    expected: "is a pair of options that has a fit already",
    remedy: 'Keep one row a pair; with "symmetric" a pair also stands for the same pair turned round.',
  });
}

function checkWeights(criteria: readonly Criterion[], preset: ProgrammeJson["weights"]): Issue[] {
  const own = criteria.filter((criterion) => criterion.weight !== undefined);
  if (own.length > 0 && preset !== undefined) {
    return [
      issue({
        code: "weights-twice",
        at: "weights",
        value: preset,
        expected: "chooses a preset, but criteria carry weights of their own",
        remedy: 'Take "weights" out, or take "weight" out of every criterion.',
      }),
    ];
  }
  if (own.length > 0 && own.length < criteria.length) {
    const without = criteria.flatMap(({ weight }, index) => (weight === undefined ? [index] : []));
    const others = without.length - 1;
    return [
      issue({
        code: "weight-missing",
        at: `criteria[${without[0]}].weight`,
        expected: `is missing${others === 0 ? "" : `, as of ${others} more ${others === 1 ? "criterion" : "criteria"}`}, while other criteria have one`,
        remedy: "Give every criterion a weight, or none of them (then the preset in weights decides).",
      }),
    ];
  }
  if (own.length > 0 && own.every((criterion) => criterion.weight === 0)) {
    return [
      issue({
        code: "weights-zero",
        at: "criteria",
        expected: "have the weight 0 all of them, so every pair fits alike",
        remedy: "Give at least one criterion a weight above 0.",
      }),
    ];
  }
  return [];
}

/** Ids that were written must differ; those left out are made distinct. */
function checkIds(criteria: readonly Criterion[]): Issue[] {
  return criteria.flatMap(({ id }, index) => {
    const first = criteria.findIndex((criterion) => criterion.id === id);
    if (id === undefined || first === index) return [];
    return [
      issue({
        code: "duplicate-id",
        at: `criteria[${index}].id`,
        value: id,
        expected: `already names criteria[${first}]`,
        remedy: "Give each criterion an id of its own, or none.",
      }),
    ];
  });
}
