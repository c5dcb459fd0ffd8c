/**
 * What was asked, as a sentence about answers calls it.
 */

/** How questions begin, in lower case. */
const ASKS =
  /^(?:(?:in|on|at|for|to|with|from) )?(?:which|what|when|where|who|whom|whose|how|why)\b.*\b(?:do|does|did|are|is|was|have|has|can|could|would|will|should)\b|^(?:do|does|did|are|is|have|has|can|could|would|will|should) (?:you|your|there)\b|^(?:welche[rsmn]?|was|wann|wo|wer|wie|warum|bist|hast|kannst|¿?(?:qué|cuál|cuándo|dónde|quién|cómo)|quel(?:le)?s?|quand|où|qui|comment|êtes|avez)\s\S+\s|[?？]$/u;

/** Whether a label is a whole question, as a form's heading often is. */
export function isQuestion(label: string): boolean {
  return ASKS.test(label.toLowerCase());
}

/** The label; a whole question stands in quotation marks, since no sentence can take it in. */
export function topic(label: string): string {
  return isQuestion(label) ? `“${label}”` : label;
}

/** `the same field`; `the same answer on “Which field do you study?”`. */
export function sameOn(label: string): string {
  return isQuestion(label) ? `the same answer on ${topic(label)}` : `the same ${withoutArticle(label)}`;
}

function withoutArticle(label: string): string {
  return label.replace(/^(the|an?) /i, "");
}
