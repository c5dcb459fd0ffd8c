/**
 * Criteria and rules for questions, by what they ask about.
 */
import type { Criterion, Dimension, ProgrammeJson, Rule } from "../programme/index.js";
import { parseNumber } from "../roster/index.js";
import type { Asked } from "./asked.js";
import { asksApart, asksWhoAssesses } from "./asked-of-others.js";
import { textsOf } from "./column-profile.js";
import { isStanding } from "./ladders.js";
import { sharesNothing } from "./shares-nothing.js";

/** Headings, as words in lower case, by the dimension that they speak for; the first that fits counts. */
const SPEAKS_FOR: readonly (readonly [Dimension, RegExp])[] = [
  [
    "availability",
    /availab|time ?slots?|which (?:days?|times?)\b|\bdays? of the week|\bwhen (?:can|could|are|would) you\b|\bwann (?:kannst|können|hast|haben|passt)|verfügbar|disponib|cuándo (?:puedes?|está)|\bquand (?:êtes|pouvez|peux)|créneau|什么时候|空闲|时间段/,
  ],
  [
    "commitment",
    /commit|keep (?:our|my|the) (?:meetings|appointments)|prepare for|reliab|effort|learn things|verbindlich|compromiso|engagement|投入/,
  ],
  ["communication", /feedback|communicat|direct(?:ly|ness)|kommunik|comunicac/],
  [
    "expectations",
    /how often|frequen|in touch|meet(?:ing)?s?\b|format\b|hours (?:a|per)|virtual|in.person|relationship|mentorship style|mentoring style|style of|wie oft|treffen|frecuencia|reuni|fréquence|rencontre|多久|见面/,
  ],
  [
    "goals",
    /help|topics?\b|goals?\b|skills?\b|mentor(?:ing)? (?:in|on|about|areas?)|areas?\b|learn|gain|provide|industr|career(?! (?:stage|level|phase))|development|topics|guidance|program sessions?|bootcamp|ziele|themen|fähigkeit|lernen|objetiv|temas?\b|habilidad|objectif|thèmes?|compétence|帮助|目标|领域|技能/,
  ],
  [
    "values",
    /matters (?:more )?to me|values?\b|important to you|what matters|motivat|werte\b|valores|valeurs|价值/,
  ],
  [
    "culture",
    /personalit|trait|introver|extrover|extraver|conflict|structure|\bplan|organi[sz]ed|decision|harmony|openness|new things|confident|common ground|worr|free time|characteri|kultur|cultural|性格/,
  ],
  [
    "power",
    /\byear\b|\bclass\b|grade\b|\blevel|\bstage\b|seniority|experience|position|degree|jahrgang|semester|stufe|erfahrung|\baño\b|experiencia|niveau|expérience|年级|工作年限/,
  ],
  [
    "background",
    /major|minor|field|stud(?:y|ies)|school|facult|college|universit|department|hobb|interest|sport|music|movie|genre|hometown|country|locat|city\b|state\b|club|activit|arts\b|participation|where .* from|fach|studium|hochschule|freizeit|heimat|carrera|facultad|aficion|interes|filière|loisir|专业|学院|爱好|音乐|运动|电视|部门|所在地/,
  ],
];

const SAME_LANGUAGE = /\blanguages?\b|\bsprachen?\b|\bidiomas?\b|\blangues?\b|语言/;
const ORGANISATION =
  /^(?:(?:which|what|your|current|name|of|the|in|is) )*(?:compan(?:y|ies)|organi[sz]ation|employer|firma|unternehmen|arbeitgeber|empresa|entreprise|公司)(?:\/[\p{L}]+)?(?: name| do you .*| are you .*)?[?:]?$/u;
const DEMOGRAPHIC =
  /gender|\bsex\b|pronoun|\brace\b|racial|ethnic|religi|faith|orientation|lgbt|\bage\b|birth|disab|ability status|first[- ]?gen|transfer|military|income|drink|marijuana|diet|geschlecht|alter\b|género|edad|genre\b|âge|性别|年龄|星座/;

/** What criteria and rules are proposed for the questions that both sides were asked, where they have an answer in common. */
export function propose(asked: readonly Asked[]): Pick<ProgrammeJson, "criteria" | "rules"> {
  const comparable = asked.filter((one) => !sharesNothing(one));
  const criteria = comparable.flatMap(criterionFor);
  const fallback =
    criteria.length > 0 ? [] : comparable.flatMap((one) => plainCriterion(one, "background")).slice(0, 1);
  return { criteria: [...criteria, ...fallback], rules: comparable.flatMap(ruleFor) };
}

/** Headings, as words in lower case, that ask for languages. */
export function asksForLanguages(words: string): boolean {
  return SAME_LANGUAGE.test(words);
}

/** The dimension that a question speaks for, by its headings; undefined where none is known. */
export function dimensionOf(one: Asked): Dimension | undefined {
  const words = wordsOf(one);
  const { kind, settings } = one.kind;
  if (kind === "scale" && isStanding(settings.options ?? [])) return "power";
  // A step of a scale is no topic, and no time.
  const isTopic = ["ratings", "ranking", "choices", "choice"].includes(kind);
  const found = SPEAKS_FOR.filter(
    ([dimension, pattern]) =>
      (isTopic || (dimension !== "goals" && dimension !== "availability")) && pattern.test(words),
  ).map(([dimension]) => dimension);
  // Among topics that people tick, communication is one of them and not how they talk.
  const isOfMany = kind !== "choice" && isTopic && found.includes("goals");
  return found.find((dimension) => !isOfMany || dimension !== "communication");
}

function wordsOf({ items }: Asked): string {
  return Object.values(items)
    .map(({ words }) => words)
    .join(" ");
}

/** Whose wishes count, where only one side was asked for them. */
function wishing({ items }: Asked): { readonly side?: "mentor" | "mentee" } {
  if (items.both !== undefined || (items.mentor !== undefined && items.mentee !== undefined)) return {};
  return { side: items.mentor === undefined ? "mentee" : "mentor" };
}

function isOrganisation({ items }: Asked): boolean {
  return Object.values(items).some(({ words }) => ORGANISATION.test(words));
}

function isBoth({ items }: Asked): boolean {
  return items.both !== undefined || (items.mentor !== undefined && items.mentee !== undefined);
}

function criterionFor(one: Asked): readonly Criterion[] {
  const { id, kind } = one;
  if (kind.kind === "people" && !isAvoidance(one) && !asksWhoAssesses(wordsOf(one)))
    return [{ dimension: "preference", compare: "preference", question: id, ...wishing(one) }];
  if (!isBoth(one)) return [];
  if (kind.kind === "availability")
    return [{ dimension: "availability", compare: "shared-time", question: id, enoughMinutes: 180 }];
  if (DEMOGRAPHIC.test(wordsOf(one)) || asksForLanguages(wordsOf(one)) || isOrganisation(one)) return [];
  const dimension =
    dimensionOf(one) ?? (kind.kind === "ratings" || kind.kind === "ranking" ? "goals" : undefined);
  if (dimension === undefined) return [];
  if (dimension === "power" && (kind.kind === "scale" || kind.kind === "number"))
    return [
      {
        dimension,
        compare: "band",
        question: id,
        from: 1,
        to: kind.kind === "scale" ? 2 : 10,
        softBelow: 1,
        softAbove: kind.kind === "scale" ? 3 : 10,
      },
    ];
  return plainCriterion(one, dimension === "power" ? "background" : dimension);
}

/** The comparison that a kind is made for. */
function plainCriterion(one: Asked, dimension: Dimension): readonly Criterion[] {
  const { id: question, kind } = one;
  if (!isBoth(one)) return [];
  switch (kind.kind) {
    case "ratings":
      return [{ dimension, compare: "coverage", question }];
    case "ranking":
    case "choices":
      return [
        dimension === "goals"
          ? { dimension, compare: "coverage", question }
          : { dimension, compare: "overlap", question },
      ];
    case "choice":
      return [{ dimension, compare: "same", question }];
    case "scale":
      return [
        dimension === "commitment"
          ? { dimension, compare: "joint-high", question }
          : { dimension, compare: "closeness", question },
      ];
    case "number": {
      const values = Object.values(one.items).flatMap(({ columns }) =>
        columns.flatMap((column) => textsOf(column).flatMap((text) => parseNumber(text) ?? [])),
      );
      const spread = Math.max(...values) - Math.min(...values);
      return spread > 0 ? [{ dimension, compare: "closeness", question, tolerance: spread }] : [];
    }
    default:
      return [];
  }
}

function isAvoidance(one: Asked): boolean {
  const words = wordsOf(one);
  return asksApart(words) || /conflict|nicht/.test(words);
}

function ruleFor(one: Asked): readonly Rule[] {
  const { id: question, kind } = one;
  const words = wordsOf(one);
  if (kind.kind === "person")
    return [{ rule: "reporting-line", question, maxLevels: 2, ifUnanswered: "allows" }];
  if (kind.kind === "people") {
    if (asksWhoAssesses(words)) return [{ rule: "assessor", question }];
    return isAvoidance(one) ? [{ rule: "avoid", question }] : [];
  }
  if (!isBoth(one)) return [];
  if (kind.kind === "availability")
    return [{ rule: "shared-time", question, minMinutes: 60, contiguousMinutes: 60 }];
  if ((asksForLanguages(words) || dimensionOf(one) === "availability") && kind.kind === "choices")
    return [{ rule: "share", question, atLeast: 1, ifUnanswered: "allows" }];
  if (isOrganisation(one) && kind.kind === "choice")
    return [{ rule: "different", question, ifUnanswered: "allows" }];
  if (
    kind.kind === "scale" &&
    dimensionOf(one) === "power" &&
    !DEMOGRAPHIC.test(words) &&
    mentorsStandAbove(one)
  )
    return [{ rule: "gap", question, mentorAbove: { min: 0 }, ifUnanswered: "allows" }];
  return [];
}

/** Whether the mentors' middle answer is above the mentees': else the question is hardly about standing. */
function mentorsStandAbove({ items, kind }: Asked): boolean {
  const options = kind.settings.options ?? [];
  const middle = (side: "mentor" | "mentee") => {
    const levels = (items[side]?.columns ?? [])
      .flatMap(textsOf)
      .map((text) => (options.length > 0 ? options.indexOf(text) : Number(text)));
    return levels.sort((a, b) => a - b)[Math.floor(levels.length / 2)] ?? 0;
  };
  return middle("mentor") > middle("mentee");
}
