/**
 * What a file is that begins as a zip does: workbooks are zips, and so is much that is handed in for one.
 */

/** What it is instead of a workbook, and what to do. */
export interface PackedAs {
  readonly what: string;
  readonly remedy: string;
}

const AS_TABLE = "Copy the table into a spreadsheet, and save that as .xlsx or as CSV.";

/** By names of files in it, which stand unpacked at the end of a zip, or by how it begins. The first that fits counts. */
const KINDS: readonly (readonly [found: RegExp, kind: PackedAs | undefined])[] = [
  [/xl\/workbook\./, undefined],
  [
    /opendocument\.spreadsheet/,
    { what: "a spreadsheet of LibreOffice (.ods)", remedy: "Open it there, and save it as .xlsx or as CSV." },
  ],
  [/word\/|opendocument\.text/, { what: "a text document (Word)", remedy: AS_TABLE }],
  [/ppt\/|opendocument\.presentation/, { what: "a presentation (PowerPoint)", remedy: AS_TABLE }],
  [/\.iwa/, { what: "a document of Numbers or Pages", remedy: "In Numbers, export it as CSV or Excel." }],
];

const ARCHIVE: PackedAs = {
  what: "a zip archive",
  remedy: "Unpack it, and give the export that is in it; if it is a workbook, it is damaged.",
};

const [LOOKED_AT_START, LOOKED_AT_END] = [128, 262_144];

/** Undefined for a workbook. */
export function packedAs(bytes: Uint8Array): PackedAs | undefined {
  const text = new TextDecoder("latin1");
  const names = `${text.decode(bytes.subarray(0, LOOKED_AT_START))}\n${text.decode(bytes.subarray(-LOOKED_AT_END))}`;
  const known = KINDS.find(([found]) => found.test(names));
  return known === undefined ? ARCHIVE : known[1];
}
