/**
 * The options an answer holds, as they are compared.
 */
import { plain } from "../plain.js";
import type { Answer } from "./answer.js";

/** Keys (see `plain`) of a choice, of choices, of a ranking, or of a scale's label; none for other answers. */
export function answerKeys(answer: Answer): readonly string[] {
  if (answer.kind === "choices" || answer.kind === "ranking") return answer.keys;
  if (answer.kind === "choice") return [answer.key];
  return answer.kind === "scale" ? [plain(answer.text)] : [];
}
