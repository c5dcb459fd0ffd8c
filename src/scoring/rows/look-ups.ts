/**
 * What a table holds for every mentor, added to a row. Four mentors at a time: an engine looks at what kinds of arrays these are once for
 * all four.
 */
import type { Row } from "./row-kernel.js";

/** Adds what stands at every mentor's place. */
export function addLookedUp(row: Row, places: Int32Array, table: Row): void {
  const fours = row.length - 3;
  let mentor = 0;
  for (; mentor < fours; mentor += 4) {
    row[mentor]! += table[places[mentor]!]!;
    row[mentor + 1]! += table[places[mentor + 1]!]!;
    row[mentor + 2]! += table[places[mentor + 2]!]!;
    row[mentor + 3]! += table[places[mentor + 3]!]!;
  }
  for (; mentor < row.length; mentor++) row[mentor]! += table[places[mentor]!]!;
}

/** The same of two tables at once: every place of the row is read and written once. */
export function addTwoLookedUp(
  row: Row,
  places: Int32Array,
  table: Row,
  otherPlaces: Int32Array,
  otherTable: Row,
): void {
  const fours = row.length - 3;
  let mentor = 0;
  for (; mentor < fours; mentor += 4) {
    row[mentor]! += table[places[mentor]!]! + otherTable[otherPlaces[mentor]!]!;
    row[mentor + 1]! += table[places[mentor + 1]!]! + otherTable[otherPlaces[mentor + 1]!]!;
    row[mentor + 2]! += table[places[mentor + 2]!]! + otherTable[otherPlaces[mentor + 2]!]!;
    row[mentor + 3]! += table[places[mentor + 3]!]! + otherTable[otherPlaces[mentor + 3]!]!;
  }
  for (; mentor < row.length; mentor++)
    row[mentor]! += table[places[mentor]!]! + otherTable[otherPlaces[mentor]!]!;
}

/** The same where a place is a count. */
export function addByCount(row: Row, counts: Uint8Array, table: Row): void {
  const fours = row.length - 3;
  let mentor = 0;
  for (; mentor < fours; mentor += 4) {
    row[mentor]! += table[counts[mentor]!]!;
    row[mentor + 1]! += table[counts[mentor + 1]!]!;
    row[mentor + 2]! += table[counts[mentor + 2]!]!;
    row[mentor + 3]! += table[counts[mentor + 3]!]!;
  }
  for (; mentor < row.length; mentor++) row[mentor]! += table[counts[mentor]!]!;
}

/** The same where a place is a count beyond a start of the mentor's own. */
export function addByCountFrom(row: Row, starts: Int32Array, counts: Uint8Array, table: Row): void {
  const fours = row.length - 3;
  let mentor = 0;
  for (; mentor < fours; mentor += 4) {
    row[mentor]! += table[starts[mentor]! + counts[mentor]!]!;
    row[mentor + 1]! += table[starts[mentor + 1]! + counts[mentor + 1]!]!;
    row[mentor + 2]! += table[starts[mentor + 2]! + counts[mentor + 2]!]!;
    row[mentor + 3]! += table[starts[mentor + 3]! + counts[mentor + 3]!]!;
  }
  for (; mentor < row.length; mentor++) row[mentor]! += table[starts[mentor]! + counts[mentor]!]!;
}
