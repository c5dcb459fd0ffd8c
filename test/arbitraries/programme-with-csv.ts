import fc from "fast-check";
import type { ProgrammeJson, Question, Side } from "../../src/programme/index.js";
import { type Cells, cellsOf } from "./cells.js";
import { programmeJson } from "./programme.js";

/** A programme and two files that are right for it: `readRoster` finds at most warnings. */
export interface ProgrammeWithCsv {
  readonly programme: ProgrammeJson;
  readonly mentorsCsv: string;
  readonly menteesCsv: string;
}

const IDS = ["ada@example.org", "b 2", "B3", "__proto__", "constructor", "Mentor 23", "zoë", "h", "i"];
const NAMES = ["Ada One", "Bo Two", "Cy Three", "Ada One", "Di Four", "Mentor 23"];

/**
 * Programmes of {@link programmeJson} with one to six people a side, some of them on both sides, some with the same name,
 * some with a capacity of 0 or without one; some programmes block pairs.
 */
export function programmeWithCsv(): fc.Arbitrary<ProgrammeWithCsv> {
  const ids = fc.shuffledSubarray(IDS, { minLength: 1, maxLength: 6 });
  return fc.tuple(programmeJson(), ids, ids, fc.boolean()).chain(([json, mentors, mentees, blocks]) => {
    const names = [...new Set([...mentors, ...mentees, ...("name" in json.people ? NAMES : [])])];
    const pairs = [{ mentor: mentors[0] as string, mentee: mentees[0] as string }];
    const rules = [...(json.rules ?? []), ...(blocks ? [{ rule: "blocked-pairs", pairs } as const] : [])];
    return fc.record({
      programme: fc.constant({ ...json, rules }),
      mentorsCsv: csvOf(json, "mentor", mentors, names),
      menteesCsv: csvOf(json, "mentee", mentees, names),
    });
  });
}

function csvOf(
  json: ProgrammeJson,
  side: Side,
  ids: readonly string[],
  names: readonly string[],
): fc.Arbitrary<string> {
  return fc.tuple(...ids.map((id) => row(json, side, id, names))).map((rows) => {
    const headings = (rows[0] ?? []).map(([heading]) => heading);
    const lines = [headings, ...rows.map((cells) => cells.map(([, cell]) => cell))];
    return lines.map((cells) => cells.map(quoted).join(",")).join("\r\n");
  });
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function row(json: ProgrammeJson, side: Side, id: string, names: readonly string[]): fc.Arbitrary<Cells> {
  const about: fc.Arbitrary<Cells> = fc.tuple(
    ...Object.entries(ABOUT).map(([heading, cell]) => fc.tuple(fc.constant(heading), cell)),
  );
  const answers = json.questions.map((question: Question) => cellsOf(question, side, names));
  return fc.tuple(about, ...answers).map(([who, ...cells]) => [["Id", id], ...who, ...cells.flat()]);
}

const ABOUT: Readonly<Record<string, fc.Arbitrary<string>>> = {
  Name: fc.constantFrom("", ...NAMES),
  Mail: fc.constantFrom("", "someone@example.org", "other@example.org"),
  Phone: fc.constantFrom("", "0123"),
  "How many?": fc.constantFrom("", "0", "1", "2", "7", "No preference"),
  Zone: fc.constantFrom("", "Europe/Berlin", "America/New_York", "Asia/Kolkata"),
  Sent: fc.constantFrom("", "2026-06-14 10:10:09", "2026/06/14 10:10:09 AM GMT+1"),
  "In?": fc.constantFrom("", "yes", "no"),
};
