/**
 * Whether somebody is a minor or an adult while a programme runs.
 */
import { ADULT_FROM_YEARS, type AgesKnownBy, type Programme } from "../programme/index.js";
import { yearsBetween } from "./difference.js";
import type { Participant } from "./participant.js";

/** Tells of a person what they are; undefined where it is not known. Who comes of age during the programme is both. */
export interface Ages {
  readonly isMinor: (person: Participant) => boolean | undefined;
  readonly isAdult: (person: Participant) => boolean | undefined;
}

/** Reads ages from what is declared of a whole side, else from dates of birth. */
export function agesIn({ startsOn, endsOn = startsOn }: Programme, by: AgesKnownBy): Ages {
  const { birth, adultFrom = ADULT_FROM_YEARS } = by;
  const declared = ({ side }: Participant) => (side === "mentor" ? by.mentors : by.mentees);
  const isOfAge = (person: Participant, day: string | undefined): boolean | undefined => {
    const all = declared(person);
    if (all !== undefined) return all === "adults";
    const answer = birth === undefined ? undefined : person.answers[birth];
    if (answer?.kind !== "date" || day === undefined) return undefined;
    return yearsBetween(answer.date, day) >= adultFrom;
  };
  return {
    isMinor: (person) => negated(isOfAge(person, startsOn)),
    isAdult: (person) => isOfAge(person, endsOn),
  };
}

function negated(known: boolean | undefined): boolean | undefined {
  return known === undefined ? undefined : !known;
}
