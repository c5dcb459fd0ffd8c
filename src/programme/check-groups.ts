/**
 * Checks of the format `groups` and of the rules on groups.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import { checkQuestionUse, checkSideAndOptions, type QuestionUse } from "./check-question-use.js";
import { rangeReversed } from "./check-range.js";
import { isCircles, isReciprocal } from "./format.js";
import { type GroupRule, isGroupRule } from "./group-rule.js";
import { type GroupFitSetting, type GroupsFormat, groupSettingOf } from "./groups-format.js";
import { DEFAULT_OBJECTIVE } from "./objective.js";
import type { ProgrammeJson } from "./programme.js";
import type { Question } from "./question.js";
import { isAsked, KINDS_LIKENED, KINDS_RULED } from "./question-kinds.js";
import type { Rule } from "./rule.js";

/** Everything wrong with a programme's groups; where it forms none, with rules that speak of groups. */
export function checkGroups(programme: ProgrammeJson): readonly Issue[] {
  const { format, rules = [], questions } = programme;
  const onGroups = rules.flatMap((rule, at) => (isGroupRule(rule) ? [{ rule, path: `rules[${at}]` }] : []));
  if (format?.kind !== "groups")
    return [...onGroups.map(({ rule, path }) => needsGroups(rule, path)), ...checkNoWorstGroup(programme)];
  return [
    ...checkSize(format),
    ...checkFit(format, questions),
    ...checkObjective(programme),
    ...checkRequired(format, rules),
    ...(isCircles(format) ? checkCircles(programme) : checkNoCircles(format)),
    ...checkMeetingIsThere(programme),
    ...onGroups.flatMap(({ rule, path }) => checkRule(rule, path, questions, format)),
    ...checkTogetherAndApart(onGroups),
  ];
}

function needsGroups({ rule }: GroupRule, path: string): Issue {
  return issue({
    code: "rule-needs-groups",
    at: `${path}.rule`,
    value: rule,
    expected: "speaks of groups, and this programme forms none",
    remedy: 'Take the rule out, or set "format": { "kind": "groups" }.',
  });
}

function checkNoWorstGroup({ objective }: ProgrammeJson): Issue[] {
  if (objective?.[1] !== "worst-group") return [];
  return [
    issue({
      code: "objective-of-groups",
      at: "objective[1]",
      value: "worst-group",
      expected: "speaks of groups, and this programme forms none",
      remedy: 'Write ["coverage", "total"], or set "format": { "kind": "groups" }.',
    }),
  ];
}

function checkSize(format: GroupsFormat): readonly Issue[] {
  const { min, max } = groupSettingOf(format).size;
  return min <= max ? [] : [rangeReversed("format.size", min, max, "min", "max")];
}

const PARTS = ["cohesion", "diversity", "faultline"] as const;

function checkFit(format: GroupsFormat, questions: readonly Question[]): readonly Issue[] {
  const { mentors = 1, fit = {} } = format;
  const used = PARTS.flatMap((part) =>
    (fit[part]?.questions ?? []).flatMap((id, at) =>
      checkLikened({
        path: `format.fit.${part}`,
        key: `questions[${at}]`,
        questions,
        id,
        kinds: KINDS_LIKENED,
        reader: part,
      }),
    ),
  );
  return [...checkWeights(mentors, fit), ...checkFaultline(format), ...used];
}

/** A question on which people are likened; of a number both ends must be known, or nobody could tell what is far apart. */
function checkLikened(use: Omit<QuestionUse, "bothSides">): readonly Issue[] {
  const question = use.questions.find(({ id }) => id === use.id);
  const asked = checkMenteesAreAsked(use);
  if (question?.kind !== "number" || (question.from !== undefined && question.to !== undefined)) return asked;
  return [
    ...asked,
    issue({
      code: "range-needed",
      at: `${use.path}.${use.key}`,
      value: use.id,
      expected: "is a number without a range, so nobody can tell how far apart two answers are",
      remedy: 'Give the question "from" and "to".',
    }),
  ];
}

/** Something must make one group better than another. */
function checkWeights(
  mentors: number,
  { mentor = 1, peers = 1, cohesion, diversity }: GroupFitSetting,
): Issue[] {
  const sum = (mentors === 0 ? peers : mentor) + (cohesion?.weight ?? 0) + (diversity?.weight ?? 0);
  if (sum > 0) return [];
  return [
    issue({
      code: "weights-zero",
      at: "format.fit",
      expected: "has no weight above 0, so every group fits alike",
      remedy: 'Say what counts: "cohesion": { "weight": 1, "questions": ["topics"] }.',
    }),
  ];
}

/** Every way to split a group in two is looked at, and they double with each member. */
const LARGEST_WITH_FAULTLINE = 12;

function checkFaultline(format: GroupsFormat): Issue[] {
  const { size, faultline } = groupSettingOf(format);
  if (faultline.weight === 0 || size.max <= LARGEST_WITH_FAULTLINE) return [];
  return [
    issue({
      code: "group-too-large",
      at: "format.size.max",
      value: String(size.max),
      expected: `is more than the ${LARGEST_WITH_FAULTLINE} mentees up to which a faultline can be found`,
      remedy: 'Lower it, or take "faultline" out of format.fit.',
    }),
  ];
}

/** A group needs a slot, and a slot needs a length. */
function checkMeetingIsThere({ meeting }: ProgrammeJson): Issue[] {
  if (meeting !== undefined) return [];
  return [
    issue({
      code: "meeting-needed",
      at: "meeting",
      expected: "is missing; every group is given a time at which all its members are free",
      remedy: 'Say how long a group meets: "meeting": { "minutes": 60, "every": "week" }.',
    }),
  ];
}

/** Groups are searched for the most mentees first. */
function checkObjective({ objective = DEFAULT_OBJECTIVE }: ProgrammeJson): Issue[] {
  if (objective[0] === "coverage") return [];
  return [
    issue({
      code: "objective-of-groups",
      at: "objective",
      value: JSON.stringify(objective),
      expected: "does not put coverage first, as groups do",
      remedy: 'Write ["coverage", "total"], or ["coverage", "worst-group"].',
    }),
  ];
}

/** A required pair keeps a mentee from every other mentor: beside two of them there would be no group. */
function checkRequired({ mentors = 1 }: GroupsFormat, rules: readonly Rule[]): Issue[] {
  return rules.flatMap(({ rule }, at) => {
    if (rule === "preferred-pairs") return [preferredInGroups(`rules[${at}].rule`)];
    if (mentors === 1 || rule !== "required-pairs") return [];
    return [
      issue({
        code: "required-in-groups",
        at: `rules[${at}].rule`,
        value: rule,
        expected: `needs groups with one mentor, not with ${mentors}`,
        remedy: 'Take the rule out; people who belong together can be named by the rule "together".',
      }),
    ];
  });
}

/** Rules that ask where a mentor stands, or how well one fits. */
const OF_MENTORS: readonly Rule["rule"][] = ["gap", "any-gap", "power-distance", "minimum-fit"];

/**
 * What speaks of mentors would do nothing where there are none. Where members' fits count, each is the other's mentor: then rules may speak
 * of mentors, and nobody is one alone.
 */
function checkCircles({ format, rules = [], people, tiers, crossAge }: ProgrammeJson): Issue[] {
  const { groupsPerMentor, fit, combine } = format as GroupsFormat;
  const isScored = isReciprocal(format as GroupsFormat);
  const settings: readonly (readonly [string, unknown])[] = [
    ["format.groupsPerMentor", groupsPerMentor],
    ["format.fit.mentor", fit?.mentor || undefined],
    ["tiers", tiers],
    ["crossAge", crossAge],
    ["people.capacity", people.capacity],
    ["people.role", isScored ? people.role : undefined],
  ];
  const ofMentors = (rule: Rule) =>
    rule.rule === "next-tier" ||
    (!isScored && (OF_MENTORS.includes(rule.rule) || ("side" in rule && rule.side === "mentor")));
  return [
    ...settings.flatMap(([at, value]) => (value === undefined ? [] : [at])),
    ...rules.flatMap((rule, at) => (ofMentors(rule) ? [`rules[${at}]`] : [])),
  ]
    .map((at) =>
      issue({
        code: "circles-without-mentors",
        at,
        expected: "speaks of mentors, and circles have none, so it would do nothing",
        remedy: remedyInCircles(at, isScored),
      }),
    )
    .concat(!isScored && combine !== undefined ? [nothingToCombine()] : []);
}

function remedyInCircles(at: string, isScored: boolean): string {
  if (at.startsWith("people.")) return "Take it out: everybody in the list is a member.";
  if (at === "format.fit.mentor")
    return 'Write "peers" in its place: the weight of members\' fits with each other.';
  const scored =
    at.startsWith("rules") && !isScored
      ? 'raise "peers" of format.fit above 0, so that members are scored, '
      : "";
  return `Take it out, ${scored}or set "mentors" of the format to 1. Levels and ages are kept close by the rule "spread".`;
}

function nothingToCombine(): Issue {
  return issue({
    code: "combine-without-fits",
    at: "format.combine",
    expected: 'says how two members\' fits are combined, and "peers": 0 in format.fit counts none',
    remedy: 'Take it out, or raise "peers".',
  });
}

/** What speaks of circles would do nothing in groups with mentors. */
function checkNoCircles({ fit, combine }: GroupsFormat): Issue[] {
  const settings = [
    ["format.fit.peers", fit?.peers],
    ["format.combine", combine],
  ] as const;
  return settings.flatMap(([at, value]) =>
    value === undefined
      ? []
      : [
          issue({
            code: "peers-with-mentors",
            at,
            value: String(value),
            expected: "speaks of circles without mentors, and groups of this programme have mentors",
            remedy: 'Take it out, or set "mentors" of the format to 0.',
          }),
        ],
  );
}

function preferredInGroups(at: string): Issue {
  return issue({
    code: "preferred-in-groups",
    at,
    value: "preferred-pairs",
    expected: "counts pairs, and groups are told apart by the fits of all their pairs together",
    remedy: 'Take the rule out; wishes can be a criterion: "compare": "preference".',
  });
}

function checkRule(
  rule: GroupRule,
  path: string,
  questions: readonly Question[],
  format: GroupsFormat,
): readonly Issue[] {
  const { size } = groupSettingOf(format);
  switch (rule.rule) {
    case "together":
      return [
        ...checkNamedOnce(rule.people, path),
        ...tooLarge(path, "people", rule.people.length, size.max),
      ];
    case "apart":
      return checkNamedOnce(rule.people, path);
    case "no-lone-member":
      return checkOptions(rule, path, questions, "of");
    case "count":
      return [
        ...checkOptions(rule, path, questions, "is"),
        ...checkBounds(rule, path),
        ...tooLarge(path, "min", rule.min ?? 0, size.max),
      ];
    case "spread":
      return [...checkMenteesAreAsked(useOf(rule, path, questions)), ...checkBounds(rule, path)];
    case "former-mates":
      return checkMenteesAreAsked(useOf(rule, path, questions));
  }
}

type QuestionRule = Extract<GroupRule, { readonly question: string }>;

function useOf(
  rule: QuestionRule,
  path: string,
  questions: readonly Question[],
): Omit<QuestionUse, "bothSides"> {
  return {
    path,
    questions,
    id: rule.question,
    kinds: KINDS_RULED[rule.rule],
    reader: `rule "${rule.rule}"`,
  };
}

function checkOptions(
  rule: Extract<GroupRule, { readonly rule: "no-lone-member" | "count" }>,
  path: string,
  questions: readonly Question[],
  key: "of" | "is",
): readonly Issue[] {
  const asked = checkMenteesAreAsked(useOf(rule, path, questions));
  const wanted = rule.rule === "count" ? rule.is : rule.of;
  return asked.length > 0
    ? asked
    : checkSideAndOptions(path, questions, rule.question, "mentee", wanted, key);
}

function checkMenteesAreAsked(use: Omit<QuestionUse, "bothSides">): readonly Issue[] {
  const found = checkQuestionUse({ ...use, bothSides: false });
  const question = use.questions.find(({ id }) => id === use.id);
  if (question === undefined || isAsked(question, "mentee")) return found;
  return [
    ...found,
    issue({
      code: "not-asked",
      at: `${use.path}.${use.key ?? "question"}`,
      value: use.id,
      expected: `was not asked of mentees; ${use.reader} compares their answers`,
      remedy: 'Give the question a "mentee" column.',
    }),
  ];
}

function checkBounds(
  { min, max }: Extract<GroupRule, { readonly rule: "count" | "spread" }>,
  path: string,
): Issue[] {
  if (min !== undefined && max !== undefined && max < min)
    return [rangeReversed(path, min, max, "min", "max")];
  if (min !== undefined || max !== undefined) return [];
  return [
    issue({
      code: "rule-says-nothing",
      at: path,
      expected: "sets no bound, so the rule would never speak",
      remedy: 'Add "min", "max" or both.',
    }),
  ];
}

function tooLarge(path: string, key: string, count: number, most: number): Issue[] {
  if (count <= most) return [];
  return [
    issue({
      code: "group-too-small",
      at: `${path}.${key}`,
      value: String(count),
      expected: `asks for more people than the ${most} that a group holds, so no group could ever be formed`,
      remedy: "Ask for fewer, or raise format.size.max.",
    }),
  ];
}

function checkNamedOnce(people: readonly string[], path: string): Issue[] {
  const keys = people.map(plain);
  return people.flatMap((id, at) => {
    const first = keys.indexOf(keys[at] as string);
    if (first === at) return [];
    return [
      issue({
        code: "person-twice",
        at: `${path}.people[${at}]`,
        value: id,
        expected: `stands in people[${first}] already`,
        remedy: "Name everybody once.",
      }),
    ];
  });
}

/** Nobody can be asked to be with somebody and never to be with them. */
function checkTogetherAndApart(
  rules: readonly { readonly rule: GroupRule; readonly path: string }[],
): Issue[] {
  const together = rules.flatMap(({ rule }) => (rule.rule === "together" ? [rule.people.map(plain)] : []));
  return rules.flatMap(({ rule, path }) => {
    if (rule.rule !== "apart") return [];
    const clash = together.find((set) => rule.people.filter((id) => set.includes(plain(id))).length > 1);
    if (clash === undefined) return [];
    const both = rule.people.filter((id) => clash.includes(plain(id)));
    return [
      issue({
        code: "together-and-apart",
        at: `${path}.people`,
        value: both.join(", "),
        expected: "have to be in one group by another rule",
        remedy: "Take them out of one of the two rules.",
      }),
    ];
  });
}
