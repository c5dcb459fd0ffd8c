import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecisions } from "../../src/lifecycle/index.js";
import { decisionsCsv } from "../../src/report/index.js";
import { FUZZ_RUNS } from "../fuzz/runs.js";
import { example } from "../report/example.js";

const { programme, roster } = example();
const HEADER = "decision,mentor,mentee,value";

function read(...rows: readonly string[]) {
  return readDecisions(programme, roster, { name: "decisions.csv", content: [HEADER, ...rows].join("\n") });
}

/** `code row column: remedy`, for each issue. */
function told(...rows: readonly string[]): readonly string[] {
  return read(...rows).issues.map(
    ({ code, place, severity }) => `${severity} ${code} ${place?.row} ${place?.column}`,
  );
}

function decisionsIn(...rows: readonly string[]) {
  const found = read(...rows);
  if (!found.ok) throw new Error(found.issues.map(({ message }) => message).join("\n"));
  return found.value;
}

const EMRE = { mentor: "chidi.otter@uni.example", mentee: "emre.ulme@uni.example" };

describe("a file of decisions", () => {
  it("is read by id, by name and however a name is spelt", () => {
    const pin = { decision: "pin", ...EMRE };
    expect(decisionsIn("pin,chidi.otter@uni.example,emre.ulme@uni.example,")).toEqual([pin]);
    expect(decisionsIn("pin,Chidi Otter,Emre Ulme,")).toEqual([pin]);
    expect(decisionsIn('PINNED,"Otter, Chidi",emre ulme,')).toEqual([pin]);
  });

  it("knows every decision and other words for it", () => {
    expect(
      decisionsIn(
        "required,Chidi Otter,Emre Ulme,",
        "block,Ada Marder,Rana Dachs,",
        "prefer,Greta Tanne,Tove Dachs,",
        'preferred,Katya Birke,Tove Dachs,"0,25"',
        "sit out,,Oskar Dachs,",
        "sits out,Bo Falke,,",
        "capacity,Edda Birke,,2",
      ),
    ).toEqual([
      { decision: "pin", ...EMRE },
      { decision: "forbid", mentor: "ada.marder@uni.example", mentee: "rana.dachs@uni.example" },
      { decision: "prefer", mentor: "greta.tanne@uni.example", mentee: "tove.dachs@uni.example", value: 0.1 },
      {
        decision: "prefer",
        mentor: "katya.birke@uni.example",
        mentee: "tove.dachs@uni.example",
        value: 0.25,
      },
      { decision: "sits out", side: "mentee", person: "oskar.dachs@uni.example" },
      { decision: "sits out", side: "mentor", person: "bo.falke@uni.example" },
      { decision: "capacity", mentor: "edda.birke@uni.example", value: 2 },
    ]);
  });

  it("may be a copy of matches.csv with a column added: ids come before names, blank rows are passed over", () => {
    const content =
      "status;mentor_id;mentor;mentee_id;mentee;fit;decision\r\nmatched;chidi.otter@uni.example;?;emre.ulme@uni.example;?;0.6;pin\r\nmatched;a;b;c;d;0.5;\r\n";
    const found = readDecisions(programme, roster, content);
    expect(found).toEqual({ ok: true, value: [{ decision: "pin", ...EMRE }], issues: [] });
  });

  it("is what decisionsCsv writes", () => {
    const text = readFileSync(
      resolve(import.meta.dirname, "../../examples/one-to-one/decisions.csv"),
      "utf8",
    );
    const decisions = readDecisions(programme, roster, text);
    if (!decisions.ok) throw new Error("the example does not read");
    expect(readDecisions(programme, roster, decisionsCsv(decisions.value))).toEqual({
      ...decisions,
      issues: [],
    });
  });

  it.each([
    ["a word that is no decision", ["pinn,Chidi Otter,Emre Ulme,"], ["error unknown-decision 2 decision"]],
    ["somebody unknown", ["pin,Chidi Oter,Emre Ulme,"], ["error unknown-person 2 mentor"]],
    ["somebody of the other side", ["pin,Emre Ulme,Emre Ulme,"], ["error unknown-person 2 mentor"]],
    ["nobody", ["pin,,Emre Ulme,"], ["error missing-person 2 mentor"]],
    ["nobody who sits out", ["sits out,,,"], ["error missing-person 2 mentor"]],
    ["two who sit out", ["sits out,Chidi Otter,Emre Ulme,"], ["error person-too-many 2 mentee"]],
    ["a mentee's capacity", ["capacity,,Emre Ulme,2"], ["error person-too-many 2 mentee"]],
    ["no capacity", ["capacity,Edda Birke,,"], ["error missing-value 2 value"]],
    ["a capacity that is none", ["capacity,Edda Birke,,1.5"], ["error not-a-value 2 value"]],
    [
      "more than the programme allows",
      ["capacity,Edda Birke,,3"],
      ["error capacity-over-maximum 2 decision"],
    ],
    ["a preference above a perfect fit", ["prefer,Chidi Otter,Emre Ulme,1.1"], ["error not-a-value 2 value"]],
    ["a preference of nothing", ["prefer,Chidi Otter,Emre Ulme,0"], ["error not-a-value 2 value"]],
    ["a value that says nothing", ["pin,Chidi Otter,Emre Ulme,1"], ["warning value-not-used 2 value"]],
    [
      "pin and forbid",
      ["pin,Chidi Otter,Emre Ulme,", "forbid,Chidi Otter,Emre Ulme,"],
      ["error decisions-contradict 3 decision"],
    ],
    [
      "pin and sits out, whichever comes first",
      ["sits out,,Emre Ulme,", "pin,Chidi Otter,Emre Ulme,"],
      ["error decisions-contradict 3 decision"],
    ],
    [
      "two pins of a mentee",
      ["pin,Chidi Otter,Emre Ulme,", "pin,Hoang Eibe,Emre Ulme,"],
      ["error decisions-contradict 3 decision"],
    ],
    [
      "two capacities",
      ["capacity,Edda Birke,,1", "capacity,Edda Birke,,2"],
      ["error decisions-contradict 3 decision"],
    ],
    [
      "the same twice",
      ["pin,Chidi Otter,Emre Ulme,", "pin,chidi.otter@uni.example,Emre Ulme,"],
      ["warning decision-repeated 3 decision"],
    ],
    [
      "more pins than places",
      ["pin,Chidi Otter,Emre Ulme,", "pin,Chidi Otter,Bruno Wiesel,"],
      ["error pin-over-capacity 3 decision"],
    ],
    [
      "a pin of somebody who takes nobody",
      ["pin,Edda Birke,Emre Ulme,"],
      ["error pin-over-capacity 2 decision"],
    ],
    ["a pinned pair that a rule vetoes", ["pin,Dilan Wiesel,Tove Dachs,"], ["error pin-vetoed 2 decision"]],
    [
      "a preferred pair that a rule vetoes",
      ["prefer,Dilan Wiesel,Tove Dachs,"],
      ["warning prefer-vetoed 2 decision"],
    ],
    ["no decision", [",Chidi Otter,Emre Ulme,"], ["warning no-decisions undefined undefined"]],
  ] as const)("with %s is told", (_, rows, expected) => {
    expect(told(...rows)).toEqual(expected);
  });

  it("names the rule that vetoes a pinned pair", () => {
    const [found] = read("pin,Dilan Wiesel,Tove Dachs,").issues;
    expect(found?.message).toContain(
      'the rule "shared-time:free" (the two must share at least 1 h a week and at least 1 h in one piece) forbids the pair',
    );
  });

  it("says of a pin that only a missing answer forbids that one may ask", () => {
    const [found] = read("pin,Ada Marder,Zofia Igel,").issues;
    expect(found?.message).toMatch(
      /the rule "[^"]+" \(neither may stand above the other [^)]*\(supervisor\)\) cannot be checked while an answer is missing, and forbids the pair until then\n {2}Ask, and enter the answer in the export; or take the row out\.$/,
    );
  });

  it("allows pins where a decision makes room for them", () => {
    const rows = ["pin,Edda Birke,Emre Ulme,", "capacity,Edda Birke,,1"];
    expect(told(...rows)).toEqual([]);
    expect(told(...[...rows].reverse())).toEqual([]);
  });

  it("without its columns is told with the nearest heading", () => {
    const found = readDecisions(programme, roster, "Decisoin,mentor,mentee\npin,a,b\n");
    expect(found.ok).toBe(false);
    expect(found.issues[0]).toMatchObject({ code: "missing-column" });
    expect(found.issues[0]?.remedy).toContain('"Decisoin"');
  });

  it("never throws, whatever its cells and bytes are", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "pin",
        "forbid",
        "prefer",
        "sits out",
        "capacity",
        "Chidi Otter",
        "Emre Ulme",
        "1",
        "0,2",
        "",
      ),
      fc.string({ maxLength: 12 }),
    );
    const table = fc
      .array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 })
      .map((rows) => [HEADER, ...rows.map((row) => row.join(","))].join("\n"));
    const content = fc.oneof(table, fc.string(), fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(content, (input) => {
        const found = readDecisions(programme, roster, input);
        for (const { message, path, remedy } of found.issues) expect(message && path && remedy).toBeTruthy();
      }),
      { numRuns: FUZZ_RUNS, seed: 11 },
    );
  });
});
