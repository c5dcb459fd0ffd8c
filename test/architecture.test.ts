import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Which rooms a room may import from, besides itself and the root, and why no others. */
const ROOMS: Readonly<Record<string, { readonly from: readonly string[]; readonly why: string }>> = {
  tables: { from: [], why: "bytes become rows before anybody knows what the rows mean" },
  xlsx: { from: [], why: "a workbook becomes text, and what reads text knows nothing of workbooks" },
  programme: { from: [], why: "a programme is data that can be checked without any file or person" },
  assignment: { from: [], why: "solvers see numbers only, and anyone can use them" },
  roster: {
    from: ["programme", "tables"],
    why: "people are read out of tables, by the questions of a programme",
  },
  formula: { from: ["programme"], why: "a formula sees columns of numbers, and no person" },
  scoring: { from: ["programme", "roster"], why: "a fit compares two people's answers and nothing else" },
  rules: { from: ["programme", "roster"], why: "a veto is no score, so rules know nothing of scoring" },
  formats: {
    from: ["programme", "roster", "scoring", "rules", "assignment"],
    why: "formats turn fits and vetoes into an assignment and back",
  },
  explanation: {
    from: ["programme", "roster", "scoring", "rules", "formats"],
    why: "sentences are drawn from codes and numbers, never from a solver",
  },
  audit: {
    from: ["programme", "roster", "scoring", "rules", "assignment", "formats"],
    why: "a check reads results; nothing that makes results may rest on it",
  },
  init: {
    from: ["tables", "programme", "roster"],
    why: "a first programme is guessed from files alone, before anybody is compared",
  },
  lifecycle: {
    from: ["programme", "roster", "tables", "scoring", "assignment", "formats", "explanation"],
    why: "decisions change what goes in, are weighed by solving again, and refused in the words of explanations",
  },
  workers: {
    from: ["programme", "roster", "formats"],
    why: "other threads do a piece of what this one could do as well",
  },
  report: {
    from: ["lifecycle", "programme", "roster", "scoring", "formats", "explanation", "audit"],
    why: "what leaves the house is written last",
  },
  research: {
    from: [
      "programme",
      "roster",
      "scoring",
      "rules",
      "assignment",
      "formats",
      "explanation",
      "audit",
      "lifecycle",
      "report",
      "formula",
    ],
    why: "policies are compared through the same door that everybody uses",
  },
  cli: {
    from: [
      "programme",
      "roster",
      "tables",
      "xlsx",
      "init",
      "scoring",
      "formats",
      "explanation",
      "audit",
      "lifecycle",
      "report",
      "research",
      "formula",
    ],
    why: "only the command touches files and the process, and nobody imports it",
  },
};

/** Files that belong to no room and that every room may use. */
const ROOT = ["issue.ts", "nearest.ts", "plain.ts", "steps.ts", "version.ts"];

/** What checks a result of assignment. */
const CHECKS = [
  "check-certificate.ts",
  "check-duals.ts",
  "check-pairs.ts",
  "checked-levels.ts",
  "exact-sum.ts",
  "objection-to-totals.ts",
  "bottleneck/check-bottleneck.ts",
  "bottleneck/check-cover.ts",
  "objectives/check-objectives.ts",
  "objectives/level-checks.ts",
  "objectives/objection-to-levels.ts",
  "objectives/reached.ts",
  "pool/check-matching.ts",
  "pool/trio/check-trio.ts",
  "stable/blocking-pairs.ts",
  "worst-off/check-worst-off.ts",
  "worst-off/checked-step.ts",
].map((path) => `assignment/${path}`);

const SRC = resolve(import.meta.dirname, "../src");

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : entry.name.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\b[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gms,
  );
  return [...found].map(([, from, bare, dynamic]) => ({
    file: relative(SRC, path),
    target: from ?? bare ?? dynamic ?? "",
  }));
}

/** What a file imports by name from modules whose path has some form; types with `type` in front. */
function namesTakenFrom(path: string, from: RegExp): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?\{([^}]*)\}\s*from\s+"([^"]+)"/gms)]
    .filter(([, , , target = ""]) => from.test(target))
    .flatMap(([, type = "", names = ""]) =>
      names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "")
        .map((name) => (type === "" ? name : `type ${name}`)),
    );
}

function roomOf(path: string): string {
  const [first = "", ...rest] = path.split("/");
  return rest.length === 0 ? "" : first;
}

const files = sourceFiles(SRC);
const imports = files.flatMap(importsOf);

describe("the house", () => {
  it("has every folder of src in its plan", () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(ROOMS)).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  });

  it("has nothing at its root but what every room may use and the public face", () => {
    const root = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(root.map(({ name }) => name).sort()).toEqual([...ROOT, "index.ts"].sort());
  });

  it.each(Object.entries(ROOMS))(
    "lets %s import only from its own floor and below",
    (room, { from, why }) => {
      const strays = imports.filter(({ file, target }) => {
        if (roomOf(file) !== room || !target.startsWith(".")) return false;
        const path = relative(SRC, resolve(SRC, dirname(file), target));
        const other = roomOf(path);
        return other === ""
          ? !ROOT.includes(path.replace(/\.js$/, ".ts"))
          : other !== room && !from.includes(other);
      });
      expect(strays, why).toEqual([]);
    },
  );

  it("checks groups without a line of what forms them", () => {
    const taken = files
      .filter((path) => relative(SRC, path).startsWith("audit/groups/"))
      .flatMap((path) => namesTakenFrom(path, /\/(formats|assignment\/groups)\/index\.js$/));
    const values = [...new Set(taken.filter((name) => !name.startsWith("type ")))].sort();
    expect(values, "types, fits and vetoes of pairs, and the check of prices").toEqual([
      "checkGroupBound",
      "compareAll",
      "requiredPairsOf",
    ]);
  });

  it("checks prices of groups without a line of what finds them", () => {
    const taken = files
      .filter((path) => relative(SRC, path).startsWith("assignment/groups/check/"))
      .flatMap((path) => namesTakenFrom(path, /^\.\.\//));
    const values = [...new Set(taken.filter((name) => !name.startsWith("type ")))].sort();
    expect(values, "types, and what tells a malformed problem").toEqual([
      "checkGroupProblem",
      "togetherSets as checkTogetherSets",
    ]);
  });

  it("checks assignments without a line of what solves them", () => {
    const isCheck = (path: string): boolean => CHECKS.includes(relative(SRC, path));
    expect(files.filter(isCheck)).toHaveLength(CHECKS.length);
    const taken = files
      .filter(isCheck)
      .flatMap((path) => importsOf(path).map(({ target }) => ({ path, target })))
      .filter(({ path, target }) => !isCheck(resolve(dirname(path), target.replace(/\.js$/, ".ts"))))
      .flatMap(({ path, target }) => namesTakenFrom(path, new RegExp(`${target.replaceAll(".", "\\.")}$`)));
    const values = [...new Set(taken.filter((name) => !name.startsWith("type ")))].sort();
    const known =
      "how a problem is read, what a result looks like, what a unit, a load's cost and a tie-break's hash are";
    expect(values, known).toEqual([
      "CELL",
      "LARGEST_DUAL",
      "LEVEL",
      "NO_RESULT",
      "costOfLoad",
      "costOfPlace",
      "hasShape",
      "hashKeys",
      "hashPair",
      "isAssignment",
      "isIndex",
      "issue",
      "keepsRequired",
      "loadCostOf",
      "lookAtRows",
      "measureInPassing",
      "meritOf",
      "outlineOf",
      "placeOfCell",
      "poolHash",
      "readObjectives",
      "readPool",
      "readPreferences",
      "refuseMinimums",
      "refuseUnmatchedValue",
      "requiredByRow",
      "requirement",
      "throwIfAny",
      "toUnits",
      "trioPool",
      "wrongOption",
    ]);
    const users = imports.filter(
      ({ file, target }) =>
        target.startsWith(".") &&
        isCheck(resolve(SRC, dirname(file), target.replace(/\.js$/, ".ts"))) &&
        !CHECKS.includes(file) &&
        !/\/index\.ts$|^assignment\/groups\/check\//.test(file),
    );
    expect(users, "no solver rests on a check").toEqual([]);
  });

  it("goes into another room through its index, but for the munkres entry", () => {
    const strays = imports.filter(({ file, target }) => {
      if (!target.startsWith(".")) return false;
      const path = relative(SRC, resolve(SRC, dirname(file), target));
      return roomOf(path) !== "" && roomOf(path) !== roomOf(file) && !path.endsWith("/index.js");
    });
    expect(strays, "a room's index says what it offers").toEqual([]);
  });

  it("touches files and the process in cli alone, and threads of Node in one file", () => {
    const strays = imports.filter(
      ({ file, target }) =>
        roomOf(file) !== "cli" && file !== "workers/node.ts" && target.startsWith("node:"),
    );
    expect(strays, "the library runs in a browser").toEqual([]);
  });

  it("uses few packages, each in its room", () => {
    const packages = imports.filter(({ target }) => !/^(?:\.|node:|virtual:)/.test(target));
    const used = new Map<string, Set<string>>();
    for (const { file, target } of packages) {
      const name = target
        .split("/")
        .slice(0, target.startsWith("@") ? 2 : 1)
        .join("/");
      used.set(name, (used.get(name) ?? new Set()).add(roomOf(file)));
    }
    expect(Object.fromEntries([...used].map(([name, rooms]) => [name, [...rooms].sort()]))).toEqual({
      "@noble/hashes": ["formats", "report", "research"],
      "jsonc-parser": ["init"],
      mathjs: ["formula", "research"],
      "munkres-js": ["assignment"],
      "read-excel-file": ["xlsx"],
      "simple-statistics": ["research"],
      zod: ["audit", "programme", "research"],
    });
  });

  it("does not use the clock, the machine's zone or unseeded chance", () => {
    const library = files.filter((path) => roomOf(relative(SRC, path)) !== "cli");
    const strays = library.filter((path) =>
      /Math\.random|Date\.now|new Date\(\)|performance\.now/.test(readFileSync(path, "utf8")),
    );
    expect(
      strays.map((path) => relative(SRC, path)),
      "the same input gives the same bytes",
    ).toEqual([]);
  });
});
