/**
 * Everything to take away, made in this page.
 */
import { h, section } from "./dom.js";

const TOLD: Readonly<Record<string, string>> = {
  "report.html": "the whole result, for you; it holds sensitive answers",
  "matches.csv": "a row a match, for you",
  "participants.csv": "a row a person, for a mail merge: no score, nothing sensitive",
  "meetings.ics": "suggested first meetings, for a calendar",
  "matching.json": "everything with its proof, for programs and the command line",
  "programme.json": "questions, weights and rules as they were used",
  "decisions.csv": "what you decided by hand, to go back in",
};

/** The zip of all files. */
export const EVERYTHING = "everything.zip";

/** The panel. `onEverything` makes the zip, and hands it to `save`. */
export function downloadsPanel(
  files: Readonly<Record<string, string>>,
  onEverything: () => void,
): HTMLElement {
  return section(
    "downloads",
    "Take away",
    h(
      "ul",
      { className: "downloads" },
      h(
        "li",
        {},
        h("button", { type: "button", onclick: onEverything }, EVERYTHING),
        h(
          "span",
          { className: "quiet" },
          " all of these, for you, and a folder with a page for each person, to be sent",
        ),
      ),
      Object.entries(files).map(([name, text]) =>
        h(
          "li",
          {},
          h("button", { type: "button", onclick: () => save(name, text) }, name),
          h("span", { className: "quiet" }, ` ${TOLD[name] ?? ""}`),
        ),
      ),
    ),
  );
}

/** Hands a file to the browser; nothing goes over the network. */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content]));
  const link = h("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
