/**
 * The files that hold tables, by what they are for. Workbooks become text; what reads them is loaded with the first one.
 */
import type { Issue } from "mentor-matching";
import { isXlsx, readXlsx } from "mentor-matching/xlsx";
import type { FileRole, GivenFile } from "./protocol.js";

/** A file as the readers take it. */
export interface TableFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly issues?: readonly Issue[];
}

/** Files by role, or why a workbook cannot be read. */
export type TableFiles =
  | { readonly ok: true; readonly value: Readonly<Partial<Record<FileRole, TableFile>>> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads workbooks by their first sheet; everything else is passed on as it is. */
export async function tableFiles(files: readonly GivenFile[]): Promise<TableFiles> {
  const read = await Promise.all(
    files.map(async ({ name, role, bytes }) => {
      if (role === "programme" || !isXlsx(bytes))
        return { role, ok: true as const, value: { name, content: bytes } };
      return { role, ...(await readXlsx(bytes, { file: name })) };
    }),
  );
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues));
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: Object.fromEntries(read.flatMap((one) => (one.ok ? [[one.role, one.value]] : []))),
  };
}
