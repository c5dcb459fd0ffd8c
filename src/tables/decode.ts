import type { Encoding } from "./table.js";
import { decodeWindows1252 } from "./windows-1252.js";

/** Text, and how it was found in the bytes. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether some bytes made no sense in this encoding, so that characters may be wrong. */
  readonly damaged: boolean;
}

/**
 * Bytes to text: by the byte-order mark; as UTF-16 where every other byte tends to be NUL; as UTF-8 where that is
 * without fault; else as Windows-1252, which anything can be read as. The mark is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes);
  const unmarked = utf16ByNuls(bytes);
  if (unmarked !== undefined) return decodeAs(unmarked, bytes);
  const utf8 = decodeAs("utf-8", bytes);
  if (!utf8.damaged) return utf8;
  return { text: decodeWindows1252(bytes), encoding: "windows-1252", damaged: holdsUtf8Letters(bytes) };
}

function decodeAs(encoding: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, damaged: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), encoding, damaged: true };
  }
}

const BYTES_LOOKED_AT = 4096;

/**
 * UTF-16 without a mark: a NUL is one half of every separator, line break and Latin letter, so NULs are frequent on one
 * side. The other side may have a few: the low half of U+4E00, a common Chinese character, is NUL too.
 */
function utf16ByNuls(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, BYTES_LOOKED_AT);
  const nuls: [even: number, odd: number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[(index % 2) as 0 | 1] += 1;
  });
  const [even, odd] = nuls;
  if (Math.max(even, odd) * 10 < sample.length / 2 || Math.max(even, odd) < 5 * Math.min(even, odd)) {
    return undefined;
  }
  if (even === odd) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/**
 * Whether bytes that are not UTF-8 as a whole hold letters or quotation marks in UTF-8, as in "mÃ¼de" and "donâ€™t".
 * Windows-1252 itself hardly has these pairs, so the file was put together from two encodings, or damaged.
 */
function holdsUtf8Letters(bytes: Uint8Array): boolean {
  for (let at = 1; at < bytes.length; at++) {
    const lead = bytes[at - 1]!;
    const next = bytes[at]!;
    if (lead === 0xc3 && next > 0xa0 && next <= 0xbf) return true;
    if (lead === 0xe2 && next === 0x80) return true;
  }
  return false;
}
