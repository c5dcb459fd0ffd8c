import { openStarts } from "../../grouping.js";
import { ofGroups } from "./of-groups.js";

/**
 * Mentees who are not free when their group meets, or whose group has no time ∕ mentees in groups. Share, 0 to 1; NaN without a group.
 * Source: attendance that a timetable allows; the formula is ours.
 */
export const absent = ofGroups({
  name: "absent",
  label: "mentees who cannot come when their group meets",
  unit: "share",
  range: [0, 1],
  better: "less",
  of: ({ pool, groups }) => {
    const away = groups.flatMap(({ mentees, start }) =>
      mentees.filter(
        (mentee) =>
          start === undefined || !openStarts(pool, { mentors: [], mentees: [mentee] }, []).includes(start),
      ),
    );
    return away.length / groups.flatMap(({ mentees }) => mentees).length;
  },
});
