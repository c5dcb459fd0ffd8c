/**
 * Workbooks as bytes, made by hand: a zip of stored files with the few parts of Office Open XML that a reader needs.
 */
import { crc32 } from "./crc32.js";

/** A cell: text, a number, true or false, a day with a time (a serial number of Excel's), or nothing. */
export type XlsxCell = string | number | boolean | { readonly serial: number } | null;

/** Sheets by their names. Rows of `undefined` are left out of the file, as Excel leaves out blank ones. */
export function xlsxFile(
  sheets: Readonly<Record<string, readonly (readonly XlsxCell[] | undefined)[]>>,
): Uint8Array {
  const names = Object.keys(sheets);
  const part = (text: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  return zip({
    "[Content_Types].xml": part(
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": part(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships xmlns="${packaged}/relationships">${names.map((_, at) => `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    // Format 22 is "m/d/yy h:mm".
    "xl/styles.xml": part(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, part(sheetXml(sheets[name] ?? [], main))]),
    ),
  });
}

function sheetXml(rows: readonly (readonly XlsxCell[] | undefined)[], main: string): string {
  const written = rows.map((row, at) =>
    row === undefined
      ? ""
      : `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join("")}</row>`,
  );
  return `<worksheet xmlns="${main}"><sheetData>${written.join("")}</sheetData></worksheet>`;
}

function cellXml(cell: XlsxCell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "object") return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A zip whose files are stored as they are. Source: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12, 4.3.16. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const title = new TextEncoder().encode(name);
    const shared = [
      [20, 2],
      [0x800, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(content), 4],
      [content.length, 4],
      [content.length, 4],
      [title.length, 2],
      [0, 2],
    ] as const;
    const head = joined([little([[0x04034b50, 4], ...shared]), title]);
    local.push(head, content);
    central.push(
      little([[0x02014b50, 4], [20, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]),
      title,
    );
    offset += head.length + content.length;
  }
  const directory = joined(central);
  const count = Object.keys(files).length;
  const end = little([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined([...local, directory, end]);
}

function little(fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
