/**
 * The whole result as JSON text.
 */
import type { Matching } from "../formats/index.js";

/**
 * `matching.json`: the matching with its proof and manifest, indented, ending in a line break. The same matching gives the
 * same bytes. It holds ids and numbers, no names and no answers.
 *
 * @param decisions Decisions by hand that were applied; the manifest then says how many, so that nobody forgets to hand them in again.
 */
export function matchingJson(matching: Matching, decisions: readonly unknown[] = []): string {
  const { manifest } = matching;
  const told = decisions.length === 0 ? manifest : { ...manifest, decisions: decisions.length };
  return `${JSON.stringify({ ...matching, manifest: told }, null, 1)}\n`;
}
