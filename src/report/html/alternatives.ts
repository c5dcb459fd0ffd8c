/**
 * The best that either person of a match could have had instead.
 */
import { roleWords, shownFit } from "../../explanation/index.js";
import type { Participant } from "../../roster/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";
import { type Html, html, type Part, written } from "./html.js";
import type { PlacedPair, ReportData } from "./report-data.js";

const SHOWN = 3;

/** Somebody who is allowed for a person. */
interface Option {
  readonly index: number;
  readonly units: number;
}

/** Two lists: other mentors for the mentee, other mentees for the mentor. */
export function alternatives(data: ReportData, placed: PlacedPair): Html {
  const { mentor, mentee } = placed;
  const mentors = otherMentors(data, placed).map(
    (option) =>
      html`<li>${written(data.roster.mentors[option.index]?.name ?? "")}: ${compared(option, placed)}, ${mentorNow(data, option.index)}</li>`,
  );
  const mentees = otherMentees(data, placed).map(
    (option) =>
      html`<li>${written(data.roster.mentees[option.index]?.name ?? "")}: ${compared(option, placed)}, ${menteeNow(data, option.index)}</li>`,
  );
  const words = data.programme.format.kind === "peers" ? PARTNERS : roleWords(data.programme);
  return html`<div class="columns others">${options(html`Other ${words.mentors} for ${written(mentee.name)}`, mentors)}${options(html`Other ${words.mentees} for ${written(mentor.name)}`, mentees)}</div>`;
}

/** Among peers either would be the other's partner. */
const PARTNERS = { mentors: "partners", mentees: "partners" };

function options(heading: Html, lines: readonly Html[]): Html {
  if (lines.length === 0) return html`<div><h4>${heading}</h4><p>Nobody else is allowed.</p></div>`;
  return html`<div><h4>${heading}</h4><ul>${lines}</ul></div>`;
}

function otherMentors({ roster, compared, ofMentee }: ReportData, { row }: PlacedPair): readonly Option[] {
  const own = new Set(ofMentee[row]?.map(({ column }) => column));
  return best(roster.mentors, (column) => {
    if (own.has(column) || !compared.vetoes.allows(row, column)) return undefined;
    return compared.fits.units[row * compared.fits.mentors + column];
  });
}

function otherMentees({ roster, compared, ofMentor }: ReportData, { column }: PlacedPair): readonly Option[] {
  const own = new Set(ofMentor[column]?.map(({ row }) => row));
  return best(roster.mentees, (row) => {
    if (own.has(row) || !compared.vetoes.allows(row, column)) return undefined;
    return compared.fits.units[row * compared.fits.mentors + column];
  });
}

/** The few best of those who take part, by fit, then in the roster's order. */
function best(
  people: readonly Participant[],
  unitsOf: (index: number) => number | undefined,
): readonly Option[] {
  const kept: Option[] = [];
  for (const [index, { takesPart, capacity }] of people.entries()) {
    const units = takesPart && capacity > 0 ? unitsOf(index) : undefined;
    if (units === undefined) continue;
    const at = kept.findIndex((option) => option.units < units);
    kept.splice(at < 0 ? kept.length : at, 0, { index, units });
    kept.length = Math.min(kept.length, SHOWN);
  }
  return kept;
}

/** The fit, and how far it is from the match that was made. */
function compared({ units }: Option, { pair }: PlacedPair): string {
  const difference = fitOfUnits(units - unitsOfFit(pair.fit));
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
  return `${shownFit(fitOfUnits(units))} (${sign}${shownFit(Math.abs(difference))})`;
}

function mentorNow({ roster, ofMentor }: ReportData, column: number): Part {
  const names = (ofMentor[column] ?? []).map(({ mentee }) => mentee.name);
  const free = (roster.mentors[column]?.capacity ?? 0) - names.length;
  const places = free > 0 ? `, ${free} ${free === 1 ? "place" : "places"} free` : "";
  return names.length === 0 ? "has nobody" : html`with ${written(names.join(", "))}${places}`;
}

function menteeNow({ ofMentee }: ReportData, row: number): Part {
  const names = (ofMentee[row] ?? []).map(({ mentor }) => mentor.name);
  return names.length === 0 ? "has nobody" : html`with ${written(names.join(", "))}`;
}
