/**
 * Elements from code. Text is always set as text, so nothing that a person wrote can become markup.
 */

/** What an element is given: properties, attributes with a dash, listeners. */
export type Settings = Readonly<Record<string, unknown>>;

/** What stands in an element. */
export type Child = Node | string | readonly Child[] | undefined;

/** Makes an element: `h("button", { type: "button", onclick: save }, "Save")`. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  settings: Settings = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined || value === false) continue;
    if (key in element && !key.includes("-")) Reflect.set(element, key, value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined) continue;
    if (child instanceof Node || typeof child === "string") element.append(child);
    else append(element, child);
  }
}

/** A section of the page with its heading. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return h(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    h("h2", { id: `${id}-title` }, title),
    children,
  );
}

/** A table: headings, and rows whose first cell names the row. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  return h(
    "table",
    {},
    h("caption", { className: "unseen" }, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        headings.map((heading) => h("th", { scope: "col" }, heading)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((row) =>
        h(
          "tr",
          {},
          row.map((cell, at) =>
            at === 0 ? h("th", { scope: "row" }, cell) : h("td", { "data-label": headings[at] ?? "" }, cell),
          ),
        ),
      ),
    ),
  );
}
