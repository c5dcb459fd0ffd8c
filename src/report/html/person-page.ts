/**
 * The frame of a page for one person, whatever the format they are matched in.
 */
import type { Programme } from "../../programme/index.js";
import type { Participant } from "../../roster/index.js";
import { type Html, html, written } from "./html.js";
import { page } from "./page.js";
import { STYLE } from "./style.js";

/** The page: a section for each match, or what is said where there is none. */
export function personPage(
  programme: Programme,
  person: Participant,
  sections: readonly Html[],
  without: string,
): string {
  const body = html`<header>
<h1>${written(programme.name)}</h1>
<p>For ${written(person.name)}</p>
</header>
<main>
${sections.length === 0 ? html`<p>${without}</p>` : sections}
</main>`;
  return page({ title: `${programme.name} – ${person.name}`, style: STYLE, body });
}
