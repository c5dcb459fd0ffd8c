/** Names of the days, Monday first. */
export const ENGLISH_DAYS: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

const LONGEST_DAYS = 60;
const SHORTEST_ABBREVIATION = 2;
const TO = /\s*[-‐‑‒–—−]\s*|\s+to\s+/g;

/**
 * Reads "Mon", "Monday", "Mondays", "mon-fri", "Sat to Mon" as days, Monday being 0. A name may be cut down to two
 * letters, as long as only one day begins with them. `undefined` for anything else.
 *
 * @param names the seven names, Monday first.
 */
export function readDays(text: string, names: readonly string[]): readonly number[] | undefined {
  if (text.length > LONGEST_DAYS) return undefined;
  const written = comparable(text);
  const days = names.map(comparable);
  const single = dayOf(written, days);
  if (single !== undefined) return [single];
  // Names may have hyphens themselves ("segunda-feira"), so every place to cut is tried.
  for (const { index, 0: joiner } of written.matchAll(TO)) {
    const first = dayOf(written.slice(0, index), days);
    const last = dayOf(written.slice(index + joiner.length), days);
    if (first !== undefined && last !== undefined) return from(first, last);
  }
  return undefined;
}

function dayOf(written: string, days: readonly string[]): number | undefined {
  for (const form of [written, written.replace(/s$/, "")]) {
    const exact = days.indexOf(form);
    if (exact >= 0) return exact;
    const abbreviated = days.flatMap((day, index) => (day.startsWith(form) ? [index] : []));
    if (form.length >= SHORTEST_ABBREVIATION && abbreviated.length === 1) return abbreviated[0];
  }
  return undefined;
}

/** Days from the first to the last, over Sunday where need be. */
function from(first: number, last: number): readonly number[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first + step) % 7);
}

function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.:]+$/, "");
}
