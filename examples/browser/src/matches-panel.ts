/**
 * Who is matched with whom, and who is left over.
 */
import { decideButtons } from "./decide-buttons.js";
import type { Decisions } from "./decisions.js";
import { type Child, h, section, table } from "./dom.js";
import type { Result, ShownMatch, ShownPair, Words } from "./protocol.js";

const AT_ONCE = 50;

/** The panel: weakest first, as many as one can look at, with a search. */
export function matchesPanel({ matches, reached, words }: Result, decisions: Decisions): HTMLElement {
  const sorted = [...matches].sort((a, b) => a.fit - b.fit);
  const list = h("ol", { className: "matches" });
  const count = h("output", { "aria-live": "polite" });
  const more = h("button", { type: "button" }, "Show more");
  let shown = AT_ONCE;
  let found: readonly ShownMatch[] = sorted;
  const show = () => {
    const next = found.slice(list.childElementCount, shown);
    list.append(...next.map((match) => matchItem(match, words, decisions)));
    more.hidden = found.length <= shown;
    count.textContent = `${found.length} of ${matches.length} ${words.matches}, the weakest first`;
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
      const wanted = search.value.toLowerCase().split(/\s+/);
      found = sorted.filter((match) => {
        const text = [...match.leaders, ...match.others, match.because].join(" ").toLowerCase();
        return wanted.every((word) => text.includes(word));
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

function matchItem(match: ShownMatch, words: Words, decisions: Decisions): HTMLElement {
  const { leaders, others, meets, because } = match;
  // Peers are told both ways; one will do to decide on.
  const pairs = words.hasRoles ? match.pairs : match.pairs.filter((pair) => pair.mentor.id < pair.mentee.id);
  const [only, ...more] = pairs;
  return h(
    "li",
    {},
    h(
      "div",
      { className: "line" },
      h(
        "h3",
        {},
        names(leaders),
        leaders.length === 0 ? undefined : h("span", { className: "quiet" }, " with "),
        names(others),
        meets === undefined ? undefined : [" ", h("span", { className: "meets" }, meets)],
      ),
      fitBar(match.fit),
      only === undefined || more.length > 0 ? undefined : decideButtons(decisions, only.mentor, only.mentee),
    ),
    h(
      "details",
      {},
      h("summary", {}, more.length === 0 ? "Why" : "Why, and each pair"),
      h("p", {}, because),
      more.length === 0 ? undefined : pairList(pairs, decisions),
    ),
  );
}

/** Everybody of a group with each who leads it, the weakest first. */
function pairList(pairs: readonly ShownPair[], decisions: Decisions): HTMLElement {
  return h(
    "ul",
    { className: "pairs" },
    [...pairs]
      .sort((a, b) => a.fit - b.fit)
      .map(({ mentor, mentee, fit }) =>
        h(
          "li",
          { className: "line" },
          h("span", {}, h("bdi", {}, mentor.name), " with ", h("bdi", {}, mentee.name)),
          fitBar(fit),
          decideButtons(decisions, mentor, mentee),
        ),
      ),
  );
}

function names(people: readonly string[]): readonly Child[] {
  return people.flatMap((name, at) => [
    at === 0 ? undefined : at === people.length - 1 ? " and " : ", ",
    h("bdi", {}, name),
  ]);
}

function fitBar(fit: number): HTMLElement {
  const bar = h("span", { className: "bar", "aria-hidden": "true" });
  bar.style.setProperty("--length", `${(100 * fit).toFixed(1)}%`);
  return h("span", { className: "fit" }, bar, h("span", { className: "unseen" }, "fit "), fit.toFixed(3));
}

/** People without a match, and why. */
export function leftOverPanel({ unmatched, words }: Result): HTMLElement {
  return section(
    "left-over",
    "Left over",
    unmatched.length === 0
      ? h("p", { className: "good" }, "Nobody.")
      : table(
          "People without a match",
          words.hasRoles ? ["Who", "Role", "Why"] : ["Who", "Why"],
          unmatched.map(({ name, side, because }) => [
            h("bdi", {}, name),
            ...(words.hasRoles ? [side] : []),
            because,
          ]),
        ),
  );
}
