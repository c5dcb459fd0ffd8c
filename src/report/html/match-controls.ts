/**
 * Search and order above the matches. They need the script, and are hidden without it.
 */
import type { RoleWords } from "../../explanation/index.js";
import { type Html, html } from "./html.js";

/** The form. */
export function matchControls(
  count: number,
  things: "matches" | "groups",
  { mentor, mentee }: Pick<RoleWords, "mentor" | "mentee">,
): Html {
  return html`<form id="match-controls" role="search" hidden>
<label>Search <input type="search" id="match-search" placeholder="a name, an answer" autocomplete="off"></label>
<label>Order <select id="match-order">
<option value="fit">weakest first</option>
<option value="-fit">strongest first</option>
<option value="mentor">by ${mentor}</option>
<option value="mentee">by ${mentee}</option>
</select></label>
<button type="button" id="match-open">Open all</button>
<button type="button" id="match-close">Close all</button>
<output id="match-count" aria-live="polite">${count} of ${count} ${things}</output>
</form>`;
}
