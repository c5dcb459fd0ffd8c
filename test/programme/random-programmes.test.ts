import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { ProgrammeError } from "../../src/issue.js";
import { defineProgramme } from "../../src/programme/index.js";
import { programmeSchema } from "../../src/programme/programme.js";
import { programmeJson } from "../arbitraries/index.js";

const RUNS = { numRuns: 300, seed: 20270201 };

/** Puts a value, or nothing, at a place deep in a copy of some JSON. */
function mutated(json: unknown, steps: readonly number[], value: unknown, removes: boolean): unknown {
  const copy = structuredClone(json);
  let here = copy as Record<string, unknown>;
  for (const [depth, step] of steps.entries()) {
    const keys = Object.keys(here);
    const key = keys[step % Math.max(1, keys.length)] ?? "new";
    const next = here[key];
    if (depth === steps.length - 1 || typeof next !== "object" || next === null) {
      if (removes) delete here[key];
      else here[key] = value;
      break;
    }
    here = next as Record<string, unknown>;
  }
  return copy;
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { mentor: value };
  return value;
}

function outcome(json: unknown): unknown {
  try {
    return defineProgramme(json) === undefined;
  } catch (error) {
    return error;
  }
}

describe("any programme of the arbitrary", () => {
  it("is accepted, and its definition too, which no longer changes", () => {
    fc.assert(
      fc.property(programmeJson(), (json) => {
        const defined = defineProgramme(json);
        expect(defineProgramme(defined)).toStrictEqual(defined);
      }),
      RUNS,
    );
  });

  it("survives being written as JSON and read again", () => {
    fc.assert(
      fc.property(programmeJson(), (json) => {
        const defined = defineProgramme(json);
        expect(JSON.parse(JSON.stringify(defined))).toEqual(defined);
        expect(defineProgramme(JSON.parse(JSON.stringify(json)))).toEqual(defined);
      }),
      RUNS,
    );
  });

  it("is left as it was", () => {
    fc.assert(
      fc.property(programmeJson(), (json) => {
        const before = JSON.stringify(json);
        defineProgramme(json);
        expect(JSON.stringify(json)).toBe(before);
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});

describe("a programme with something wrong in it", () => {
  const wrong = fc.oneof(
    fc.constantFrom<unknown>(Number.NaN, Infinity, -1, 1e308, null, undefined, "", " ", true, [], {}),
    fc.constantFrom<unknown>(10n, Symbol.iterator, nested(20_000), () => 0, new Map()),
    fc.jsonValue(),
  );

  it("is accepted or throws a ProgrammeError whose every issue says what and where", () => {
    fc.assert(
      fc.property(
        programmeJson(),
        fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }),
        wrong,
        fc.boolean(),
        (json, steps, value, removes) => {
          const found = outcome(mutated(json, steps, value, removes));
          if (found === false) return;
          expect(found).toBeInstanceOf(ProgrammeError);
          for (const one of (found as ProgrammeError).issues) {
            expect([one.code, one.path, one.expected, one.remedy]).not.toContain("");
            expect(one.message).not.toMatch(/undefined|\[object|Invalid/);
          }
        },
      ),
      { ...RUNS, numRuns: 1000 },
    );
  });

  it("throws a ProgrammeError for whatever is no programme at all", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), wrong), (value) => {
        expect(outcome(value)).toBeInstanceOf(ProgrammeError);
      }),
      RUNS,
    );
  });
});

describe("the schema", () => {
  it("can be written as JSON Schema, which names every part of a programme", () => {
    const schema = z.toJSONSchema(programmeSchema);
    expect(Object.keys(schema.properties ?? {})).toEqual(
      expect.arrayContaining(["people", "questions", "criteria", "rules", "objective", "format"]),
    );
    expect(schema.required).toEqual(["name", "people", "questions", "criteria"]);
    expect(JSON.stringify(schema)).toContain('"reporting-line"');
  });
});
