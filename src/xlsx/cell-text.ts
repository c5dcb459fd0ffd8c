/** What a cell of a workbook holds. */
export type CellValue = string | number | boolean | Date | null;

const MIDNIGHT = "00:00:00";
/** Excel writes a time of day as a part of its day 0, which is 1899-12-30. */
const FIRST_YEAR = 1900;

/** A cell as a form would write it: `2026-06-14 10:10:09`, `2026-06-14`, `18:30`, `3`, `TRUE`. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return "";
  const [day = "", time = ""] = value
    .toISOString()
    .replace(/\.\d+Z$/, "")
    .split("T");
  if (value.getUTCFullYear() < FIRST_YEAR) return time.replace(/:00$/, "");
  return time === MIDNIGHT ? day : `${day} ${time}`;
}
