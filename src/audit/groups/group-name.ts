import type { Match } from "../../formats/index.js";

/** Inside a sentence: `the group of “ada” with “ben”, “cem”`; of a circle, its mentees alone. */
export function groupName({ mentors, mentees }: Match): string {
  const quoted = (ids: readonly string[]) => ids.map((id) => `“${id}”`).join(", ");
  return mentors.length === 0
    ? `the group of ${quoted(mentees)}`
    : `the group of ${quoted(mentors)} with ${quoted(mentees)}`;
}
