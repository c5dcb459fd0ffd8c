/** Whole valid programmes, and rosters for them as CSV text, for property tests. */
export { programmeJson } from "./programme.js";
export { type ProgrammeWithCsv, programmeWithCsv } from "./programme-with-csv.js";
