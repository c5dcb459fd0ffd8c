/**
 * Reads places as latitude and longitude.
 */
import type { CoordinatesAnswer } from "../answer.js";
import type { Report } from "./cell-problem.js";

/** A signed number of degrees, with a decimal point or comma, perhaps with the degree sign and N, S, E or W. */
const DEGREES = /^([+-]?\d{1,3}(?:[.,]\d{1,15})?)\s*°?\s*([NSEW])?$/i;

/** Between the two in one cell: a semicolon, a comma that is no decimal comma, or a space. */
const BETWEEN = [/;/, /,\s+/, /,/, /\s+/] as const;

/** Reads a place in one cell, latitude first, or in two. */
export function readCoordinates(cells: readonly string[], report: Report): CoordinatesAnswer | undefined {
  if (cells.every((cell) => cell === "")) return undefined;
  const parts = cells.length === 1 ? splitInTwo(cells[0] ?? "") : cells;
  const [latitude, longitude] = [degrees(parts[0] ?? "", "NS"), degrees(parts[1] ?? "", "EW")];
  if (latitude === undefined || longitude === undefined)
    return wrong(cells, report, "not-coordinates", "is not a latitude and a longitude in degrees");
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return wrong(
      cells,
      report,
      "out-of-range",
      Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180
        ? "has a latitude beyond 90 degrees, as if the two were the wrong way round"
        : "is beyond 90 degrees of latitude or 180 of longitude",
    );
  return { kind: "coordinates", latitude, longitude };
}

/** The cell's two halves, at the first separator that leaves exactly two. */
function splitInTwo(text: string): readonly string[] {
  const splits = BETWEEN.map((separator) => text.split(separator).map((part) => part.trim()));
  return splits.find(({ length }) => length === 2) ?? [];
}

/** South and west are below 0. */
function degrees(text: string, letters: string): number | undefined {
  const [, number = "", letter = ""] = DEGREES.exec(text.trim()) ?? [];
  const side = letter.toUpperCase();
  if (number === "" || !letters.includes(side)) return undefined;
  const value = Number(number.replace(",", "."));
  return side === "S" || side === "W" ? -value : value;
}

function wrong(cells: readonly string[], report: Report, code: string, expected: string): undefined {
  report({
    cell: 0,
    code,
    value: cells.join(" | "),
    expected,
    remedy: "Write latitude, then longitude, such as 52.52, 13.405, or leave the cell blank.",
  });
  return undefined;
}
