/**
 * Headings that ask whom somebody would rather not meet.
 */

const APART = new RegExp(
  [
    "avoid|rather not|conflict of interest",
    // "would not want to be matched", "shouldn't we match"; but not "if we can't match you" or "if you are not matched".
    "(?:\\bnot|\\bnever|(?<!\\bca|could)n['’]t)(?: (?:want|like|wish|prefer|to|we|you|i|me|us|ever))*" +
      " (?:be (?:matched|paired|put together)|match|pair|work with|meet)\\b",
    "nicht (?:mit|zusammen)|evitar|éviter|不想",
  ].join("|"),
);

/** Whether a heading, as words in lower case, asks so. */
export function asksApart(words: string): boolean {
  return APART.test(words);
}
