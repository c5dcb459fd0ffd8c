/**
 * A number from 0 to 1 as a bar. It is decoration: the number always stands beside it as text. A page holds thousands of
 * them, so that a bar is one element, and its length a class, since the policy of the page allows no style on an element.
 */
import { type Html, html } from "./html.js";

const STEPS = 50;

/** The bar, as wide as the style sheet makes it. */
export function bar(share: number): Html {
  return html`<i class="bar bar-${Math.round(Math.min(1, Math.max(0, share)) * STEPS)}"></i>`;
}

/** The lengths of bars, for the style sheet. Below 0, none of the colour shows at the edge. */
export const BAR_STYLE = Array.from(
  { length: STEPS + 1 },
  (_, step) => `.bar-${step} { --length: ${step === 0 ? -1 : (step / STEPS) * 100}%; }`,
).join("\n");
