import { groupedMentees, ofGroups } from "./of-groups.js";

/**
 * Mentees in groups, once for each of its mentors ∕ seats, Σ over mentors of groups they can lead · mentees in each. Share, 0 to 1; NaN
 * where there are no seats, as in circles.
 * Source: the use of capacity.
 */
export const seatsFilled = ofGroups({
  name: "seats-filled",
  label: "mentors' seats that are filled",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: (formed) => {
    const { places, setting } = formed.pool.world;
    const seats = places.reduce((sum, { groups, size }) => sum + groups * size, 0);
    return (groupedMentees(formed).length * setting.mentors) / seats;
  },
});
