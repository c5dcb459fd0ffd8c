/**
 * Small words of sentences: lists, durations, counts.
 */

/** `a, b and c`. */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items[items.length - 1]}`;
}

/** `1 h 30 min`, from minutes. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `1 mentor`, `2 mentors`. */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${count} ${count === 1 ? word : plural}`;
}

/** A difference without the noise of binary fractions, and no minus in front of 0. */
export function shortNumber(value: number): string {
  return String(Number(value.toFixed(2)) + 0);
}

/** A fit as it is shown: three digits behind the point. */
export function shownFit(fit: number): string {
  return fit.toFixed(3);
}

/** A loss as it is shown, which is never 0. */
export function shownLoss(loss: number): string {
  return loss < 0.0005 ? "less than 0.001" : shownFit(loss);
}

/** The sentence with a capital letter in front, unless it begins with a name, and a full stop behind. */
export function sentence(text: string, ...names: readonly string[]): string {
  const end = /[.!?]$/.test(text) ? "" : ".";
  const isName = names.some((name) => text.startsWith(name));
  return `${isName ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`}${end}`;
}

/** In quotation marks; those inside become single ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
