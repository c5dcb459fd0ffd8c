/**
 * A command that can be typed as it is told.
 */
import type { Arguments } from "./arguments.js";
import type { CommandName } from "./usage.js";

const NAMED = ["mentors", "mentees", "participants", "managers", "decisions", "matching", "out"] as const;

/** The command on the same files, each after its option. */
export function commandLine(
  command: CommandName,
  given: Pick<Arguments, "programme" | (typeof NAMED)[number]>,
): string {
  const files = NAMED.flatMap((name) => {
    const path = given[name];
    return path === undefined ? [] : [`--${name} ${quoted(path)}`];
  });
  return ["npx mentor-matching", command, quoted(given.programme), ...files].join(" ");
}

function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path.replaceAll('"', '\\"')}"`;
}
