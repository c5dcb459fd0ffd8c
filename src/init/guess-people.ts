/**
 * From the roles of columns to the programme's `people`.
 */

import { plain } from "../plain.js";
import type { Column, ColumnBySide, DateOrder, PeopleColumns } from "../programme/index.js";
import { parseTimestamp } from "../roster/index.js";
import { type ColumnProfile, textsOf } from "./column-profile.js";
import type { Role, Sureness } from "./guess.js";
import { asksForMail, partOfName, type RoleGuess } from "./guess-roles.js";

/** One file with the roles of its columns. */
export interface FileRoles {
  readonly side: "mentor" | "mentee" | "both";
  readonly columns: readonly ColumnProfile[];
  readonly roles: ReadonlyMap<ColumnProfile, RoleGuess>;
}

/** Columns chosen for a role, in one file. */
type Chosen = Partial<Record<Role, readonly ColumnProfile[]>>;

/** What was chosen, and what each column was chosen for. */
export interface PeopleGuess {
  readonly people: PeopleColumns;
  readonly used: ReadonlyMap<ColumnProfile, Role>;
  /** What to look at, one sentence each. */
  readonly notes: readonly string[];
  readonly idSureness: Sureness;
}

/** Chooses who is who; where nothing tells people apart, the name or the first column does. */
export function guessPeople(files: readonly FileRoles[]): PeopleGuess {
  const chosen = files.map(chosenIn);
  const notes: string[] = [];
  const used = new Map<ColumnProfile, Role>();
  const bySide = (role: Role, fallback?: Role): ColumnBySide | undefined => {
    const found = chosen.map((own) => own[role] ?? (fallback === undefined ? undefined : own[fallback]));
    if (found.some((columns) => columns === undefined)) return undefined;
    for (const own of chosen)
      for (const column of own[role] ?? []) if (!used.has(column)) used.set(column, role);
    const [first, second] = found.map((columns) => columnOf(columns!));
    const isOne = second === undefined || JSON.stringify(first) === JSON.stringify(second);
    return isOne ? first! : { mentor: first!, mentee: second };
  };
  const id = bySide("id")!;
  const hasNames = chosen.some(({ name }) => name !== undefined);
  const capacity = chosen.find(
    (own, at) => files[at]?.side !== "mentee" && own.capacity !== undefined,
  )?.capacity;
  for (const column of capacity ?? []) used.set(column, "capacity");
  const order = timestampOrder(files, chosen, notes);
  const optional: Partial<Record<keyof PeopleColumns, unknown>> = {
    name: hasNames ? bySide("name", "id") : undefined,
    contact: chosen.some(({ contact }) => contact !== undefined) ? bySide("contact", "id") : undefined,
    capacity: capacity === undefined ? undefined : columnOf(capacity),
    role: files[0]?.side === "both" ? bySide("role") : undefined,
    takesPart: bySide("takesPart"),
    timestamp: order === undefined ? undefined : bySide("timestamp"),
    timestampOrder: order === "ymd" ? undefined : order,
  };
  const written = Object.entries(optional).filter(([, column]) => column !== undefined);
  const isMail = chosen.every((own) =>
    own.id!.every((column) => textsOf(column).some((text) => text.includes("@"))),
  );
  if (!isMail)
    notes.push(
      `People are told apart by ${[...new Set(chosen.map((own) => `“${own.id!.map(({ name }) => name).join(" ")}”`))].join(" and ")}: check that no two have the same.`,
    );
  return {
    people: { id, ...Object.fromEntries(written) },
    used,
    notes,
    idSureness: isMail ? "sure" : "unsure",
  };
}

function columnOf(columns: readonly ColumnProfile[]): Column {
  const each = columns.map(({ isOnly, heading, index }) => (isOnly ? heading : { at: index + 1 }));
  return each.length === 1 ? each[0]! : each;
}

function chosenIn({ columns, roles, side }: FileRoles): Chosen {
  const of = (role: Role) => columns.filter((column) => roles.get(column)?.role === role);
  const mails = of("contact").filter(
    (column) => asksForMail(column) || textsOf(column).some((text) => text.includes("@")),
  );
  const name = nameIn(of("name"));
  const [contact] = [...mails].sort((a, b) => b.filled.length - a.filled.length || a.index - b.index);
  const [timestamp, capacity, role, takesPart] = [
    of("timestamp").at(-1),
    of("capacity")[0],
    of("role")[0],
    of("takesPart")[0],
  ];
  return {
    id: [idIn(columns, roles, mails, of("id"), name)].flat(),
    ...(name.length > 0 ? { name } : {}),
    ...(contact === undefined ? {} : { contact: [contact] }),
    ...(timestamp === undefined ? {} : { timestamp: [timestamp] }),
    ...(capacity === undefined || side === "mentee" ? {} : { capacity: [capacity] }),
    ...(role === undefined ? {} : { role: [role] }),
    ...(takesPart === undefined ? {} : { takesPart: [takesPart] }),
  };
}

/** Given and family name where both are there, else the fullest. */
function nameIn(names: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const filled = names.filter((column) => column.rows === 0 || column.filled.length > 0);
  const first = filled.find((column) => partOfName(column) === "first");
  const last = filled.find((column) => partOfName(column) === "last");
  const full = filled.find((column) => partOfName(column) === "full");
  if (first !== undefined && last !== undefined) return [first, last];
  return [full ?? first ?? last].filter((column) => column !== undefined);
}

/** What tells people apart best: filled in every row, different in each; e-mail addresses before other ids before names. */
function idIn(
  columns: readonly ColumnProfile[],
  roles: FileRoles["roles"],
  mails: readonly ColumnProfile[],
  accounts: readonly ColumnProfile[],
  name: readonly ColumnProfile[],
): readonly ColumnProfile[] {
  const serials = columns.filter(
    (column) =>
      roles.get(column)?.role === "unused" &&
      /^#$|\bid$|sid$|serial$/.test(column.words) &&
      column.filled.length > 0,
  );
  // A running number begins anew in each file, where the same id would mean the same person.
  const bonusOf = (column: ColumnProfile, bonus: number) => (isRunning(column) ? -0.5 : bonus);
  const candidates = [
    ...mails.map((column) => ({ own: [column], bonus: 0.4 })),
    ...accounts.map((column) => ({ own: [column], bonus: bonusOf(column, 0.3) })),
    ...(name.length > 0 ? [{ own: name, bonus: 0.2 }] : []),
    ...serials.map((column) => ({ own: [column], bonus: bonusOf(column, 0.1) })),
    ...columns.slice(0, 1).map((column) => ({ own: [column], bonus: bonusOf(column, 0) })),
  ];
  const scored = candidates.map(({ own, bonus }, at) => ({ own, at, score: fitness(own) + bonus }));
  scored.sort((a, b) => b.score - a.score || a.at - b.at);
  return scored[0]?.own ?? [];
}

/** Whether a column counts the rows: whole numbers, each one more than the one before it. */
function isRunning({ filled }: ColumnProfile): boolean {
  const numbers = filled.map(({ text }) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN));
  const [first = Number.NaN] = numbers;
  return numbers.length > 1 && numbers.every((number, at) => number === first + at);
}

/** How nearly every row has a text of its own, 0 to 2. */
function fitness(columns: readonly ColumnProfile[]): number {
  const rows = columns[0]?.rows ?? 0;
  if (rows === 0) return 0;
  const texts = new Map<number, string>();
  for (const column of columns)
    for (const { text, row } of column.filled) texts.set(row, `${texts.get(row) ?? ""} ${plain(text)}`);
  return texts.size / rows + new Set(texts.values()).size / rows;
}

/** The order of day and month under which every timestamp can be read; none where there is none. */
function timestampOrder(
  files: readonly FileRoles[],
  chosen: readonly Chosen[],
  notes: string[],
): DateOrder | undefined {
  if (chosen.some(({ timestamp }) => timestamp === undefined)) {
    if (chosen.some(({ timestamp }) => timestamp !== undefined))
      notes.push("Only one file says when rows were sent in, so of two rows with one id the lower counts.");
    return undefined;
  }
  const lists = chosen.map(({ timestamp }) => textsOf(timestamp![0]!));
  const read = (order: DateOrder) => lists.map((list) => list.map((text) => parseTimestamp(text, order)));
  const orders = (["ymd", "mdy", "dmy"] as const).filter((order) =>
    read(order)
      .flat()
      .every((time) => time !== undefined),
  );
  if (orders.length === 0 || files.length === 0) return undefined;
  // Rows are mostly in the order in which they were sent in.
  const inOrder = orders.find((order) =>
    (read(order) as number[][]).every((list) => list.every((time, at) => at === 0 || time >= list[at - 1]!)),
  );
  const order = inOrder ?? orders[0]!;
  if (orders.length > 1 && order !== "ymd" && inOrder === undefined)
    notes.push(
      "Nothing tells whether the month or the day comes first in the timestamps: see people.timestampOrder.",
    );
  return order;
}
