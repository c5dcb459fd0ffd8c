/** Matches each tier with the next, prints the chains, and checks the result: `npm run build`, then `node examples/tiers/match.mjs`. */
import { readFileSync } from "node:fs";
import {
  chainsOf,
  defineProgramme,
  explainMatch,
  explainUnmatched,
  match,
  readRoster,
  verifyMatching,
} from "mentor-matching";

const file = (name) => readFileSync(new URL(name, import.meta.url));

const programme = defineProgramme(JSON.parse(file("programme.json").toString()));
const read = readRoster(programme, { participants: file("participants.csv") });
if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
const roster = read.value;

const matching = match(programme, roster);
for (const found of matching.matches) console.log(explainMatch(programme, roster, found).because);
for (const person of matching.unmatched) console.log(explainUnmatched(programme, roster, person).because);
for (const chain of chainsOf(programme, roster, matching)) console.log(chain.join(" → "));

const verdict = verifyMatching(programme, roster, matching);
if (!verdict.holds) throw new Error(verdict.because.join("\n"));
console.log("Checked from scratch: everything holds.");
