/** Who answered: people, answers, availability, chains of managers; read from tables with issues. */
export { type Ages, agesIn } from "./age.js";
export type { Answer, AnswerOf } from "./answer.js";
export { type AnswerClasses, answerClasses, classesOfSides } from "./answer-classes.js";
export { answerKeys } from "./answer-keys.js";
export { nearOption } from "./answers/near-option.js";
export { parseDate, parseTimestamp } from "./answers/read-date.js";
export { importanceOf } from "./answers/read-importance.js";
export { parseNumber, ratingsRange } from "./answers/read-numbers.js";
export { splitOptions } from "./answers/split-options.js";
export { type AvailabilityTable, availabilityTable } from "./availability-table.js";
export { type ClockLoss, clockLosses } from "./clock-losses.js";
export { mentorAbove, yearsBetween } from "./difference.js";
export { kilometresApart, kilometresBetween, type SpherePoint, spherePoint } from "./kilometres.js";
export { latinLetters } from "./latin-letters.js";
export { type NamedBy, namedBy } from "./named-by.js";
export { nearPeople } from "./near-people.js";
export { numberOfPlaces } from "./number-of-places.js";
export { onceForRoster, ownRoster } from "./once-for-roster.js";
export { asksOwnWords } from "./own-words-column.js";
export { type Participant, peopleOf, placesOf, type Roster } from "./participant.js";
export { type PeopleIndex, peopleIndex } from "./people-index.js";
export { type PowerParts, powerDistances } from "./power/power-distance.js";
export { meetingStarts, programmeWeeks } from "./programme-week.js";
export { type RosterFiles, readRoster, type TableInput, tableOf } from "./read-roster.js";
export { type ReportingChain, reportingChain } from "./reporting-chain.js";
export { rolesIn } from "./roles.js";
export { sameAnswer } from "./same-answer.js";
export { withSameFile } from "./same-file.js";
export { restoredRoster, sentRoster } from "./sent-roster.js";
export { sharedWeek, zoneOf } from "./shared-week.js";
export { firstSlot, type SlotOptions } from "./week/first-slot.js";
export { readTimes } from "./week/read-times.js";
export {
  addQuarters,
  commonWeek,
  emptyWeek,
  MINUTES_PER_QUARTER,
  otherTimes,
  QUARTERS_PER_DAY,
  QUARTERS_PER_WEEK,
  type WeekPattern,
} from "./week/week-pattern.js";
export { type ClockChange, clockChanges, isZone, offsetMinutesAt } from "./week/zones.js";
export { withVectors } from "./with-vectors.js";
