import fc from "fast-check";
import {
  DIMENSIONS,
  isAsked,
  isGroupRule,
  type PowerDistance,
  type ProgrammeJson,
  type Question,
  SIDES,
} from "../../src/programme/index.js";
import { KINDS_COMPARED, KINDS_RULED, ONE_SIDED_RULES } from "../../src/programme/question-kinds.js";
import { powerDistance } from "./power-distance.js";
import { OPTIONS, questions } from "./questions.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * Whole programmes that `defineProgramme` takes: every kind of question in every layout, every comparison and every rule
 * but named pairs (which need people) and those on groups, weights or a preset, every objective.
 */
export function programmeJson(): fc.Arbitrary<ProgrammeJson> {
  return questions()
    .map((list) => (comparable(list).length > 0 ? list : [...list, LAST_RESORT]))
    .chain((list) => fc.tuple(fc.constant(list), fc.option(powerDistance(list), { freq: 2 })))
    .chain(([list, power]) =>
      fc.record({
        name: fc.constantFrom("Peer mentoring", 'Ünï, "spring"'),
        questions: fc.constant(list),
        power: fc.constant(power),
        criteria: criteria(list, power !== null),
        rules: rules(list),
        ruled: fc.boolean(),
        people: people(),
        setting: setting(),
        objective: fc.constantFrom<Json>(
          {},
          { objective: ["coverage", "total"] },
          { objective: ["total"] },
          { objective: [{ name: "total", matchedValue: 0.25 }] },
        ),
        format: fc.option(fc.record({ max: fc.nat(3), ifUnanswered: fc.nat(3) }, { requiredKeys: [] })),
        seed: fc.integer(),
        twoSided: fc.option(twoSided()),
      }),
    )
    .map(
      ({ setting: dates, objective, format, criteria: found, twoSided: views, power, ruled, ...others }) => {
        const rest = power === null ? others : withPower(others, power, ruled);
        const one = { kind: "one-to-one", ...(format === null ? {} : { menteesPerMentor: format }) };
        const json = { ...rest, ...dates, ...objective, ...found, format: one } as unknown as ProgrammeJson;
        return views === null ? json : withViews(json, views);
      },
    );
}

function withPower<R extends { readonly rules: readonly Json[] }>(
  json: R,
  power: PowerDistance,
  ruled: boolean,
): R {
  const rule = { rule: "power-distance", mentorAbove: { min: -1.5, max: 2 }, ifUnanswered: "allows" };
  return { ...json, powerDistance: power, rules: ruled ? [...json.rules, rule] : json.rules };
}

/** What makes a programme two-sided. */
interface TwoSided {
  readonly views: ProgrammeJson["views"];
  readonly oneView: "mentor" | "mentee" | undefined;
  readonly weighed: number;
  readonly ifBlank: number | undefined;
}

function twoSided(): fc.Arbitrary<TwoSided> {
  return fc.record({
    views: fc.constantFrom<ProgrammeJson["views"]>(
      undefined,
      { combine: "shares", mentee: 0.8, mentor: 0.2 },
      { combine: "geometric-mean" },
      { combine: "minimum" },
    ),
    oneView: fc.constantFrom(undefined, "mentor", "mentee"),
    weighed: fc.nat(3),
    ifBlank: fc.constantFrom(undefined, 0, 3),
  });
}

/** The last of several criteria in one view, overlaps and wishes of each side's own, and people who weigh some questions. */
function withViews(json: ProgrammeJson, { views, oneView, weighed, ifBlank }: TwoSided): ProgrammeJson {
  const criteria = json.criteria.map((criterion, at) => {
    const view = at > 0 && at === json.criteria.length - 1 ? oneView : undefined;
    const own =
      criterion.compare === "overlap"
        ? { shareOf: "own" }
        : criterion.compare === "preference"
          ? { side: "own" }
          : {};
    return { ...criterion, ...own, ...(view === undefined ? {} : { view }) };
  }) as ProgrammeJson["criteria"];
  const read = [...new Set(criteria.flatMap(({ question }) => question ?? []))].slice(0, weighed);
  const importances = read.map((of, at): Question => {
    const readers = criteria.filter(({ question }) => question === of);
    const canTurn = readers.every(
      ({ compare, onlyWhen }) =>
        ["same", "different", "closeness", "overlap"].includes(compare) && onlyWhen === undefined,
    );
    const turns = { Similar: "prefer similar", Other: "prefer different" } as const;
    return {
      id: `importance ${at}`,
      kind: "importance",
      of,
      both: `Importance ${at}`,
      from: 1,
      to: 5,
      answers: { No: 0, "A must": "must", ...(canTurn ? turns : {}) },
      ...(ifBlank === undefined ? {} : { ifBlank }),
    };
  });
  return {
    ...json,
    ...(views === undefined ? {} : { views }),
    criteria,
    questions: [...json.questions, ...importances],
  };
}

const LAST_RESORT: Question = { id: "last resort", kind: "choice", both: "Q last resort" };

function comparable(list: readonly Question[]): readonly Question[] {
  const kinds = new Set(Object.values(KINDS_COMPARED).flat());
  return list.filter((question) => kinds.has(question.kind) && isAskedOfBoth(question));
}

function isAskedOfBoth(question: Question): boolean {
  return SIDES.every((side) => isAsked(question, side));
}

/** Every column about a person but the role, or only the id. */
function people(): fc.Arbitrary<Json> {
  const columns = {
    name: fc.constant("Name"),
    contact: fc.constant({ mentor: "Mail", mentee: ["Mail", "Phone"] }),
    capacity: fc.constant("How many?"),
    timeZone: fc.constant("Zone"),
    timestamp: fc.constant("Sent"),
    takesPart: fc.constant("In?"),
  };
  return fc.record(columns, { requiredKeys: [] }).map((some) => ({ id: "Id", ...some }));
}

function setting(): fc.Arbitrary<Json> {
  return fc.constantFrom(
    { startsOn: "2027-02-01", endsOn: "2027-06-30", timeZone: "Europe/Berlin" },
    { startsOn: "2027-10-01", endsOn: "2028-01-31", timeZone: "America/New_York" },
    { startsOn: "2027-02-01", timeZone: "Asia/Kolkata" },
  );
}

/** One to six criteria, each with a weight or none with one. */
function criteria(list: readonly Question[], readsPower: boolean): fc.Arbitrary<Json> {
  const one = fc.constantFrom(...comparable(list)).chain((question) => criterionOn(question, list));
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 6 }), fc.constantFrom("own", "equal", "evidence", "none"))
    .map(([some, weights]) => {
      const found = readsPower ? [...some, READS_POWER] : some;
      if (weights === "none") return { criteria: found };
      if (weights !== "own") return { criteria: found, weights };
      return {
        criteria: found.map((criterion, at) => ({ ...criterion, weight: (at % 3) + (at === 0 ? 0.5 : 0) })),
      };
    });
}

function criterionOn(question: Question, list: readonly Question[]): fc.Arbitrary<Json> {
  const compares = Object.entries(KINDS_COMPARED).flatMap(([compare, kinds]) =>
    kinds.includes(question.kind) && canCompare(compare, question) ? [compare] : [],
  );
  return fc
    .tuple(
      fc.constantFrom(...compares),
      fc.constantFrom(...DIMENSIONS),
      fc.constantFrom<Json>(
        {},
        { ifUnanswered: 0.25 },
        { ifUnanswered: "lowest" },
        { ifUnanswered: "blocked" },
      ),
      fc.option(condition(list), { freq: 4 }),
      fc.constantFrom<Json>(...OVERLAPS),
      fc.constantFrom<Json>({}, {}, { topWishFloor: 0.5 }),
    )
    .map(([compare, dimension, unanswered, onlyWhen, overlap, floor]) => ({
      dimension,
      compare,
      question: question.id,
      ...unanswered,
      ...COMPARISON_SETTINGS[compare],
      ...(compare === "overlap" ? overlap : {}),
      ...(compare === "coverage" ? floor : {}),
      ...(compare === "table" ? tableOn(question) : {}),
      ...(onlyWhen === null ? {} : { onlyWhen: { ...onlyWhen, otherwise: 0.5 } }),
    }));
}

const READS_POWER: Json = {
  dimension: "power",
  compare: "power-distance",
  from: 0.5,
  to: 2,
  softBelow: 2,
  softAbove: 1.5,
};

/** What is high on a number is only known where it has a range. */
function canCompare(compare: string, question: Question): boolean {
  return compare !== "joint-high" || question.kind !== "number" || question.to !== undefined;
}

const OVERLAPS: readonly Json[] = [
  {},
  { shareOf: "average" },
  { shareOf: "mentee" },
  { shareOf: "mentor" },
  { shareOf: { enough: 2 } },
];

const COMPARISON_SETTINGS: Readonly<Record<string, Json>> = {
  closeness: { tolerance: 4 },
  band: { from: 1, to: 2, softBelow: 1 },
  "shared-time": { enoughMinutes: 180 },
  preference: { side: "both" },
  distance: { limitKilometres: 100 },
  vector: { from: -1 },
};

/** A table over the first options of a question, or over any where it leaves them open. */
function tableOn(question: Question): Json {
  const steps = question.kind === "scale" && question.from !== undefined ? [String(question.from)] : OPTIONS;
  const [one = "", other = one] = ("options" in question ? question.options : undefined) ?? steps;
  const fits = [
    { mentor: one, mentee: one, fit: 1 },
    ...(other === one ? [] : [{ mentor: one, mentee: other, fit: 0.375 }]),
  ];
  return { fits, symmetric: true, otherwise: 0.125 };
}

/** A condition on a side's answer to a question with options, where there is one; else none. */
function condition(list: readonly Question[]): fc.Arbitrary<Json | null> {
  const possible = list.flatMap((question) => {
    if (!KINDS_RULED.answered.includes(question.kind)) return [];
    const is =
      "options" in question && question.options !== undefined ? question.options.slice(0, 2) : undefined;
    const steps =
      question.kind === "scale" && question.from !== undefined ? [String(question.from)] : [OPTIONS[0]];
    return SIDES.filter((side) => isAsked(question, side)).map(
      (side): Json => ({ question: question.id, side, is: is ?? steps }),
    );
  });
  return possible.length === 0 ? fc.constant(null) : fc.constantFrom(...possible);
}

/** Up to five rules. */
function rules(list: readonly Question[]): fc.Arbitrary<readonly Json[]> {
  const ofPairs = Object.entries(KINDS_RULED).filter(([rule]) => !isGroupRule({ rule }));
  const onQuestion = ofPairs.flatMap(([rule, kinds]) =>
    list
      .filter(({ kind }) => kinds.includes(kind) && !["answered", "age", "next-tier"].includes(rule))
      .filter((question) => ONE_SIDED_RULES.includes(rule as never) || isAskedOfBoth(question))
      .map(({ id }): Json => ({ rule, question: id, ifUnanswered: "allows", ...RULE_SETTINGS[rule] })),
  );
  const answered = condition(list).map((found): Json | null => {
    if (found === null) return null;
    const { is, ...rest } = found;
    return { rule: "answered", ...rest, with: is };
  });
  const others = [{ rule: "minimum-fit", fit: 0.1 }, ...onQuestion, ...rulesOnAges(list), ...nextTiers(list)];
  const any = fc.oneof(fc.constantFrom<Json>(...others), answered);
  return fc.array(any, { maxLength: 5 }).map((found) => found.filter((rule) => rule !== null));
}

/** Two tiers of the first two options of a question that has them. */
function nextTiers(list: readonly Question[]): readonly Json[] {
  return list.filter(isAskedOfBoth).flatMap((question): Json[] => {
    if (!KINDS_RULED["next-tier"].includes(question.kind)) return [];
    const options = ("options" in question ? question.options : undefined) ?? [];
    const [low, high] = options;
    if (low === undefined || high === undefined) return [];
    return [{ rule: "next-tier", question: question.id, levels: [[low], [high]], ifUnanswered: "allows" }];
  });
}

/** Ages, gaps of which one is enough, and safeguards, on the questions that they can read. */
function rulesOnAges(list: readonly Question[]): readonly Json[] {
  const dates = list.filter(({ kind }) => kind === "date");
  const ages = dates.flatMap((question) =>
    SIDES.filter((side) => isAsked(question, side)).map(
      (side): Json => ({ rule: "age", question: question.id, side, from: 1, ifUnanswered: "allows" }),
    ),
  );
  const gaps = list
    .filter((question) => KINDS_RULED.gap.includes(question.kind) && isAskedOfBoth(question))
    .map(({ id }) => ({ question: id, min: -2 }));
  const papers = list.filter((question) => question.kind === "date" || question.kind === "text");
  const safeguards = dates.filter(isAskedOfBoth).flatMap(({ id }) =>
    papers.map(
      (paper): Json => ({
        rule: "safeguard",
        paper: "permission",
        question: paper.id,
        birth: id,
        adultFrom: 18,
      }),
    ),
  );
  return [...ages, ...(gaps.length === 0 ? [] : [{ rule: "any-gap", gaps }]), ...safeguards];
}

const RULE_SETTINGS: Readonly<Record<string, Json>> = {
  gap: { mentorAbove: { min: -3, max: 5 } },
  "shared-time": { minMinutes: 60, contiguousMinutes: 30 },
  share: { atLeast: 1 },
  "reporting-line": { maxLevels: 3 },
};
