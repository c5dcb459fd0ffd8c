/**
 * What a guessed programme would compare and forbid, how much each counts, and why.
 */
import { counted, listed, quoted, ruleText } from "../explanation/index.js";
import type { Ground, Guessed } from "../init/index.js";
import { type Criterion, defineProgramme, labelOf, type ProgrammeJson } from "../programme/index.js";

/** What a comparison asks for, as half a sentence. */
const ASKS: Readonly<Partial<Record<Criterion["compare"], string>>> = {
  coverage: "the mentor can help with what the mentee wants",
  overlap: "they have answers in common",
  same: "they answered the same",
  closeness: "their answers are close together",
  "joint-high": "both are high",
  band: "the mentor stands a little above",
  "shared-time": "they share time",
  preference: "they would like each other",
};

/** A text for each dimension, the heaviest first. */
export function comparedTexts({ programme, grounds }: Guessed): readonly string[] {
  const criteria = programme.criteria.map((criterion, at) => ({
    criterion,
    ground: groundAt(grounds, `criteria[${at}]`),
  }));
  const dimensions = [...new Set(criteria.map(({ criterion }) => criterion.dimension))];
  return dimensions
    .map((dimension) => {
      const own = criteria.filter(({ criterion }) => criterion.dimension === dimension);
      const share = own.reduce((sum, { ground }) => sum + (ground?.share ?? 0), 0);
      const compared = [...new Set(own.map(({ criterion }) => criterion.compare))].map((compare) => {
        const ids = own.flatMap(({ criterion }) =>
          criterion.compare === compare ? [named(programme, criterion.question)] : [],
        );
        return `${ASKS[compare] ?? compare} on ${listed(ids)}`;
      });
      const each =
        own.length === 1 ? "" : ` (${counted(own.length, "question")}, ${percent(share / own.length)} each)`;
      const text = `${dimension}, ${percent(share)}${each}: ${compared.join("; ")}. ${reason(own[0]?.ground)}`;
      return { share, text };
    })
    .sort((a, b) => b.share - a.share)
    .map(({ text }) => text);
}

/** A text for each rule. */
export function ruleTexts({ programme, grounds }: Guessed): readonly string[] {
  const { rules = [] } = programme;
  const sayings = sayingsOf(programme);
  return rules.map((rule, at) => {
    const question = programme.questions.find(({ id }) => "question" in rule && id === rule.question);
    const says = sayings[at] ?? rule.rule;
    const isOpen = "ifUnanswered" in rule ? rule.ifUnanswered === "allows" : rule.rule === "avoid";
    const missing = isOpen ? "a missing answer forbids nothing" : "a missing answer forbids the pair";
    const isSaid = question === undefined || says.includes(labelOf(question));
    const on = isSaid ? "" : ` on ${named(programme, question.id)}`;
    return `${rule.rule}${on}: ${says}; ${missing}. ${reason(groundAt(grounds, `rules[${at}]`))}`;
  });
}

/** The rules in words; none where there is nothing to compare, and so no programme yet. */
function sayingsOf(programme: ProgrammeJson): readonly string[] {
  if (programme.criteria.length === 0) return [];
  const defined = defineProgramme(programme);
  return defined.rules.map(({ id }) => ruleText(defined, id));
}

/** A question as its form puts it, where that is short. */
function named({ questions }: ProgrammeJson, id: string | undefined): string {
  const question = questions.find((one) => one.id === id);
  return quoted(question === undefined ? `${id}` : labelOf(question));
}

function groundAt(grounds: readonly Ground[], path: string): Ground | undefined {
  return grounds.find((ground) => ground.path === path);
}

function reason(ground: Ground | undefined): string {
  return ground === undefined ? "" : `${ground.why} [evidence: ${ground.evidence}]`;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}
