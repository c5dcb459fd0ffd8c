/**
 * Whether two people gave the same answer.
 */
import type { Answer } from "./answer.js";

/** True for equal options, levels, numbers or dates; false where they differ or are of other kinds. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind === "choice" && other.kind === "choice") return one.key === other.key;
  if (one.kind === "scale" && other.kind === "scale") return one.level === other.level;
  if (one.kind === "number" && other.kind === "number") return one.value === other.value;
  return one.kind === "date" && other.kind === "date" && one.date === other.date;
}
