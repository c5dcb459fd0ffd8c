/**
 * Whether there are places for everybody.
 */
import { isOneList, type Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import type { Finding } from "./finding.js";

/** A finding where there are fewer places than mentees (of groups, `doubtsAboutGroups` counts seats), and one on who takes no part. */
export function doubtsAboutPlaces(
  { format }: Pick<Programme, "format">,
  { mentors, mentees }: Roster,
): readonly Finding[] {
  // Everybody is one of a pair, or of a circle, and takes nobody's place.
  if (isOneList(format)) return awayText(mentees, false);
  const wanting = mentees.filter(({ takesPart }) => takesPart).length;
  const places = mentors
    .filter(({ takesPart }) => takesPart)
    .reduce((sum, { capacity }) => sum + capacity, 0);
  const without = wanting - places;
  const away = awayText([...mentors, ...mentees]);
  const tooFew: Finding = {
    severity: "warning",
    code: "too-few-places",
    title: `${wanting} mentees take part, and mentors have ${places} ${places === 1 ? "place" : "places"}`,
    cost: `At least ${without} ${without === 1 ? "mentee" : "mentees"} cannot have a mentor.`,
    people: without,
    details: ["Find more mentors, or ask those who have room for one mentee more."],
  };
  return [...(without > 0 && format.kind !== "groups" ? [tooFew] : []), ...away];
}

function awayText(people: readonly Participant[], hasRoles = true): readonly Finding[] {
  const away = people.filter(({ takesPart, capacity }) => !takesPart || capacity === 0);
  if (away.length === 0) return [];
  return [
    {
      severity: "note",
      code: "not-taking-part",
      title: `${away.length} of ${people.length} people sit out or take nobody`,
      cost: "They are matched with nobody, as they asked.",
      people: 0,
      details: away.map(
        ({ name, side, takesPart }) =>
          `${name}${hasRoles ? ` (${side})` : ""}: ${takesPart ? "capacity 0" : "sits out"}`,
      ),
    },
  ];
}
