/**
 * Who is matched with whom, and who is left over.
 */
import { decideButtons } from "./decide-buttons.js";
import type { Decisions } from "./decisions.js";
import { h, section, table } from "./dom.js";
import type { Result, ShownMatch } from "./protocol.js";

const AT_ONCE = 50;

/** The panel: weakest first, as many as one can look at, with a search. */
export function matchesPanel({ matches, reached }: Result, decisions: Decisions): HTMLElement {
  const sorted = [...matches].sort((a, b) => a.fit - b.fit);
  const list = h("ol", { className: "matches" });
  const count = h("output", { "aria-live": "polite" });
  const more = h("button", { type: "button" }, "Show more");
  let shown = AT_ONCE;
  let found: readonly ShownMatch[] = sorted;
  const show = () => {
    const next = found.slice(list.childElementCount, shown);
    list.append(...next.map((match) => matchItem(match, decisions)));
    more.hidden = found.length <= shown;
    count.textContent = `${found.length} of ${matches.length} matches, the weakest first`;
  };
  more.addEventListener("click", () => {
    shown += AT_ONCE;
    show();
  });
  const search = h("input", {
    type: "search",
    id: "search",
    placeholder: "a name, a reason",
    oninput: () => {
      const words = search.value.toLowerCase().split(/\s+/);
      found = sorted.filter((match) => {
        const text = `${match.mentor.name} ${match.mentee.name} ${match.because}`.toLowerCase();
        return words.every((word) => text.includes(word));
      });
      shown = AT_ONCE;
      list.replaceChildren();
      show();
    },
  });
  show();
  return section(
    "matches",
    "Matches",
    h("p", { className: "good" }, reached),
    h("div", { className: "controls" }, h("label", { htmlFor: "search" }, "Search ", search), count),
    list,
    more,
  );
}

function matchItem({ mentor, mentee, fit, because }: ShownMatch, decisions: Decisions): HTMLElement {
  const bar = h("span", { className: "bar", "aria-hidden": "true" });
  bar.style.setProperty("--length", `${(100 * fit).toFixed(1)}%`);
  return h(
    "li",
    {},
    h(
      "div",
      { className: "line" },
      h(
        "h3",
        {},
        h("bdi", {}, mentor.name),
        h("span", { className: "quiet" }, " with "),
        h("bdi", {}, mentee.name),
      ),
      h("span", { className: "fit" }, bar, h("span", { className: "unseen" }, "fit "), fit.toFixed(3)),
      decideButtons(decisions, mentor, mentee),
    ),
    h("details", {}, h("summary", {}, "Why"), h("p", {}, because)),
  );
}

/** People without a match, and why. */
export function leftOverPanel({ unmatched }: Result): HTMLElement {
  return section(
    "left-over",
    "Left over",
    unmatched.length === 0
      ? h("p", { className: "good" }, "Nobody.")
      : table(
          "People without a match",
          ["Who", "Role", "Why"],
          unmatched.map(({ name, side, because }) => [h("bdi", {}, name), side, because]),
        ),
  );
}
