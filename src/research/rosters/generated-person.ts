/**
 * What generated people are called. Nothing in it could be somebody's.
 */
import type { Programme, Side } from "../../programme/index.js";

/** `mentor-017`: as many digits as the last one needs, so that ids sort by number. */
export function idOf(side: Side, at: number, count: number): string {
  return `${side}-${String(at + 1).padStart(String(count).length, "0")}`;
}

/** Name and contact, equal to the id where the programme reads them from the same column. */
export function peopleColumnsOf(
  { people }: Programme,
  side: Side,
  id: string,
): { readonly name: string; readonly contact: string } {
  const isId = (column: unknown) => JSON.stringify(column) === JSON.stringify(people.id);
  const number = id.slice(side.length + 1);
  return {
    name:
      people.name === undefined || isId(people.name)
        ? id
        : `${side === "mentor" ? "Mentor" : "Mentee"} ${number}`,
    contact: people.contact === undefined ? "" : isId(people.contact) ? id : `${id}@generated.example`,
  };
}
