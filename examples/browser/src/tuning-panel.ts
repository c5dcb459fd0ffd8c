/**
 * What counts: a slider for each criterion's weight, a switch for each rule.
 */
import { h, section } from "./dom.js";
import type { Tuning, Understood } from "./protocol.js";

const STEPS = 40;

/** The panel; `onChange` is told whenever something moves. */
export function tuningPanel(
  { criteria, formula, rules }: Understood,
  onChange: (tuning: Tuning) => void,
): HTMLElement {
  const most = Math.max(...criteria.map(({ weight }) => weight), 0);
  const top = most === 0 ? 1 : 2 * most;
  const rows = criteria.map((criterion) => ({ ...criterion, ...slider(criterion, top) }));
  const boxes = rules.map(({ id, text }) => ({ id, ...ruleSwitch(id, text) }));
  const changed = () => {
    const weights = rows.map(({ id, input, start, weight }) => ({
      id,
      // A slider may not stand exactly where the weight is.
      weight: input.value === start ? weight : Number(input.value),
    }));
    const sum = weights.reduce((total, { weight }) => total + weight, 0);
    for (const [at, { share }] of rows.entries())
      share.textContent = sum === 0 ? "0 %" : `${Math.round((100 * (weights[at]?.weight ?? 0)) / sum)} %`;
    const isMoved = rows.some(({ input, start }) => input.value !== start);
    onChange({
      rulesOff: boxes.filter(({ box }) => !box.checked).map(({ id }) => id),
      ...(isMoved ? { weights: Object.fromEntries(weights.map(({ id, weight }) => [id, weight])) } : {}),
    });
  };
  const panel = section(
    "tuning",
    "What counts",
    h(
      "p",
      { className: "quiet" },
      formula === undefined
        ? "How much each comparison adds to a fit. A rule is never a low score: nobody is placed against one."
        : "The fit is a formula, which the programme says. A rule is never a low score: nobody is placed against one.",
    ),
    formula === undefined ? undefined : h("p", {}, h("code", {}, formula)),
    h(
      "div",
      { className: "sliders" },
      rows.map(({ row }) => row),
    ),
    boxes.length === 0
      ? undefined
      : h(
          "fieldset",
          {},
          h("legend", {}, "Rules"),
          boxes.map(({ row }) => row),
        ),
  );
  panel.addEventListener("input", changed);
  changed();
  return panel;
}

function slider({ id, label, weight }: Understood["criteria"][number], top: number) {
  const input = h("input", {
    type: "range",
    id: `weight-${id}`,
    min: "0",
    max: String(top),
    step: String(top / STEPS),
  });
  input.value = String(weight);
  const share = h("output", { htmlFor: `weight-${id}` });
  const row = h("div", { className: "slider" }, h("label", { htmlFor: `weight-${id}` }, label), input, share);
  return { input, share, row, start: input.value };
}

function ruleSwitch(id: string, text: string) {
  const box = h("input", { type: "checkbox", checked: true, "data-rule": id });
  return { box, row: h("label", { className: "rule" }, box, h("span", {}, text)) };
}
