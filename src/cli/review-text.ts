/**
 * What decisions changed, and what differs from an earlier run, as a person reads it in a terminal.
 */
import { shownFit } from "../explanation/index.js";
import type { Changes, DecisionEffects } from "../lifecycle/index.js";
import { changeRow, decidingWords, decisionText, effectText, type Review } from "../report/index.js";
import type { Roster } from "../roster/index.js";
import { type TableOptions, textTable } from "./text-table.js";

/** Empty where there is nothing to review. */
export function reviewText(roster: Roster, { effects, changes }: Review, options: TableOptions): string {
  const parts = [
    ...(effects === undefined || effects.each.length === 0 ? [] : [effectsText(roster, effects, options)]),
    ...(changes === undefined ? [] : [changesText(roster, changes, options)]),
  ];
  return parts.map((part) => `\n${part}\n`).join("");
}

function effectsText(
  roster: Roster,
  { each, together, format, circles }: DecisionEffects,
  options: TableOptions,
): string {
  const words = decidingWords(format, circles);
  const { against, asFar } = words;
  const rows = each.map(({ decision, effect }) => [
    decisionText(roster, decision, words),
    effectText(effect, words),
  ]);
  const all = each.length === 1 ? "" : `\nAll together ${effectText(together, words)}${asFar}.`;
  return `${textTable(["Decided by hand", `Against ${against} without it${asFar}`], rows, options)}${all}`;
}

function changesText(
  roster: Roster,
  { changed, kept, matches, total, isSameOrigin, format, circles }: Changes,
  options: TableOptions,
): string {
  const { people, counterpart } = decidingWords(format, circles);
  const reached = `Matches ${matches[0]} → ${matches[1]}, sum of fits ${shownFit(total[0])} → ${shownFit(total[1])}; ${kept} ${people} keep their ${counterpart}, ${changed.length} ${changed.length === 1 ? "has" : "have"} another or none.`;
  if (isSameOrigin) return `Nothing changed: programme, answers and decisions are those of the earlier run.`;
  if (changed.length === 0) return `Nobody's ${counterpart} changed. ${reached}`;
  const rows = changed.map((change) => changeRow(roster, change));
  return `${textTable(["Changed for", "Before", "Now"], rows, options)}\n${reached}`;
}
