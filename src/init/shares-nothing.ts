/**
 * Questions that both sides answered without one answer in common: whatever compares them is the same for every pair.
 */
import { plain } from "../plain.js";
import type { Asked } from "./asked.js";
import { textsOf } from "./column-profile.js";
import type { Item } from "./items.js";
import { isTick } from "./kinds/ticks.js";
import { optionsIn } from "./split-cells.js";

/** Whether a question of options is one. */
export function sharesNothing({ items: { mentor, mentee }, kind: { kind } }: Asked): boolean {
  if (mentor === undefined || mentee === undefined || (kind !== "choice" && kind !== "choices")) return false;
  const [one, other] = [answersIn(mentor), answersIn(mentee)];
  return one.size > 0 && other.size > 0 && ![...one].some((answer) => other.has(answer));
}

/** What was answered: whole cells, what they list, and the names of ticked columns. */
function answersIn({ columns, names }: Item): ReadonlySet<string> {
  const answers = columns.flatMap((column, at) => {
    const cells = textsOf(column);
    const listed = optionsIn([cells])?.options.map(({ text }) => text) ?? [];
    return [...cells, ...listed, ...(cells.some(isTick) ? [names[at] ?? ""] : [])];
  });
  return new Set(answers.map(plain));
}
