/**
 * What "best" means in a programme, in words.
 */
import {
  isWorstOff,
  matchedValueOf,
  mentorsPerMenteeOf,
  type Programme,
  type StableObjective,
  spreadCosts,
  stableOf,
} from "../programme/index.js";
import { labelOfId } from "./question-text.js";
import { placedWords } from "./role-words.js";
import { shownFit } from "./words.js";

/** Half a sentence, first things first: `as many mentees with a mentor as can be, then the greatest sum of fits`. */
export function objectiveText(programme: Programme): string {
  const { format, objective } = programme;
  const stable = stableOf(objective);
  if (stable !== undefined) return stableText(programme, stable);
  const matchedValue = matchedValueOf(objective);
  const steps = [
    ...(matchedValue === undefined ? coverageText(format) : []),
    ...minimumText(format),
    objective[1] === "worst-group"
      ? "the group that fits worst as well as can be"
      : isWorstOff(objective)
        ? "the pair that fits worst as well as can be, after it the next worse, and so on"
        : `the greatest ${format.kind === "groups" ? `total, each group’s fit times its ${placedWords(format)[1]}` : "sum of fits"}${countedText(programme, matchedValue)}`,
  ];
  const joining =
    format.kind === "peers" && format.odd === "trio"
      ? "; one trio is chosen together with the pairs where their number is odd, and whoever is left over even so joins a pair, one each, as many and as well as can be"
      : "";
  return `${steps.join(", then ")}${joining}`;
}

function stableText(
  programme: Programme,
  { wishes, unlisted, optimalFor = "mentees" }: StableObjective,
): string {
  const ranks =
    wishes === undefined
      ? "everybody ranks by fit"
      : `everybody ranks by their own choice (“${labelOfId(programme.questions, wishes)}”)${unlisted === "never" ? "" : ", and behind it by fit"}`;
  return `no two people who may be matched would both rather have each other than whom they have, where ${ranks}; of all such results the best for ${optimalFor}`;
}

function coverageText(format: Programme["format"]): readonly string[] {
  if (format.kind === "groups") return [`as many ${placedWords(format)[1]} in a group as can be`];
  if (format.kind === "peers")
    return [
      "as many people in a pair as can be",
      ...(format.leftOverBefore === undefined ? [] : ["those who were left over more often before"]),
    ];
  const most = mentorsPerMenteeOf(format);
  return [
    "as many mentees with a mentor as can be",
    ...(most === 1 ? [] : [`as many matches as can be, up to ${most} a mentee`]),
  ];
}

function minimumText(format: Programme["format"]): readonly string[] {
  const min = format.kind === "one-to-one" ? (format.menteesPerMentor?.min ?? 0) : 0;
  if (min === 0) return [];
  return [
    min === 1
      ? "as many mentors with a mentee as can be"
      : `as many mentors’ places as can be, up to ${min} each`,
  ];
}

/** What counts in the sum beside fits. */
function countedText({ format, rules }: Programme, matchedValue = 0): string {
  const load = format.kind === "one-to-one" ? (format.menteesPerMentor ?? {}) : {};
  const [second, third] = spreadCosts(load, 3) ?? [];
  const told = [
    ...(matchedValue > 0 ? [`each match counting ${shownFit(matchedValue)} more`] : []),
    ...(rules.some(({ rule }) => rule === "preferred-pairs") ? ["preferred pairs counting more"] : []),
    ...(second === undefined
      ? []
      : [
          `less ${shownFit(second)} for a mentor’s second mentee and ${shownFit(third ?? second)} for the third`,
        ]),
  ];
  return told.length === 0 ? "" : ` (${told.join("; ")})`;
}
