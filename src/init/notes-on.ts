/**
 * What to look at in a programme that was guessed.
 */
import type { ProgrammeJson } from "../programme/index.js";
import { nearOption } from "../roster/index.js";
import type { Asked } from "./asked.js";
import { firstFew } from "./first-few.js";
import { isAtNoTime } from "./kinds/slot-hours.js";

/** One sentence each: what is missing, what was assumed, whose hours are guessed from words. */
export function notesOn(
  { criteria, format, people }: ProgrammeJson,
  asked: readonly Asked[],
): readonly string[] {
  const notes: string[] = [];
  if (criteria.length === 0)
    notes.push("No question was found that both sides answered and that can be compared: add a criterion.");
  const places = format?.kind === "one-to-one" ? format.menteesPerMentor?.max : undefined;
  if (places !== undefined && people.capacity === undefined)
    notes.push(
      `There are more mentees than mentors, and nobody was asked how many they take: up to ${places} each are assumed (format.menteesPerMentor).`,
    );
  return [...notes, ...asked.flatMap(notesOnSlots), ...asked.flatMap(notesOnOwnWords)];
}

/** Slips are told elsewhere. What is sensitive is counted and not shown. */
function notesOnOwnWords({ id, kind: { settings, rare }, sensitive }: Asked): readonly string[] {
  const options = settings.options ?? [];
  const own = [...new Set(rare)].filter((text) => nearOption(text, options) === undefined);
  if (own.length === 0 || settings.other !== true) return [];
  const count = own.length === 1 ? "1 answer" : `${own.length} answers`;
  const told = sensitive ? "" : ` (${firstFew(own.map((text) => `“${text}”`))})`;
  return [
    `${count} to “${id}”${told} ${own.length === 1 ? "is" : "are"} taken as “other”: add to its options what should be one.`,
  ];
}

function notesOnSlots({ id, kind: { kind, settings } }: Asked): readonly string[] {
  if (kind !== "availability" || settings.slots === undefined) return [];
  const unknown = Object.entries(settings.slots).flatMap(([label, hours]) =>
    hours === "" && !isAtNoTime(label) ? [`“${label}”`] : [],
  );
  return [
    `Look at the hours in the slots of “${id}”: they are guessed from words.`,
    ...(unknown.length === 0
      ? []
      : [
          `Say in the slots of “${id}” what hours are meant by ${unknown.join(", ")}: until you do, nobody counts as free then.`,
        ]),
  ];
}
