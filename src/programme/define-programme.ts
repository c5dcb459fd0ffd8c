/**
 * From JSON to a programme that everything else can rely on.
 */
import { type Issue, ProgrammeError } from "../issue.js";
import { checkCriteria } from "./check-criteria.js";
import { checkCrossAge } from "./check-cross-age.js";
import { checkFormat } from "./check-format.js";
import { checkFormulas } from "./check-formulas.js";
import { checkGroups } from "./check-groups.js";
import { checkImportance } from "./check-importance.js";
import { checkMeeting } from "./check-meeting.js";
import { checkOneToOne } from "./check-one-to-one.js";
import { checkPowerDistance } from "./check-power-distance.js";
import { checkQuestions } from "./check-questions.js";
import { checkRules } from "./check-rules.js";
import { checkSetting } from "./check-setting.js";
import { checkTiers } from "./check-tiers.js";
import type { Criterion } from "./criterion.js";
import { crossAgeRules } from "./cross-age.js";
import { type Formulas, withFormulas } from "./formulas.js";
import { DEFAULT_OBJECTIVE } from "./objective.js";
import { presetWeights } from "./presets.js";
import {
  type DefinedCriterion,
  type DefinedRule,
  type Programme,
  type ProgrammeJson,
  programmeSchema,
} from "./programme.js";
import { labelOf } from "./question-kinds.js";
import type { Rule } from "./rule.js";
import { NO_WORDS, schemaIssues } from "./schema-issues.js";
import { tierRules } from "./tiers.js";
import { viewsOf } from "./views.js";
import { checkWholeFit, toldOfWholeFit, withWholeFit } from "./whole-fit.js";

/**
 * Checks a programme and fills in what it leaves to default.
 *
 * Formulas are read where `formulas` is handed over, and checked then; what comes back carries it, for everything that is done with it.
 *
 * @param json The programme as parsed JSON, see {@link ProgrammeJson}.
 * @returns The programme with every criterion's weight and every criterion's and rule's id.
 * @throws ProgrammeError with every issue found: first those of form, and where the form holds, those of sense.
 */
export function defineProgramme(json: unknown, { formulas }: DefineOptions = {}): Programme {
  const parsed = programmeSchema.safeParse(json, { error: () => NO_WORDS });
  if (!parsed.success) {
    throw new ProgrammeError(schemaIssues(parsed.error.issues, { schema: programmeSchema, input: json }));
  }
  const asWritten: ProgrammeJson = parsed.data;
  const written = withWholeFit(asWritten);
  const issues: readonly Issue[] = [
    ...checkSetting(written),
    ...checkQuestions(written.questions),
    ...checkCriteria(written),
    ...checkImportance(written),
    ...checkFormulas(written, formulas),
    ...checkPowerDistance(written),
    ...checkRules(written),
    ...checkCrossAge(written),
    ...checkTiersSetting(written),
    ...checkFormat(written),
    ...checkOneToOne(written),
    ...checkMeeting(written),
    ...checkGroups(written),
  ];
  const found = [...checkWholeFit(asWritten), ...issues.map(toldOfWholeFit(asWritten))];
  if (found.length > 0) throw new ProgrammeError(found);
  return withFormulas(completed(written), formulas);
}

/** What a programme may need beside its JSON. */
export interface DefineOptions {
  /** From `mentor-matching/formula`: reads the formulas of criteria. */
  readonly formulas?: Formulas | undefined;
}

function checkTiersSetting({ tiers, questions }: ProgrammeJson): readonly Issue[] {
  if (tiers === undefined) return [];
  const levels = tiers.levels.map(({ is }) => is);
  return checkTiers("tiers", tiers.question, levels, (level) => `tiers.levels[${level}].is`, questions);
}

/** Drops presets, since weights and rules are written out: what comes back can be defined again. */
function completed(written: ProgrammeJson): Programme {
  const { $schema: _, weights: __, fit: ___, crossAge, ...kept } = written;
  const views = viewsOf(written);
  return {
    ...kept,
    ...(views === undefined ? {} : { views }),
    headerRows: written.headerRows ?? 1,
    criteria: definedCriteria(written),
    rules: definedRules([
      ...(written.rules ?? []),
      ...(written.tiers === undefined ? [] : tierRules(written.tiers, written.rules ?? [])),
      ...(crossAge === undefined ? [] : crossAgeRules(crossAge)),
    ]),
    format: written.format ?? { kind: "one-to-one" },
    objective: written.objective ?? DEFAULT_OBJECTIVE,
    seed: written.seed ?? 1,
  };
}

function definedCriteria({
  criteria,
  questions,
  weights = "evidence",
}: ProgrammeJson): readonly DefinedCriterion[] {
  const preset = presetWeights(criteria, weights);
  const ids = distinctNames(criteria.map((criterion) => criterion.id ?? defaultCriterionId(criterion)));
  return criteria.map((criterion, index) => {
    const question = questions.find(({ id }) => id === criterion.question);
    return {
      ...criterion,
      id: ids[index] as string,
      label:
        criterion.label ??
        (question === undefined ? labelWithout(criterion, ids[index]!) : labelOf(question)),
      weight: criterion.weight ?? (preset[index] as number),
    };
  });
}

/** How reports call a criterion on no question of its own. */
function labelWithout({ compare }: Criterion, id: string): string {
  return compare === "power-distance" ? "the balance of power" : id;
}

function definedRules(rules: readonly Rule[]): readonly DefinedRule[] {
  const ids = distinctNames(rules.map((rule) => rule.id ?? defaultRuleId(rule)));
  return rules.map((rule, index) => ({ ...rule, id: ids[index] as string }));
}

/** The name of a criterion that was given none. */
function defaultCriterionId({ compare, question }: Criterion): string {
  return question === undefined ? compare : `${compare}:${question}`;
}

/** The name of a rule that was given none. */
function defaultRuleId(rule: Rule): string {
  return "question" in rule ? `${rule.rule}:${rule.question}` : rule.rule;
}

/** Numbers names that repeat, so that each is its own: a, a-2, a-3. */
function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const used = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let n = 2; used.has(distinct) || (distinct !== name && taken.has(distinct)); n++)
      distinct = `${name}-${n}`;
    used.add(distinct);
    return distinct;
  });
}
