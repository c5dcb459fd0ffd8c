/** Forms the groups of this folder, says why and when they meet, and checks them: `npm run build`, then `node examples/groups/match.mjs`. */
import { readFileSync } from "node:fs";
import {
  defineProgramme,
  explainMatch,
  explainUnmatched,
  match,
  readRoster,
  verifyMatching,
} from "mentor-matching";

const file = (name) => readFileSync(new URL(name, import.meta.url));

const programme = defineProgramme(JSON.parse(file("programme.json").toString()));
const read = readRoster(programme, { mentors: file("mentors.csv"), mentees: file("mentees.csv") });
if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
const roster = read.value;

const matching = match(programme, roster);
for (const found of matching.matches) console.log(explainMatch(programme, roster, found).because);
for (const person of matching.unmatched) console.log(explainUnmatched(programme, roster, person).because);
const { value, bound } = matching.proof;
console.log(`The total is ${value}; no groups that hold as many could have more than ${bound}.`);

const verdict = verifyMatching(programme, roster, matching);
if (!verdict.holds) throw new Error(verdict.because.join("\n"));
console.log("Checked from scratch: everything holds.");
