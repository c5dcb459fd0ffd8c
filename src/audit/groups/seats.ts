import type { GroupSetting } from "../../programme/index.js";
import { type Participant, placesOf } from "../../roster/index.js";

/** How many groups a mentor can lead, and how many mentees each can hold. */
export interface Seats {
  readonly groups: number;
  readonly each: number;
}

/** The most mentees that a mentor's places hold in groups of one size, in the fewest groups that do. */
export function seatsOf({ size, groupsPerMentor }: GroupSetting, mentor: Participant): Seats {
  const places = placesOf(mentor);
  const ways = Array.from({ length: groupsPerMentor }, (_, at): Seats => {
    const groups = at + 1;
    const each = Math.min(size.max, Math.floor(places / groups));
    return each < size.min ? { groups: 0, each: 0 } : { groups, each };
  });
  const held = ({ groups, each }: Seats) => groups * each;
  const most = Math.max(...ways.map(held));
  return ways.find((way) => held(way) === most) ?? { groups: 0, each: 0 };
}
