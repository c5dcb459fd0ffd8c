/**
 * What was understood of the files, and everything wrong or doubtful.
 */
import type { Finding } from "mentor-matching/report";
import { type Child, h, section, table } from "./dom.js";
import type { Reply } from "./protocol.js";

type Checked = Extract<Reply, { readonly kind: "checked" }>;

/** The panel. */
export function understoodPanel({ findings, understood, guesses, notes }: Checked): HTMLElement {
  return section(
    "understood",
    "What was understood",
    understood === undefined
      ? undefined
      : h(
          "p",
          {},
          h("strong", {}, understood.name),
          `: ${understood.people}, ${understood.questions.length} questions.`,
        ),
    guesses === undefined
      ? undefined
      : h(
          "p",
          {},
          "The programme was guessed from the files. Look at it before you rely on it; it is among the downloads.",
        ),
    notes.length === 0
      ? undefined
      : h(
          "ul",
          {},
          notes.map((note) => h("li", {}, note)),
        ),
    findingsList(findings),
    understood === undefined
      ? undefined
      : h(
          "details",
          {},
          h("summary", {}, "Questions"),
          table(
            "Questions",
            ["Question", "Kind", "Asked of", ""],
            understood.questions.map(({ label, kind, asked, sensitive }) => [
              label,
              kind,
              asked,
              sensitive ? "sensitive: never told to a partner" : "",
            ]),
          ),
        ),
    guesses === undefined
      ? undefined
      : h(
          "details",
          {},
          h("summary", {}, "What each column was taken for"),
          table(
            "Columns",
            ["Column", "File", "Taken for", "How sure", "Why"],
            guesses.map((one) => [one.column, one.file, one.guess, one.sureness, one.why]),
          ),
        ),
  );
}

const WORDS = { error: "Stops the match", warning: "Look at this", note: "Note" } as const;

/** Findings, worst first; mere notes folded away. */
export function findingsList(findings: readonly Finding[]): Child {
  const notes = findings.filter(({ severity }) => severity === "note");
  const others = findings.filter(({ severity }) => severity !== "note");
  return [
    others.length === 0
      ? h("p", { className: "good" }, "Nothing is wrong with the files.")
      : h("ul", { className: "findings" }, others.map(finding)),
    notes.length === 0
      ? undefined
      : h(
          "details",
          {},
          h("summary", {}, notes.length === 1 ? "1 note" : `${notes.length} notes`),
          h("ul", { className: "findings" }, notes.map(finding)),
        ),
  ];
}

function finding({ severity, title, cost, details }: Finding): HTMLElement {
  return h(
    "li",
    { className: severity },
    h(
      "p",
      {},
      h("span", { className: `tag ${severity}` }, WORDS[severity]),
      " ",
      h("strong", {}, title),
      " ",
      cost,
    ),
    details.length === 0
      ? undefined
      : h(
          "details",
          { open: severity === "error" },
          h("summary", {}, `Where, and what to do (${details.length})`),
          h(
            "ul",
            {},
            details.map((line) => h("li", {}, line)),
          ),
        ),
  );
}
