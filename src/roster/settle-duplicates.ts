/**
 * The same person twice in one file and role: the later answer counts, and it is said.
 */
import { type Issue, issue } from "../issue.js";

/** A row as far as duplicates go. */
export interface SentIn {
  readonly key: string;
  readonly id: string;
  readonly file: string;
  readonly row: number;
  /** When it was sent in, as a number that grows with time; undefined where that is not known. */
  readonly sentAt: number | undefined;
  /** The row as it stands in the file: equal texts are equal rows. */
  readonly written: string;
}

/** Keeps one row a key: the one sent in last; the one further down only where no timestamps tell. */
export function settleDuplicates<Row extends SentIn>(
  rows: readonly Row[],
): { readonly kept: readonly Row[]; readonly issues: readonly Issue[] } {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const same = byKey.get(row.key);
    if (same === undefined) byKey.set(row.key, [row]);
    else same.push(row);
  }
  const kept: Row[] = [];
  const issues: Issue[] = [];
  for (const same of byKey.values()) {
    const last = lastOf(same);
    kept.push(last);
    for (const row of same) if (row !== last) issues.push(duplicateIssue(row, last));
  }
  return { kept, issues };
}

/**
 * Of the rows with a timestamp the latest stands for all of them, whatever the order of the rows; a row without one,
 * typed in by hand perhaps, counts where it stands further down.
 */
function lastOf<Row extends SentIn>(rows: readonly Row[]): Row {
  const timed = rows.filter(({ sentAt }) => sentAt !== undefined);
  const latest = timed.length === 0 ? [] : [timed.reduce((best, row) => (isLater(row, best) ? row : best))];
  const untimed = rows.filter(({ sentAt }) => sentAt === undefined);
  return [...latest, ...untimed].reduce((best, row) => (row.row > best.row ? row : best));
}

function isLater(row: SentIn, than: SentIn): boolean {
  return row.sentAt === than.sentAt ? row.row > than.row : (row.sentAt ?? 0) > (than.sentAt ?? 0);
}

function duplicateIssue(row: SentIn, kept: SentIn): Issue {
  const { why, remedy } = reasonFor(row, kept);
  return issue({
    code: "duplicate-person",
    severity: "warning",
    at: { file: row.file, row: row.row },
    value: row.id,
    expected: `answered twice; row ${kept.row} counts, ${why}`,
    remedy,
  });
}

function reasonFor(row: SentIn, kept: SentIn): { readonly why: string; readonly remedy: string } {
  if (row.written === kept.written) {
    return { why: "which says the same", remedy: "Nothing needs to be done, or delete one of the two rows." };
  }
  const timed = row.sentAt !== undefined && kept.sentAt !== undefined;
  if (timed && row.sentAt !== kept.sentAt) {
    return {
      why: "which was sent in later",
      remedy: "Nothing needs to be done, or delete the row that should not count.",
    };
  }
  return {
    why: `which stands further down${timed ? " and was sent in at the same time" : ""}`,
    remedy: timed
      ? "Delete the row that should not count."
      : "Delete the row that should not count, or name the timestamp column in people.timestamp and fill it in.",
  };
}
