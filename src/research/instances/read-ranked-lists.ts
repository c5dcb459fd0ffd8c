/**
 * Reads two-sided ranked lists with capacities: a row a mentee, `id, first wish, second wish, …`, and a row a mentor, `id, places, first
 * wish, …`. No header.
 */
import { type Issue, issue, type Result } from "../../issue.js";
import type { Pool } from "../pool.js";

/** Both files as text. */
export interface RankedListFiles {
  readonly mentees: string;
  readonly mentors: string;
}

/** Who wants whom. */
export interface RankedLists {
  readonly mentees: readonly { readonly id: string; readonly wishes: readonly string[] }[];
  readonly mentors: readonly {
    readonly id: string;
    readonly capacity: number;
    readonly wishes: readonly string[];
  }[];
}

/**
 * Reads both files. A byte-order mark, blank cells and blank rows are passed over. A wish that repeats counts where it first stands, and a
 * wish for nobody in the other file is left out, each with a warning; a repeated id and a capacity that is no count are errors.
 */
export function readRankedLists(files: RankedListFiles): Result<RankedLists> {
  const [mentees, mentors] = [rowsOf(files.mentees), rowsOf(files.mentors)];
  const [menteeIds, mentorIds] = [idsOf(mentees), idsOf(mentors)];
  const issues: Issue[] = [...repeatedIds(mentees, "mentees"), ...repeatedIds(mentors, "mentors")];
  const lists = {
    mentees: mentees.map((row) => ({
      id: row.cells[0] as string,
      wishes: wishesOf({ ...row, cells: row.cells.slice(1) }, mentorIds, "mentees", issues),
    })),
    mentors: mentors.map((row) => ({
      id: row.cells[0] as string,
      capacity: capacityOf(row, issues),
      wishes: wishesOf({ ...row, cells: row.cells.slice(2) }, menteeIds, "mentors", issues),
    })),
  };
  return issues.some(({ severity }) => severity === "error")
    ? { ok: false, issues }
    : { ok: true, value: lists, issues };
}

/**
 * The lists as a pool, so that policies run on them. Only pairs that rank each other are allowed. A side's view is (L − place) ∕ L with places
 * from 0 and L the longest list of that side; the fit is the mean of both views.
 */
export function poolOfRankedLists({ mentees, mentors }: RankedLists): Pool {
  const views = {
    mentee: viewOf(mentees, mentors, (mentee, mentor) => mentee * mentors.length + mentor),
    mentor: viewOf(mentors, mentees, (mentor, mentee) => mentee * mentors.length + mentor),
  };
  const allowed = Uint8Array.from(views.mentee, (view, cell) =>
    view > 0 && views.mentor[cell]! > 0 ? 1 : 0,
  );
  return {
    menteeIds: mentees.map(({ id }) => id),
    mentorIds: mentors.map(({ id }) => id),
    fits: views.mentee.map((view, cell) => (allowed[cell] === 1 ? (view + views.mentor[cell]!) / 2 : 0)),
    menteeView: views.mentee,
    mentorView: views.mentor,
    allowed,
    capacities: Int32Array.from(mentors, ({ capacity }) => capacity),
    takesPart: new Uint8Array(mentees.length).fill(1),
    required: new Int32Array(mentees.length).fill(-1),
  };
}

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

interface Lister {
  readonly id: string;
  readonly wishes: readonly string[];
}

function viewOf(
  from: readonly Lister[],
  to: readonly Lister[],
  cellAt: (one: number, other: number) => number,
): Float64Array {
  const index = new Map(to.map(({ id }, at) => [id, at]));
  const longest = Math.max(1, ...from.map(({ wishes }) => wishes.length));
  const view = new Float64Array(from.length * to.length);
  for (const [one, { wishes }] of from.entries())
    for (const [place, wish] of wishes.entries())
      view[cellAt(one, index.get(wish) as number)] = (longest - place) / longest;
  return view;
}

function rowsOf(text: string): readonly Row[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ row: at + 1, cells: line.split(",").map((cell) => cell.trim()) }))
    .filter(({ cells }) => (cells[0] ?? "") !== "");
}

function idsOf(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.map(({ cells }) => cells[0] as string));
}

function repeatedIds(rows: readonly Row[], file: string): readonly Issue[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, cells: [id = ""] }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const [expected, remedy] = ["has a row already", "Keep one row for each id."];
    return [issue({ code: "repeated-id", at: { file, row }, value: id, expected, remedy })];
  });
}

function capacityOf({ row, cells: [, text = ""] }: Row, issues: Issue[]): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const [expected, remedy] = [
    "is not how many places the mentor has",
    "Write 0, 1, 2 and so on behind the id.",
  ];
  issues.push(issue({ code: "not-a-capacity", at: { file: "mentors", row }, value: text, expected, remedy }));
  return 0;
}

function wishesOf(
  { row, cells }: Row,
  known: ReadonlySet<string>,
  file: string,
  issues: Issue[],
): readonly string[] {
  const wishes: string[] = [];
  const warn = (code: string, value: string, expected: string) =>
    issues.push(
      issue({
        code,
        severity: "warning",
        at: { file, row },
        value,
        expected,
        remedy: "Nothing needs to be done, or correct the cell.",
      }),
    );
  for (const wish of cells.filter((cell) => cell !== "")) {
    if (wishes.includes(wish)) warn("ranked-twice", wish, "is ranked already; its better place counts");
    else if (!known.has(wish)) warn("unknown-wish", wish, "has no row in the other file; left out");
    else wishes.push(wish);
  }
  return wishes;
}
