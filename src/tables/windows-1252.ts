/**
 * Windows-1252 by a table of our own: the decoder of Node 20 maps 0x80 to 0x9F to control characters.
 * Source of the table: WHATWG Encoding Standard, index windows-1252; the five bytes without a character
 * (0x81, 0x8D, 0x8F, 0x90, 0x9D) become the control characters of the same number, as it says.
 */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const CHARACTERS_AT_ONCE = 8192;

/** Text from Windows-1252. Every byte stands for one character, so this cannot fail. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += CHARACTERS_AT_ONCE) {
    const codes = Array.from(bytes.subarray(start, start + CHARACTERS_AT_ONCE), codeOf);
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join("");
}

function codeOf(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? FROM_0X80.charCodeAt(byte - 0x80) : byte;
}
