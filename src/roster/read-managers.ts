/**
 * Reads the table that names the managers of people who do not take part.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import type { ManagersTable } from "../programme/index.js";
import type { Table } from "../tables/index.js";
import { NOBODY } from "./answers/read-people.js";
import { bindPeopleColumn } from "./bind-columns.js";
import { outsiderKey, type PeopleIndex } from "./people-index.js";

/** Key of a person → keys of their managers. */
export type Managers = ReadonlyMap<string, readonly string[]>;

/** Reads the table. Rows without a manager, or with "none", are people at the top. */
export function readManagers(
  table: Table,
  columns: ManagersTable | undefined,
  index: PeopleIndex,
): { readonly managers: Managers; readonly issues: readonly Issue[] } {
  if (columns === undefined) return { managers: new Map(), issues: [unnamedColumns(table)] };
  const person = bindPeopleColumn(table, columns.person, "mentee");
  const manager = bindPeopleColumn(table, columns.manager, "mentee");
  const issues = [...person.issues, ...manager.issues];
  if (issues.length > 0 || person.value === undefined || manager.value === undefined)
    return { managers: new Map(), issues };
  const [personColumns, managerColumns] = [person.value, manager.value];
  const keysOf = (name: string) => {
    const found = index.find(name);
    return found.length > 0 ? found : [outsiderKey(name)];
  };
  const managers = new Map<string, readonly string[]>();
  for (const { cells } of table.rows) {
    const [below, above] = [textIn(cells, personColumns), textIn(cells, managerColumns)];
    if (below === "") continue;
    const bosses = above === "" || NOBODY.includes(plain(above)) ? [] : keysOf(above);
    for (const key of keysOf(below))
      managers.set(key, [...new Set([...(managers.get(key) ?? []), ...bosses])].sort());
  }
  return { managers: new Map([...managers].sort(([a], [b]) => (a < b ? -1 : 1))), issues };
}

function textIn(cells: readonly string[], columns: readonly number[]): string {
  return columns
    .map((column) => cells[column] ?? "")
    .filter((cell) => cell !== "")
    .join(" ");
}

function unnamedColumns({ file }: Table): Issue {
  return issue({
    code: "managers-unnamed",
    at: { file },
    expected: "cannot be read: the programme does not name its columns",
    remedy: 'Add "managers": { "person": "Employee", "manager": "Reports to" } to the programme.',
  });
}
