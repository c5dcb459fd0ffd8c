/**
 * What the report does by itself in a browser: search, order, open. Everything is readable without it. It only shows, hides
 * and moves what stands in the page, and never makes markup from text.
 */
export const SCRIPT = `"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

  // Links to a match open it.
  const openTarget = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      // A pair stands within its group.
      for (let around = target; around; around = around.parentElement.closest("details")) {
        around.hidden = false;
        around.open = true;
      }
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  // On paper everything is open, and afterwards as it was.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  const list = byId("match-list");
  if (list) {
    const matches = [...list.children];
    const texts = new Map();
    const textOf = (match) => {
      if (!texts.has(match)) {
        const parts = [...match.children].filter((part) => !part.classList.contains("others"));
        texts.set(match, parts.map((part) => part.textContent).join(" ").toLowerCase());
      }
      return texts.get(match);
    };
    const things = byId("match-count").textContent.split(" ").pop();
    const search = byId("match-search");
    const show = () => {
      const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
      let count = 0;
      for (const match of matches) {
        const text = words.length > 0 ? textOf(match) : "";
        match.hidden = !words.every((word) => text.includes(word));
        if (!match.hidden) count++;
      }
      byId("match-count").textContent = count + " of " + matches.length + " " + things;
    };
    let waiting = 0;
    search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(show, 80);
    });
    byId("match-order").addEventListener("change", ({ target }) => {
      const compare = {
        fit: (a, b) => a.dataset.fit - b.dataset.fit,
        "-fit": (a, b) => b.dataset.fit - a.dataset.fit,
        mentor: (a, b) => order.compare(a.dataset.mentor, b.dataset.mentor),
        mentee: (a, b) => order.compare(a.dataset.mentee, b.dataset.mentee),
      }[target.value];
      list.append(...[...matches].sort(compare));
    });
    const open = (is) => () => {
      for (const match of matches) if (!match.hidden) match.open = is;
    };
    byId("match-open").addEventListener("click", open(true));
    byId("match-close").addEventListener("click", open(false));
    const controls = byId("match-controls");
    controls.addEventListener("submit", (event) => event.preventDefault());
    controls.hidden = false;
  }

  // Headings of tables that can be sorted become buttons.
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const body = table.tBodies[0];
        const sign = down ? -1 : 1;
        const text = (row) => row.cells[column].textContent.trim();
        body.append(...[...body.rows].sort((a, b) => sign * order.compare(text(a), text(b))));
      });
    });
  }
})();
`;
