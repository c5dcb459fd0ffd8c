/**
 * What stands before a name without being part of it.
 */

/** As {@link spelling} writes them, without a full stop. */
const TITLES = new Set(
  "prof professor dr doctor mr mrs ms miss mx sir dame rev herr hr frau fr mme mlle monsieur madame sr sra senor senora dott ing dipl".split(
    " ",
  ),
);

/** A name in its {@link spelling} without titles in front: `prof. dr. ada otter` as `ada otter`. A title alone is kept. */
export function withoutTitles(spelt: string): string {
  const words = spelt.split(" ");
  const first = words.findIndex((word) => !TITLES.has(word.replace(/\.$/, "")));
  return first < 1 ? spelt : words.slice(first).join(" ");
}

/** Whether a name may be another one without its forename, or with an initial: `otter`, `a. otter` for `ada otter`, both in their {@link spelling}. */
export function isShortened(short: string, long: string): boolean {
  if (long.endsWith(` ${short}`)) return true;
  const [initial = "", ...rest] = short.split(" ");
  return (
    /^\p{L}\.?$/u.test(initial) &&
    rest.length > 0 &&
    long.startsWith(initial.charAt(0)) &&
    long.endsWith(` ${rest.join(" ")}`)
  );
}
