/**
 * Whether a heading asks when somebody has time.
 */

/** Headings, as words in lower case. */
const WHEN =
  /\bwhen\b|availab|\bfree\b|time ?slots?|which (?:days?|times?)|\bdays? of the week|\bavail\b|wann|verfügbar|uhrzeit|disponib|cuándo|horario|\bquand\b|créneau|什么时候|空闲|时间段/;
const FREE_TIME = /\b(?:free|spare) time\b|free of charge/g;

/** Whether it does. Somebody's free time is what they like to do. */
export function asksWhen(words: string): boolean {
  return WHEN.test(words.replace(FREE_TIME, ""));
}
