/** From form exports to a programme to start from: `mentor-matching/init`. */
export type { ColumnGuess, Evidence, Ground, Guessed, Role, StrangeAnswer, Sureness } from "./guess.js";
export { type GuessFiles, guessProgramme } from "./guess-programme.js";
export { parseJson } from "./parse-json.js";
