import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { defineProgramme, explainPapers, match, readRoster, verifyMatching } from "../../src/index.js";

const FOLDER = resolve(import.meta.dirname, "../../examples/cross-age");
const textOf = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const programme = defineProgramme(JSON.parse(textOf("programme.json")));
const read = readRoster(programme, { mentors: textOf("mentors.csv"), mentees: textOf("mentees.csv") });

describe("the cross-age example", () => {
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  const roster = read.value;
  const matching = match(programme, roster);

  it("is read without an issue", () => {
    expect(read.issues).toEqual([]);
  });

  it("matches whose papers are in order, and proves it", () => {
    const pairs = matching.matches.map(({ mentors, mentees }) => `${mentors[0]} ${mentees[0]}`);
    expect(pairs).toEqual(["B02 S05", "B03 S03", "B03 S07", "B05 S04", "B05 S08", "B06 S01", "B06 S09"]);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it("lists who is waiting for which paper", () => {
    const waiting = explainPapers(programme, roster).map(
      ({ person, paper, lack }) => `${person.name}: ${paper}, ${lack}`,
    );
    expect(waiting).toEqual([
      "Aoife Otter: screening, not answered (Garda vetting)",
      "Eoin Wren: a guardian's permission, not answered (permission slip)",
      "Hana Swift: screening, answered, but it will not do (Garda vetting)",
      "Iarla Pine: screening, needed or not? The date of birth is missing (date of birth)",
      "Orla Dove: a guardian's permission, answered, but it will not do (permission slip)",
      "Tara Fox: a guardian's permission, not answered (permission slip)",
    ]);
  });
});
