/**
 * Checks of the setting `powerDistance`: that its questions are there and can be read, that it says something, and is read.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import { checkGraded } from "./check-graded.js";
import { checkQuestionUse } from "./check-question-use.js";
import { nothingSaid } from "./check-range.js";
import type { Authority, Comfort, ExpertiseGap, LevelQuestion, PowerDistance } from "./power-distance.js";
import type { ProgrammeJson } from "./programme.js";
import type { Question } from "./question.js";
import { isAsked, KINDS_OF_LEVELS, SIDES } from "./question-kinds.js";

/** Everything wrong with how a programme sets and reads power distance. */
export function checkPowerDistance(programme: ProgrammeJson): readonly Issue[] {
  const readers = readersOf(programme);
  const { powerDistance: power } = programme;
  if (power === undefined) return readers.map(settingNeeded);
  return [...(readers.length === 0 ? [unread()] : []), ...checkParts(power, programme)];
}

/** Paths of the criteria and rules that read it. */
function readersOf({ criteria, rules = [] }: ProgrammeJson): readonly string[] {
  return [
    ...criteria.flatMap(({ compare }, at) => (compare === "power-distance" ? [`criteria[${at}]`] : [])),
    ...rules.flatMap(({ rule }, at) => (rule === "power-distance" ? [`rules[${at}]`] : [])),
  ];
}

function settingNeeded(at: string): Issue {
  return issue({
    code: "power-distance-needed",
    at,
    value: "power-distance",
    expected: "is read here, but the programme does not say what it is made of",
    remedy: 'Add it to the programme: "powerDistance": { "levels": [{ "question": "grade" }] }.',
  });
}

function unread(): Issue {
  return issue({
    code: "power-distance-unread",
    at: "powerDistance",
    expected: "is set, but nothing reads it",
    remedy:
      'Add a criterion { "compare": "power-distance", … } or a rule { "rule": "power-distance", … }, or take it out.',
  });
}

function checkParts(power: PowerDistance, programme: ProgrammeJson): readonly Issue[] {
  const { levels, expertise, authority, comfort } = power;
  if (levels === undefined && expertise === undefined && authority === undefined)
    return [nothingSaid("powerDistance", '"levels", "expertise" or "authority"')];
  return [
    ...(levels === undefined ? [] : checkLevels(levels, programme)),
    ...(expertise === undefined ? [] : checkExpertise(expertise, programme.questions)),
    ...(authority ?? []).flatMap((one, at) =>
      checkAuthority(one, `powerDistance.authority[${at}]`, programme),
    ),
    ...(comfort === undefined ? [] : checkComfort(comfort, programme)),
  ];
}

/** Every side is asked at least one of the questions, so that it has a level. */
function checkLevels(levels: readonly LevelQuestion[], programme: ProgrammeJson): readonly Issue[] {
  const found = levels.flatMap((one, at) =>
    checkGraded(one, `powerDistance.levels[${at}]`, KINDS_OF_LEVELS, programme),
  );
  const asked = levels.flatMap(({ question }) => programme.questions.find(({ id }) => id === question) ?? []);
  const silent = SIDES.find((side) => !asked.some((question) => isAsked(question, side)));
  if (found.length > 0 || silent === undefined) return found;
  return [
    issue({
      code: "not-asked",
      at: "powerDistance.levels",
      value: asked.map(({ id }) => id).join(", "),
      expected: `were not asked of ${silent}s, who have no level then`,
      remedy: `Give one of the questions a "${silent}" column, or add a question.`,
    }),
  ];
}

function checkExpertise({ question: id, askedFor }: ExpertiseGap, questions: readonly Question[]): Issue[] {
  const path = "powerDistance.expertise";
  const reader = "the expertise gap";
  const found = [
    ...checkQuestionUse({ path, questions, id, kinds: ["ratings"], reader, bothSides: true }),
    ...(askedFor === undefined ? [] : checkAskedFor(askedFor, path, questions, reader)),
  ];
  const [rated, wanted] = [id, askedFor].map((one) => questions.find((question) => question.id === one));
  if (found.length > 0 || rated?.kind !== "ratings" || wanted === undefined) return found;
  const known = rated.options.map(plain);
  const options = "options" in wanted ? (wanted.options ?? []) : [];
  const strange = options.find((option) => !known.includes(plain(option)));
  if (options.length > 0 && strange === undefined) return [];
  return [
    issue({
      code: "unknown-option",
      at: `${path}.askedFor`,
      value: strange ?? wanted.id,
      expected:
        strange === undefined ? "leaves its options open" : `is not among the topics of "${rated.id}"`,
      remedy: `Ask for the topics of "${rated.id}": ${rated.options.map((option) => `"${option}"`).join(", ")}.`,
    }),
  ];
}

function checkAskedFor(id: string, path: string, questions: readonly Question[], reader: string): Issue[] {
  const kinds = ["ratings", "choices", "ranking"] as const;
  const found = checkQuestionUse({ path, questions, id, key: "askedFor", kinds, reader, bothSides: false });
  const question = questions.find((candidate) => candidate.id === id);
  if (found.length > 0 || question === undefined || isAsked(question, "mentee")) return found;
  return [
    issue({
      code: "not-asked",
      at: `${path}.askedFor`,
      value: id,
      expected: "was not asked of mentees",
      remedy: 'Give the question a "mentee" column.',
    }),
  ];
}

function checkAuthority(
  { question: id, maxLevels }: Authority,
  path: string,
  { questions }: ProgrammeJson,
): Issue[] {
  const kinds = maxLevels === undefined ? (["person", "people"] as const) : (["person"] as const);
  const reader = maxLevels === undefined ? "an authority" : 'an authority with "maxLevels"';
  return checkQuestionUse({ path, questions, id, kinds, reader, bothSides: false });
}

/** Nobody is at ease with less than no distance. */
function checkComfort(comfort: Comfort, programme: ProgrammeJson): Issue[] {
  const path = "powerDistance.comfort";
  const found = checkGraded(comfort, path, ["choice", "scale", "number"], programme);
  const question = programme.questions.find(({ id }) => id === comfort.question);
  if (found.length > 0 || question === undefined) return found;
  const lowest =
    question.kind === "number" || (question.kind === "scale" && comfort.levels === undefined)
      ? (question.from ?? (question.kind === "number" ? Number.NEGATIVE_INFINITY : 0))
      : Math.min(...Object.values(comfort.levels ?? {}));
  if (lowest >= 0) return [];
  return [
    issue({
      code: "range-needed",
      at: path,
      value: comfort.question,
      expected: "may be below 0, and nobody is at ease with less than no distance",
      remedy:
        question.kind === "number"
          ? 'Give the question "from": 0.'
          : "Give every option a level of 0 or more.",
    }),
  ];
}
