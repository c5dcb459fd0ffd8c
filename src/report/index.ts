/** What leaves: `mentor-matching/report`. Files as text; writing them is the caller's. */
export { ruleText, slotText } from "../explanation/index.js";
export { type AllFits, allFits } from "./all-fits.js";
export { calendarIcs, type ParticipantCalendar, participantCalendars } from "./calendar/calendar-ics.js";
export { type FirstMeeting, firstMeetings, type Meetings } from "./calendar/meetings.js";
export { changesCsv } from "./changes-csv.js";
export type { Finding } from "./check/finding.js";
export { type Checked, checkFindings } from "./check-findings.js";
export { type CsvOptions, csv } from "./csv.js";
export { changeRow } from "./decided/change-row.js";
export { type DecidingWords, decidingWords } from "./decided/deciding-words.js";
export { decisionText, effectText } from "./decided/decision-text.js";
export type { Review } from "./decided/review.js";
export { decisionsCsv } from "./decisions-csv.js";
export { type ParticipantPage, participantPages } from "./html/participant-pages.js";
export { reportHtml } from "./html/report-html.js";
export { matchesCsv } from "./matches-csv.js";
export { matchingJson } from "./matching-json.js";
export { participantsCsv } from "./participants-csv.js";
