/**
 * Criteria that only tell few kinds of answers apart: everything is a table. Each table is filled by the comparison itself,
 * one pair of people a cell, so it holds the very numbers that an explanation gives; and tables that stay small together
 * are folded into one, so that several criteria cost a single look-up a pair.
 */
import { questionsRead } from "../../programme/index.js";
import { classesOfSides } from "../../roster/index.js";
import { addLookedUp, addTwoLookedUp } from "./look-ups.js";
import type { KernelContext, Row, RowKernel } from "./row-kernel.js";

/** A criterion as a table: a row for each class of mentees, a column for each class of mentors. */
export interface ClassTable {
  readonly menteeClass: Int32Array;
  readonly mentorClass: Int32Array;
  readonly columns: number;
  readonly cells: Row;
  readonly zeros: KernelContext["measure"]["zeros"];
}

/** Cells of a table that are worth filling whatever the number of pairs. */
const SMALL_TABLE = 4096;
/** Otherwise a table has to be filled with at most this share of the comparisons that it saves. */
const SHARE_OF_PAIRS = 1 / 16;
/** Columns of folded tables: their sums are made anew for every mentee, which has to be little beside looking up all mentors. */
const FOLDED_A_MENTOR = 1 / 8;
/** And all stay in the fastest cache. */
const MOST_FOLDED = 2048;

/** Comparisons that read the two answers to the criterion's question, and for shared time the zones, and nothing else. */
const DECIDED_BY_ANSWERS: ReadonlySet<KernelContext["scored"]["criterion"]["compare"]> = new Set([
  "coverage",
  "overlap",
  "same",
  "different",
  "closeness",
  "shared-time",
  "band",
  "table",
  "joint-high",
  "distance",
]);

/** The criterion's table; undefined where its answers are too various, or more than answers decides. */
export function classTable({ scored, roster, measure, missing }: KernelContext): ClassTable | undefined {
  const { criterion, compare } = scored;
  if (!DECIDED_BY_ANSWERS.has(criterion.compare)) return undefined;
  const { mentors, mentees } = roster;
  const classes = classesOfSides(roster, {
    questions: questionsRead(criterion, { criteria: [] }),
    byZone: criterion.compare === "shared-time",
    mostPairs: Math.max(SMALL_TABLE, mentees.length * mentors.length * SHARE_OF_PAIRS),
  });
  if (classes === undefined) return undefined;
  const columns = classes.mentors.representatives.length;
  const cells = measure.zeros(classes.mentees.representatives.length * columns);
  let cell = 0;
  for (const mentee of classes.mentees.representatives) {
    for (const mentor of classes.mentors.representatives) {
      cells[cell++] = measure.of(compare(mentor, mentee, missing));
    }
  }
  return {
    menteeClass: classes.mentees.of,
    mentorClass: classes.mentors.of,
    columns,
    cells,
    zeros: measure.zeros,
  };
}

/** One kernel for all tables, folded as far as they stay small, and applied two at a time. */
export function classKernel(tables: readonly ClassTable[]): RowKernel {
  const folds = foldedTables(tables).map(fold);
  return (mentee, row) => {
    for (let at = 0; at < folds.length; at += 2) {
      const [one, other] = [folds[at]!, folds[at + 1]];
      one.sum(mentee);
      if (other === undefined) addLookedUp(row, one.places, one.sums);
      else {
        other.sum(mentee);
        addTwoLookedUp(row, one.places, one.sums, other.places, other.sums);
      }
    }
  };
}

/** Groups of tables whose columns multiply to so few that folding them pays. */
function foldedTables(tables: readonly ClassTable[]): readonly (readonly ClassTable[])[] {
  const groups: { readonly tables: ClassTable[]; columns: number }[] = [];
  const most = Math.min(MOST_FOLDED, (tables[0]?.mentorClass.length ?? 0) * FOLDED_A_MENTOR);
  for (const table of [...tables].sort((a, b) => b.columns - a.columns)) {
    const group = groups.find(({ columns }) => columns * table.columns <= most);
    if (group === undefined) groups.push({ tables: [table], columns: table.columns });
    else {
      group.tables.push(table);
      group.columns *= table.columns;
    }
  }
  return groups.map((group) => group.tables);
}

/** Several tables as one. */
interface Fold {
  /** Every mentor's place in the sums. */
  readonly places: Int32Array;
  readonly sums: Row;
  /** Makes the sums those of one mentee. */
  readonly sum: (mentee: number) => void;
}

function fold(tables: readonly ClassTable[]): Fold {
  const columns = tables.reduce((product, table) => product * table.columns, 1);
  const sums = tables[0]!.zeros(columns);
  return { places: combinedClasses(tables), sums, sum: (mentee) => sumTables(tables, mentee, sums) };
}

/** Every mentor's classes in all tables as one number, the first table's class counting most. */
function combinedClasses(tables: readonly ClassTable[]): Int32Array {
  const mentors = tables[0]?.mentorClass.length ?? 0;
  return Int32Array.from({ length: mentors }, (_, mentor) =>
    tables.reduce((number, table) => number * table.columns + (table.mentorClass[mentor] as number), 0),
  );
}

/** What a mentee's rows of all tables sum to, for every combination of classes. */
function sumTables(tables: readonly ClassTable[], mentee: number, sums: Row): void {
  let filled = 1;
  sums[0] = 0;
  for (const { menteeClass, columns, cells } of tables) {
    const from = (menteeClass[mentee] as number) * columns;
    // Backwards, since the sums so far stand where the first of the new ones will.
    for (let sum = filled - 1; sum >= 0; sum--) {
      const before = sums[sum] as number;
      for (let column = columns - 1; column >= 0; column--)
        sums[sum * columns + column] = before + (cells[from + column] as number);
    }
    filled *= columns;
  }
}
