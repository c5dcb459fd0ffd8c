/** Letters that no mark can be taken off, in lower case, and how they are written without them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  þ: "th",
  ı: "i",
};

/** A text in lower case with letters of the Latin alphabet for those that Unicode does not take apart: "ł" is "l", "ß" is "ss". */
export function latinLetters(text: string): string {
  return text.replace(/[æœøßłđðħþı]/g, (letter) => LETTERS[letter] ?? letter);
}
