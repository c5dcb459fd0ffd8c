/**
 * How to reach somebody.
 */
import { type Html, html, trusted, written } from "./html.js";

/** An address that can be written to becomes a link; anything else stays text. */
export function contact(text: string): Html {
  if (!/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return written(text);
  return html`<a href="${trusted(`mailto:${encodeURIComponent(text)}`)}">${text}</a>`;
}
