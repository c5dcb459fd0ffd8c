/**
 * The whole result as JSON text.
 */
import type { Matching } from "../formats/index.js";

/**
 * `matching.json`: the matching with its proof and manifest, indented, ending in a line break. The same matching gives the
 * same bytes. It holds ids and numbers, no names and no answers.
 */
export function matchingJson(matching: Matching): string {
  return `${JSON.stringify(matching, null, 1)}\n`;
}
