/**
 * Two buttons that pin or forbid a pair.
 */
import type { Clicked, Decisions } from "./decisions.js";
import { h } from "./dom.js";
import type { Person } from "./protocol.js";

const WORDS: Readonly<Record<Clicked, string>> = { pin: "Pin", forbid: "Forbid" };

/** The buttons; pressed while that is decided. */
export function decideButtons(decisions: Decisions, mentor: Person, mentee: Person): HTMLElement {
  const buttons = (Object.keys(WORDS) as Clicked[]).map((kind) => ({
    kind,
    button: h(
      "button",
      {
        type: "button",
        "aria-label": `${WORDS[kind]} ${mentor.name} with ${mentee.name}`,
        onclick: () => decisions.toggle(kind, mentor.id, mentee.id),
      },
      WORDS[kind],
    ),
  }));
  const row = h(
    "span",
    { className: "decide" },
    buttons.map(({ button }) => button),
  );
  const update = () => {
    for (const { kind, button } of buttons)
      button.setAttribute("aria-pressed", String(decisions.of(mentor.id, mentee.id) === kind));
  };
  update();
  decisions.listen(row, update);
  return row;
}
