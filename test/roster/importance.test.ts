import { describe, expect, it } from "vitest";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";

const ANSWERS = {
  "Doesn't matter to me": 0,
  Must: "must",
  Similar: "prefer similar",
  Other: "prefer different",
};

/** What a mentor's cells about how much the field matters come to: how many times, and what else; or the message. */
function read(scale: object, ...cells: readonly string[]): unknown {
  const programme = defineProgramme({
    name: "Importance",
    people: { id: "id" },
    questions: [
      { id: "field", kind: "choice", both: "field" },
      { id: "matters", kind: "importance", of: "field", both: "matters", ...scale },
    ],
    criteria: [{ dimension: "background", compare: "same", question: "field" }],
  });
  const rows = cells.map((cell, at) => `m${at},Law,"${cell}"`).join("\n");
  const found = readRoster(programme, {
    mentors: `id,field,matters\n${rows}\n`,
    mentees: "id,field,matters\ne,Law,\n",
  });
  if (!found.ok) return found.issues.map(({ message }) => message);
  return found.value.mentors.map(({ answers }) => {
    const said = answers["matters"];
    if (said?.kind !== "importance") return undefined;
    return [said.times, said.must ? "must" : said.prefer].filter((one) => one !== undefined);
  });
}

describe("how much a question matters to somebody", () => {
  it.each<[object, readonly string[], unknown]>([
    [{ from: 1, to: 5 }, ["1", "3", "5", " "], [[0], [1], [2], undefined]],
    [{ from: 0, to: 100 }, ["25", "100"], [[0.5], [2]]],
    [{ from: -2, to: 2 }, ["-2", "0", "1"], [[0], [1], [1.5]]],
    [{ answers: { little: 0.5, much: 3 } }, ["Little", "MUCH"], [[0.5], [3]]],
    [
      { from: 1, to: 5, answers: ANSWERS },
      Object.keys(ANSWERS),
      [[0], [2, "must"], [1, "similar"], [1, "different"]],
    ],
  ])("is read on any scale, in numbers or words: %j", (scale, cells, expected) => {
    expect(read(scale, ...cells)).toEqual(expected);
  });

  it("is told where it is none of these, with what is perhaps meant", () => {
    expect(read({ from: 1, to: 5, answers: ANSWERS }, "6", "doesnt matter to me")).toEqual([
      'mentors, row 2, column "matters": "6": is none of a number from 1 to 5, "Doesn\'t matter to me", "Must", "Similar", "Other"\n  Correct the cell, leave it blank, or add what it means to the question\'s answers.',
      'mentors, row 3, column "matters": "doesnt matter to me": is none of a number from 1 to 5, "Doesn\'t matter to me", "Must", "Similar", "Other"\n  Did you mean "Doesn\'t matter to me"? Correct the cell, or add what it means to the question\'s answers.',
    ]);
  });
});
