import { describe, expect, it } from "vitest";
import { findColumn, findColumns } from "../../src/tables/columns.js";
import type { Table } from "../../src/tables/table.js";

function tableWith(...headings: string[]): Table {
  return {
    file: "f.csv",
    headings,
    width: headings.length,
    rows: [],
    separator: ",",
    encoding: "text",
    dialect: "plain",
  };
}

describe("one column", () => {
  const table = tableWith("E-mail", "Your  NAME", "Café", "e-mail", "x", "x");

  it("is found as written, else without regard to case, white space and Unicode form", () => {
    expect(findColumn(table, "E-mail")).toMatchObject({ ok: true, value: 0 });
    expect(findColumn(table, "your name ")).toMatchObject({ ok: true, value: 1 });
    expect(findColumn(table, "Cafe\u0301")).toMatchObject({ ok: true, value: 2 });
  });

  it("that is missing is told with the nearest heading", () => {
    const { issues } = findColumn(table, "Your nmae");
    expect(issues).toMatchObject([{ code: "missing-column", place: { file: "f.csv", column: "Your nmae" } }]);
    expect(issues[0]?.remedy).toContain('"Your  NAME"');
    expect(findColumn(table, "Capacity").issues[0]?.remedy).not.toContain("Did you mean");
  });

  it("whose heading is repeated is told with its positions", () => {
    expect(findColumn(table, "x").issues[0]).toMatchObject({ code: "ambiguous-heading" });
    expect(findColumn(table, "x").issues[0]?.remedy).toContain('{ "at": 5 } or { "at": 6 }');
    expect(findColumn(table, "E-MAIL").issues[0]).toMatchObject({ code: "ambiguous-heading" });
  });

  it("is found by its position, from 1 on", () => {
    expect(findColumn(table, { at: 1 })).toMatchObject({ ok: true, value: 0 });
    expect(findColumn(table, { at: 6 })).toMatchObject({ ok: true, value: 5 });
    for (const at of [0, 7, 1.5, Number.NaN]) {
      expect(findColumn(table, { at }).issues[0]).toMatchObject({ code: "missing-position" });
    }
  });
});

describe("the columns of a grid", () => {
  it("are found with and without brackets around the name", () => {
    const table = tableWith("Name", "Topics [careers]", "Topics  Thesis", "Topics [$& more]");
    expect(findColumns(table, "Topics [option]", "option", ["thesis", "careers", "$& more"])).toEqual({
      ok: true,
      value: [2, 1, 3],
      issues: [],
    });
  });

  it("that are missing are all told, with the nearest heading", () => {
    const result = findColumns(tableWith("Free [Mon]"), "Free [day]", "day", ["Mon", "Tue", "Wed"]);
    expect(result.ok).toBe(false);
    expect(result.issues.map((found) => found.place?.column)).toEqual(["Free [Tue]", "Free [Wed]"]);
    expect(result.issues[0]?.remedy).toContain('"Free [Mon]"');
  });

  it("need the placeholder in their heading", () => {
    expect(findColumns(tableWith("Free"), "Free", "day", ["Mon"]).issues[0]?.code).toBe(
      "missing-placeholder",
    );
  });
});
