/**
 * How many groups a mentor can lead, and how large they may be.
 */
import type { GroupSetting } from "../../programme/index.js";
import { type Participant, placesOf } from "../../roster/index.js";

/** What a mentor has room for. */
export interface MentorPlaces {
  /** 0 where not even one of the smallest groups fits into their capacity. */
  readonly groups: number;
  /** Mentees in each of them at most. */
  readonly size: number;
}

/**
 * Shares a capacity among groups, such that all of them together never hold more mentees than the mentor takes: as many places as
 * can be, in as few groups as can be.
 */
export function mentorPlaces({ size, groupsPerMentor }: GroupSetting, mentor: Participant): MentorPlaces {
  const places = placesOf(mentor);
  let best: MentorPlaces = { groups: 0, size: 0 };
  for (let groups = 1; groups <= groupsPerMentor; groups++) {
    const each = Math.min(size.max, Math.floor(places / groups));
    if (each >= size.min && groups * each > best.groups * best.size) best = { groups, size: each };
  }
  return best;
}
