/**
 * How the coordinator's report looks, beside what every page does.
 */
import type { RoleWords } from "../../explanation/index.js";
import { BAR_STYLE } from "./bar.js";

const REPORT_STYLE = `
#left-over, #heat-map, #load { content-visibility: auto; contain-intrinsic-size: auto 50rem; }
.good { color: var(--good); }
.bad { color: var(--bad); font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.tag { background: var(--tag-back); color: var(--tag-text); font-size: .75rem; padding: .05rem .35rem; border-radius: .6rem; font-weight: normal; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; padding: 0; margin: .75rem 0 0; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem 2rem; align-items: start; margin: 1rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figures div { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { color: var(--quiet); font-size: .85rem; line-height: 1.3; }
.figures dd { margin: 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
figure { margin: 0; }
figcaption, caption { text-align: left; font-weight: 600; padding: 0 0 .35rem; }
.week svg { width: 100%; max-width: 24rem; height: auto; font-size: 11px; }
.histogram svg { width: 100%; max-width: 30rem; height: auto; font-size: 11px; }
svg text { fill: var(--text); }
.fill { fill: var(--fill); }
.trough { fill: var(--trough); }
.bar { display: inline-block; width: 4.5rem; margin-right: .35rem; height: .55rem; border-radius: .3rem; background: linear-gradient(to right, var(--fill) var(--length), var(--trough) var(--length)); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
${BAR_STYLE}
table { border-collapse: collapse; width: 100%; margin: .75rem 0 1.25rem; font-variant-numeric: tabular-nums; }
.stack > thead th { text-align: left; font-size: .85rem; color: var(--quiet); border-bottom: 1px solid var(--line); padding: .3rem .9rem .3rem 0; vertical-align: bottom; }
.stack > tbody > tr > * { text-align: left; vertical-align: top; font-weight: normal; border-bottom: 1px solid var(--line); padding: .4rem .9rem .4rem 0; }
.stack > tbody > tr > th { font-weight: 600; }
.stack .number { text-align: right; }
.parts > tbody > tr > th { width: 32%; }
.parts > tbody > tr > td:nth-child(4) { white-space: nowrap; }
thead button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; text-decoration: underline dotted; }
[aria-sort="ascending"] button::after { content: " ↑"; }
[aria-sort="descending"] button::after { content: " ↓"; }
form { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: 0 0 1rem; }
form[hidden] { display: none; }
label { display: grid; gap: .15rem; font-size: .85rem; color: var(--quiet); }
input, select, form button { font: inherit; font-size: 1rem; color: var(--text); background: var(--back); border: 1px solid var(--quiet); border-radius: .35rem; padding: .3rem .6rem; min-height: 2.4rem; max-width: 100%; }
form button { cursor: pointer; }
output { color: var(--quiet); padding-bottom: .45rem; }
.match { border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 .5rem; padding: 0 .9rem; content-visibility: auto; contain-intrinsic-size: auto 2.9rem; }
.match[open] { padding-bottom: .5rem; }
.match > summary { display: flex; flex-wrap: wrap; gap: .1rem 1rem; align-items: baseline; justify-content: space-between; padding: .6rem 0; cursor: pointer; list-style: none; }
.match > summary::-webkit-details-marker { display: none; }
.match > summary h3 { margin: 0; flex: 1 1 16rem; min-width: 0; }
.match > summary h3::before { content: "▸"; display: inline-block; width: 1.1rem; color: var(--quiet); }
.match[open] > summary h3::before { content: "▾"; }
.fit { font-variant-numeric: tabular-nums; white-space: nowrap; }
.manifest { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: .5rem 0; }
.manifest dt { color: var(--quiet); }
.manifest dd { margin: 0; min-width: 0; }
.scroll { position: relative; overflow: auto; max-height: 85vh; max-width: 100%; border: 1px solid var(--line); border-radius: .5rem; padding: .5rem; }
.heat { border-collapse: separate; border-spacing: 2px; width: auto; margin: 0; font-size: .8rem; }
.heat caption { font-size: 1rem; }
.heat thead th { vertical-align: bottom; font-weight: normal; padding: 0 .1rem; }
.heat thead span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 9rem; overflow: hidden; white-space: nowrap; }
.heat tbody th { text-align: left; font-weight: normal; white-space: nowrap; max-width: 11rem; overflow: hidden; text-overflow: ellipsis; position: sticky; left: 0; background: var(--back); padding-right: .4rem; }
.heat tbody td { text-align: center; padding: .15rem .2rem; min-width: 2rem; white-space: nowrap; border-radius: 3px; }
.never, .key { color: var(--quiet); }
.matched, .key-match { font-weight: 700; outline: 2px solid var(--text); outline-offset: -2px; color: var(--text); }
.key { padding: .05rem .35rem; border-radius: 3px; white-space: nowrap; }
.shade-0 { background: #f4f8fc; } .shade-1 { background: #ebf3fa; } .shade-2 { background: #e0edf8; }
.shade-3 { background: #d4e6f6; } .shade-4 { background: #c7def3; } .shade-5 { background: #b8d5f0; }
.shade-6 { background: #a8cbed; } .shade-7 { background: #97c1e9; } .shade-8 { background: #85b6e5; } .shade-9 { background: #73abe1; }
@media (prefers-color-scheme: dark) {
  .shade-0 { background: #191d22; } .shade-1 { background: #1b222a; } .shade-2 { background: #1d2833; }
  .shade-3 { background: #1e2e3d; } .shade-4 { background: #1f3548; } .shade-5 { background: #203c54; }
  .shade-6 { background: #204460; } .shade-7 { background: #214c6e; } .shade-8 { background: #21557c; } .shade-9 { background: #215e8b; }
}
@media screen and (max-width: 44rem) {
  body { padding: 1rem .9rem 3rem; }
  .stack, .stack > caption, .stack > tbody, .stack > tbody > tr, .stack > tbody > tr > * { display: block; }
  .stack > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; contain: strict; }
  .stack[data-sortable] > thead { display: block; position: static; width: auto; height: auto; contain: none; }
  .stack[data-sortable] > thead > tr { display: flex; flex-wrap: wrap; gap: 0 1rem; border-bottom: 1px solid var(--line); }
  .stack[data-sortable] > thead th { border: 0; }
  .stack > tbody > tr { border-bottom: 1px solid var(--line); padding: .45rem 0; }
  .stack > tbody > tr > * { border: 0; padding: .1rem 0; }
  .stack > tbody > tr > td:empty { display: none; }
  .stack > tbody > tr > td::before { content: attr(data-label) ": "; color: var(--quiet); }
  .parts > tbody > tr > td:nth-child(2)::before { content: "Mentor’s answer: "; }
  .parts > tbody > tr > td:nth-child(3)::before { content: "Mentee’s answer: "; }
  .parts > tbody > tr > td:nth-child(4)::before { content: "Fit: "; }
  .parts > tbody > tr > td:nth-child(5)::before { content: "Weight: "; }
  .parts > tbody > tr > td:nth-child(6)::before { content: "Adds: "; }
  .stack .number { text-align: left; }
  .parts > tbody > tr > td:nth-child(n + 4) { display: inline-block; margin-right: .6rem; }
  .parts .bar { width: 2.2rem; }
  .parts > tbody > tr > th { width: auto; }
  .manifest { grid-template-columns: 1fr; gap: 0; }
  .manifest dd { margin-bottom: .5rem; }
}
@media print {
  .match .bar { width: 3rem; }
  .match table { margin: 0 0 .4rem; }
  .match .columns { margin: .4rem 0 0; }
  .match > summary { padding: .3rem 0; }
  .stack > tbody > tr > * { padding-top: .2rem; padding-bottom: .2rem; }
  nav, form, .skip { display: none !important; }
  .match, #left-over, #heat-map, #load { content-visibility: visible; }
  .match { break-inside: avoid; }
  .match > summary h3::before { content: none !important; }
  tr, figure, .figures div { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  .scroll { overflow: visible; max-height: none; border: 0; padding: 0; }
  .heat { font-size: 6pt; border-spacing: 1px; }
  .heat tbody th { position: static; }
  .heat tbody td { min-width: 0; padding: 0 .1rem; }
  .heat td, .fill, .trough, .tag { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .shade-0, .shade-1, .shade-2, .shade-3, .shade-4, .shade-5, .shade-6, .shade-7, .shade-8, .shade-9 { background: none; }
}
`;

/** The style, with the words that stand before stacked answers. */
export function reportStyle({ mentor, mentee }: RoleWords): string {
  return REPORT_STYLE.replace("Mentor’s", `${capital(mentor)}’s`).replace("Mentee’s", `${capital(mentee)}’s`);
}

/** `Mentor`, at the beginning of a heading. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
