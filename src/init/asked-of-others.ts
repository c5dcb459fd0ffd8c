/**
 * Headings that ask who stands how to somebody, as far as more than one stage of the guess goes by it.
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

/** Whether a heading, as words in lower case, asks whom somebody would rather not meet. */
export function asksApart(words: string): boolean {
  return APART.test(words);
}

/** Whether a heading, as words in lower case, asks who assesses somebody. */
export function asksWhoAssesses(words: string): boolean {
  return /assess|grades? your|evaluat(?:es|or)|beurteilt|bewertet|evalúa|évalue/.test(words);
}
