import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/tables/read-table.js";

const DATA = "../shared/data";
const present = existsSync(DATA);
const why = present ? "" : ` (skipped: ${DATA} is absent)`;

function filesIn(folder: string): readonly string[] {
  return readdirSync(`${DATA}/${folder}`).map((file) => `${folder}/${file}`);
}

describe(`real exports${why}`, () => {
  it.skipIf(!present)("give every heading, and never an error", () => {
    for (const file of filesIn("headers-only")) {
      const result = readTable(readFileSync(`${DATA}/${file}`), { file });
      if (!result.ok) throw new Error(result.issues[0]?.message);
      expect(result.value.separator).toBe(file.includes("_pipe_") ? "|" : ",");
      expect(result.value.headings.length).toBeGreaterThan(1);
    }
  });

  it.skipIf(!present)("give as many rows as there are people, without a warning", () => {
    const files = { small: 50, large: 500 };
    for (const [size, people] of Object.entries(files)) {
      for (const file of filesIn(`civil-service/${size}`)) {
        const result = readTable(readFileSync(`${DATA}/${file}`), { file });
        expect(result).toMatchObject({ ok: true, issues: [] });
        if (result.ok) expect(result.value.rows).toHaveLength(people);
      }
    }
  });

  it.skipIf(!present)("may lack a header and differ in width", () => {
    const file = "ubc-rex-2020/mentors_2020.csv";
    const result = readTable(readFileSync(`${DATA}/${file}`), { file, headerRows: 0 });
    expect(result).toMatchObject({ ok: true, issues: [], value: { width: 22, encoding: "utf-8" } });
  });
});
