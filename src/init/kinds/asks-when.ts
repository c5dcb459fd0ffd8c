/**
 * Whether a heading asks when somebody has time.
 */

/** Headings, as words in lower case. */
export const WHEN =
  /\bwhen\b|availab|\bfree\b|time ?slots?|which (?:days?|times?)|\bdays? of the week|\bavail\b|wann|verfügbar|uhrzeit|disponib|cuándo|horario|\bquand\b|créneau|什么时候|空闲|时间段/;
