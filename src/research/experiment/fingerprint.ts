/**
 * Fingerprints of what an experiment was made from and of what came out.
 */
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/** SHA-256 of a text, in hexadecimal. */
export function fingerprintOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
