import type { Match } from "../../formats/index.js";

/** `The group of “ada” with “ben”, “cem”`; of a circle, its mentees alone. */
export function groupName({ mentors, mentees }: Match): string {
  const quoted = (ids: readonly string[]) => ids.map((id) => `“${id}”`).join(", ");
  return mentors.length === 0
    ? `The group of ${quoted(mentees)}`
    : `The group of ${quoted(mentors)} with ${quoted(mentees)}`;
}
