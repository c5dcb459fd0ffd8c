/**
 * What was decided by hand, what it cost in the last run, and what changed since the run before.
 */
import type { Decision } from "mentor-matching/lifecycle";
import type { Decisions } from "./decisions.js";
import { type Child, h, section, table } from "./dom.js";
import type { Result, Reviewed, Words } from "./protocol.js";

/** The panel; redrawn on every change. */
export function decisionsPanel(
  decisions: Decisions,
  { heat, words }: Result,
): { readonly panel: HTMLElement; readonly review: (reviewed: Reviewed) => void } {
  const list = h("div", {});
  const effects = h("div", {});
  const names = {
    mentor: new Map(heat.mentors.map(({ id, name }) => [id, name])),
    mentee: new Map(heat.mentees.map(({ id, name }) => [id, name])),
  };
  const draw = () => {
    list.replaceChildren(
      decisions.list.length === 0
        ? h("p", { className: "quiet" }, "Nothing yet. Pin or forbid a pair above, then match again.")
        : h(
            "ul",
            { className: "decided" },
            decisions.list.map((one) => item(decisions, one, names)),
          ),
    );
  };
  draw();
  decisions.listen(list, draw);
  const panel = section("decisions", "Decided by hand", list, effects);
  return { panel, review: (reviewed) => effects.replaceChildren(...reviewNodes(reviewed, words)) };
}

interface Names {
  readonly mentor: ReadonlyMap<string, string>;
  readonly mentee: ReadonlyMap<string, string>;
}

function item(decisions: Decisions, decision: Decision, names: Names): HTMLElement {
  const text = wordsOf(decision, names);
  return h(
    "li",
    {},
    h("span", {}, text),
    h(
      "button",
      { type: "button", "aria-label": `Take back: ${text}`, onclick: () => decisions.remove(decision) },
      "Take back",
    ),
  );
}

function wordsOf(decision: Decision, { mentor, mentee }: Names): string {
  const name = (people: ReadonlyMap<string, string>, id: string) => people.get(id) ?? id;
  switch (decision.decision) {
    case "sits out":
      return `${name(decision.side === "mentor" ? mentor : mentee, decision.person)} sits out`;
    case "capacity":
      return `${name(mentor, decision.mentor)} takes ${decision.value}`;
    default:
      return `${decision.decision} ${name(mentor, decision.mentor)} with ${name(mentee, decision.mentee)}${decision.decision === "prefer" ? ` (${decision.value})` : ""}`;
  }
}

function reviewNodes(
  { effects, together, changes }: Reviewed,
  { person, counterpart }: Words,
): readonly HTMLElement[] {
  const nodes: Child[] = [
    effects.length === 0
      ? undefined
      : h(
          "div",
          {},
          h("h3", {}, "What each cost in the last run"),
          table(
            "What decisions cost",
            ["Decision", "Against the best result without it"],
            effects.map(({ decision, effect }) => [decision, effect]),
          ),
          effects.length === 1 ? undefined : h("p", {}, `All together ${together}.`),
        ),
    changes === undefined
      ? undefined
      : h(
          "div",
          {},
          h("h3", {}, "What changed since the run before"),
          changes.length === 0
            ? h("p", {}, `Nobody’s ${counterpart} changed.`)
            : table(
                "Changes",
                [`${person.charAt(0).toUpperCase()}${person.slice(1)}`, "Before", "Now"],
                changes,
              ),
        ),
  ];
  return nodes.filter((node): node is HTMLElement => node instanceof HTMLElement);
}
