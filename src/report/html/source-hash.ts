/**
 * The hash by which a content security policy knows a style sheet or a script.
 */
import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";

/** `'sha256-…'` of an inline source, quotes included. Source: W3C, Content Security Policy Level 3, section 2.3.1. */
export function sourceHash(source: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(source))))}'`;
}
