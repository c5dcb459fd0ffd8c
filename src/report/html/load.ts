/**
 * Who carries how much, and who is scarce.
 */
import { type Participant, placesOf } from "../../roster/index.js";
import { bar } from "./bar.js";
import { type Html, html, type Part, written } from "./html.js";
import type { ReportData } from "./report-data.js";
import { table } from "./table.js";

/** Mentees listed who have few mentors to choose from. */
const HARDEST_SHOWN = 10;
/** From so many allowed mentors on, nobody is hard to place. */
const ENOUGH_MENTORS = 4;

/** The section. */
export function load(data: ReportData): Html {
  return html`<section id="load" aria-labelledby="load-title">
<h2 id="load-title">Load and scarcity</h2>
${data.roster.mentors.length === 0 ? html`<p>There is no mentor.</p>` : mentorTable(data)}
${hardestTable(data)}
</section>`;
}

function mentorTable(data: ReportData): Html {
  const wanted = firstChoices(data);
  return table({
    caption: "Mentors: places, and how sought after they are",
    headings: ["Mentor", "Mentees", "Places", "Load", "Mentees allowed", "Best fit for", "Scarce"],
    numbers: [1, 2, 4, 5],
    sortable: true,
    rows: data.roster.mentors.map((mentor, column): readonly Part[] => {
      const taken = data.ofMentor[column]?.length ?? 0;
      const places = placesOf(mentor);
      const first = wanted[column] ?? 0;
      return [
        written(mentor.name),
        taken,
        places,
        html`${bar(places === 0 ? 0 : taken / places)}${loadText(mentor, taken)}`,
        allowedMentees(data, column),
        first,
        first > places && places > 0 ? "yes: best fit for more than there are places" : "no",
      ];
    }),
  });
}

function loadText(mentor: Participant, taken: number): string {
  if (!mentor.takesPart) return "sits out";
  if (mentor.capacity === 0) return "takes nobody";
  return taken === mentor.capacity ? "full" : taken === 0 ? "nobody yet" : "has room";
}

/** For each mentor, the mentees for whom nobody else allowed fits better; the first of equals counts. */
function firstChoices({ roster, compared }: ReportData): readonly number[] {
  const counts = new Array<number>(roster.mentors.length).fill(0);
  for (const row of roster.mentees.keys()) {
    const options = allowedMentors({ roster, compared }, row);
    const unitsOf = (column: number) => compared.fits.units[row * compared.fits.mentors + column] ?? 0;
    const best = options.reduce(
      (kept, column) => (kept < 0 || unitsOf(column) > unitsOf(kept) ? column : kept),
      -1,
    );
    if (best >= 0) counts[best]! += 1;
  }
  return counts;
}

function allowedMentors(
  { roster, compared }: Pick<ReportData, "roster" | "compared">,
  row: number,
): readonly number[] {
  if (roster.mentees[row]?.takesPart !== true) return [];
  return [...roster.mentors.keys()].filter(
    (column) => placesOf(roster.mentors[column] as Participant) > 0 && compared.vetoes.allows(row, column),
  );
}

function allowedMentees({ roster, compared }: ReportData, column: number): number {
  return [...roster.mentees.keys()].filter(
    (row) => roster.mentees[row]?.takesPart === true && compared.vetoes.allows(row, column),
  ).length;
}

/** Mentees with few mentors to choose from, the fewest first. */
function hardestTable(data: ReportData): Html {
  const hardest = [...data.roster.mentees.keys()]
    .filter((row) => data.roster.mentees[row]?.takesPart === true)
    .map((row) => ({ row, allowed: allowedMentors(data, row).length }))
    .filter(({ allowed }) => allowed < ENOUGH_MENTORS)
    .sort((a, b) => a.allowed - b.allowed || a.row - b.row);
  if (hardest.length === 0) {
    return html`<p>Every mentee who takes part has at least ${ENOUGH_MENTORS} mentors to choose from.</p>`;
  }
  const shown = hardest.slice(0, HARDEST_SHOWN);
  const of = hardest.length > shown.length ? ` (${shown.length} of ${hardest.length})` : "";
  return table({
    caption: `Mentees whom the rules leave fewer than ${ENOUGH_MENTORS} mentors${of}`,
    headings: ["Mentee", "Mentors allowed", "Has a mentor"],
    numbers: [1],
    rows: shown.map(({ row, allowed }) => [
      written(data.roster.mentees[row]?.name ?? ""),
      allowed,
      (data.ofMentee[row]?.length ?? 0) > 0 ? "yes" : "no",
    ]),
  });
}
