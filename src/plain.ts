/**
 * A text as it is compared: Unicode form, case and white space do not count. Headings, options, names and ids that differ
 * only in these are the same.
 */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
