/**
 * Ids for questions, from their headings.
 */
import type { Asked } from "./asked.js";
import { wordsOf } from "./column-profile.js";

const SKIPPED = new Set(
  "a an the of to in on for and or is are was were be been do does did you your yours i my me we would will can could should have has had that this which what who how when where why with from at as it if any some please select choose check all apply up about not mentor mentee mentors mentees der die das ein eine und oder sie ihr was welche wie el la los las un una y o de en que le les des et ou vous".split(
    " ",
  ),
);
const MOST_WORDS = 3;
const LONGEST = 40;

/** Gives every question an id: up to three words of its heading that say something, numbered where they repeat. */
export function newIds(asked: readonly Omit<Asked, "id">[]): readonly Asked[] {
  const used = new Set<string>();
  return asked.map((one, index) => {
    const wanted = idFrom(one) || `question-${index + 1}`;
    let id = wanted;
    for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
    used.add(id);
    return { ...one, id };
  });
}

function idFrom({ items }: Omit<Asked, "id">): string {
  const heading = Object.values(items)[0]?.heading ?? "";
  // What stands in brackets explains, over several lines at times.
  const line =
    heading
      .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
      .split("\n")
      .filter((part) => part.trim() !== "")
      .at(-1) ?? "";
  const words = wordsOf(line).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter(
    (word) => !SKIPPED.has(word) && (word.length > 1 || /\p{Script=Han}|\d/u.test(word)),
  );
  return telling.slice(0, MOST_WORDS).join("-").slice(0, LONGEST);
}
