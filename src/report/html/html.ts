/**
 * Markup in which nothing that a person wrote can become markup.
 */

/** Markup that is safe as it is. Only {@link html} and {@link trusted} make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: markup stays as it is, everything else is escaped; of a list, each part. */
export type Part = Html | string | number | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters, and those that turn the direction of what stands behind them: shown as �. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Markup from a template: `` html`<b>${name}</b>` ``. Attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, at) => text + markupOf(parts[at - 1] ?? "") + string));
}

/** A text of our own as markup, unescaped: a style sheet, a script. Never for what a person wrote. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** What a person wrote, set apart so that its writing direction does not touch what stands around it. */
export function written(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escaped(part);
  return part.map(markupOf).join("");
}

function escaped(text: string): string {
  return text.replace(CONTROLS, "\ufffd").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
