import { describe, expect, it } from "vitest";
import { parseTimestamp } from "../../src/roster/answers/read-date.js";
import { readRoster } from "../../src/roster/index.js";
import { programmeOf, told } from "./fixture.js";

const NUMBER = { id: "n", kind: "number", both: "N" };
const people = { id: "Id", timestamp: "Sent" } as const;

/** Which answer counts, and what is said. Rows are `id,sent,n`. */
function settled(...rows: string[]) {
  const read = readRoster(programmeOf([NUMBER], { people }), {
    mentors: `Id,Sent,N\n${rows.join("\n")}`,
    mentees: "Id,Sent,N\nz,,",
  });
  const answer = read.ok ? read.value.mentors[0]?.answers["n"] : undefined;
  return { counts: answer?.kind === "number" ? answer.value : undefined, read };
}

describe("somebody who answered twice", () => {
  it("is taken at their later word, wherever it stands", () => {
    const { counts, read } = settled("A@x,2026-06-15 9:00,2", "a@X,2026-06-14 9:00,1");
    expect(counts).toBe(2);
    expect(read.issues.map(({ message }) => message)).toEqual([
      'mentors, row 3: "a@X": answered twice; row 2 counts, which was sent in later\n  Nothing needs to be done, or delete the row that should not count.',
    ]);
  });

  it("is taken at the word further down where no time tells", () => {
    expect(settled("a,,1", "a,,2").counts).toBe(2);
    expect(settled("a,2026-06-15,1", "a,2026-06-15,2").counts).toBe(2);
    expect(settled("a,,1", "a,,2").read.issues[0]?.message).toBe(
      'mentors, row 2: "a": answered twice; row 3 counts, which stands further down\n  Delete the row that should not count, or name the timestamp column in people.timestamp and fill it in.',
    );
  });

  it("is told that two rows say the same", () => {
    expect(settled("a,,1", "a,,1").read.issues[0]?.message).toBe(
      'mentors, row 2: "a": answered twice; row 3 counts, which says the same\n  Nothing needs to be done, or delete one of the two rows.',
    );
  });

  it("is taken at the latest of three, in any order, a row without a time counting where it stands last", () => {
    const [one, two, bare] = ["a,2026-06-14,1", "a,2026-06-15,2", "a,,3"];
    expect(settled(one!, two!, bare!).counts).toBe(3);
    expect(settled(two!, one!, bare!).counts).toBe(3);
    expect(settled(two!, bare!, one!).counts).toBe(3);
    expect(settled(one!, bare!, two!).counts).toBe(2);
    expect(settled(bare!, two!, one!).counts).toBe(2);
    expect(settled(bare!, one!, two!).counts).toBe(2);
  });

  it("is not stopped by what is wrong with the row that does not count", () => {
    const { counts, read } = settled("a,2026-06-14,many", "a,2026-06-15,2");
    expect(counts).toBe(2);
    expect(told(read.issues)).toEqual(["warning duplicate-person mentors, row 2"]);
    expect(told(settled("a,2026-06-14,1", "a,2026-06-15,many").read.issues)).toEqual([
      "warning duplicate-person mentors, row 2",
      'error not-a-number mentors, row 3, column "N"',
    ]);
  });

  it("is no duplicate on the other side", () => {
    const read = readRoster(programmeOf([]), { mentors: "Id\na", mentees: "Id\na\nb" });
    expect(read.issues).toEqual([]);
  });

  it("is told of a time that cannot be read, once a row", () => {
    const { read } = settled("a,yesterday,1");
    expect(read.issues.map(({ message }) => message)).toEqual([
      'mentors, row 2, column "Sent": "yesterday": is no time that can be read; of two answers of one person the lower row would count\n  Set people.timestampOrder to "dmy" or "mdy", or write 2027-01-31 18:05.',
    ]);
    expect(read.ok).toBe(true);
  });
});

describe("a timestamp", () => {
  const at = (text: string) => Date.parse(text);
  it.each([
    ["2026/06/14 10:10:09 AM GMT+1", "ymd", at("2026-06-14T09:10:09Z")],
    ["2026/06/14 12:10:09 AM GMT-3:30", "ymd", at("2026-06-14T03:40:09Z")],
    ["2026/06/14 12:10:09 PM GMT+5:30", "ymd", at("2026-06-14T06:40:09Z")],
    ["7/2/20 11:00:22", "mdy", at("2020-07-02T11:00:22Z")],
    ["7/2/20 11:00:22", "dmy", at("2020-02-07T11:00:22Z")],
    ["7/2/20 11:00:22", "ymd", undefined],
    ["14.06.2026 10:10", "dmy", at("2026-06-14T10:10:00Z")],
    ["14.06.2026, 10:10:09", "dmy", at("2026-06-14T10:10:09Z")],
    ["2026-06-14T10:10:09.123Z", "ymd", at("2026-06-14T10:10:09Z")],
    ["2026-06-14T10:10:09+02:00", "ymd", at("2026-06-14T08:10:09Z")],
    ["2026-06-14 10:10:09-0030", "ymd", at("2026-06-14T10:40:09Z")],
    ["2026-06-14", "ymd", at("2026-06-14T00:00:00Z")],
    ["2026-06-14 10:10:09\u202fPM", "ymd", at("2026-06-14T22:10:09Z")],
    ["2026-06-31 10:10", "ymd", undefined],
    ["2026-06-14 25:10", "ymd", undefined],
    ["2026-06-14 10:61", "ymd", undefined],
    ["yesterday", "ymd", undefined],
    ["", "ymd", undefined],
  ] as const)("written %j in the order %s", (text, order, expected) => {
    expect(parseTimestamp(text, order)).toBe(expected);
  });
});
