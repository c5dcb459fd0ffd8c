/**
 * Who leads to whom, from tier to tier.
 */
import { chainsHeading, chainsOf } from "../../explanation/index.js";
import { type Html, html, written } from "./html.js";
import type { ReportData } from "./report-data.js";

/** The chains as a list; nothing for a programme without tiers. */
export function chains({ programme, roster, matching }: ReportData): Html {
  const found = chainsOf(programme, roster, matching);
  if (found.length === 0) return html``;
  const links = (chain: readonly string[]) =>
    chain.map((name, at) => html`${at === 0 ? "" : " → "}${written(name)}`);
  return html`<h3>${chainsHeading(programme)}</h3>
<ul>${found.map((chain) => html`<li>${links(chain)}</li>\n`)}</ul>`;
}
