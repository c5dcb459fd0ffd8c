import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as assignment from "../src/assignment/index.js";
import * as munkres from "../src/assignment/munkres/index.js";
import * as formula from "../src/formula/index.js";
import * as main from "../src/index.js";
import * as init from "../src/init/index.js";
import * as lifecycle from "../src/lifecycle/index.js";
import * as report from "../src/report/index.js";
import * as research from "../src/research/index.js";
import * as workers from "../src/workers/index.js";
import * as workersOfNode from "../src/workers/node.js";
import * as xlsx from "../src/xlsx/index.js";

describe("the public face", () => {
  it("of mentor-matching is what the README names", () => {
    expect(Object.keys(main).sort()).toEqual([
      "DIMENSIONS",
      "EVIDENCE_WEIGHTS",
      "IssueError",
      "ProgrammeError",
      "VERSION",
      "candidates",
      "chainsOf",
      "defineProgramme",
      "explainMatch",
      "explainPapers",
      "explainUnmatched",
      "match",
      "matchAsync",
      "missingReport",
      "readRoster",
      "verifyMatching",
      "withPresetWeights",
      "withVectors",
    ]);
  });

  it("of mentor-matching/report is the files that leave", () => {
    expect(Object.keys(report).sort()).toEqual([
      "PAGES_FOLDER",
      "allFits",
      "calendarIcs",
      "changeRow",
      "changesCsv",
      "checkFindings",
      "csv",
      "decidingWords",
      "decisionText",
      "decisionsCsv",
      "effectText",
      "firstMeetings",
      "matchesCsv",
      "matchingJson",
      "participantCalendars",
      "participantFiles",
      "participantPages",
      "participantsCsv",
      "reportHtml",
      "ruleText",
      "slotText",
    ]);
  });

  it("of mentor-matching/workers is the same in a browser and in Node", () => {
    expect(Object.keys(workers)).toEqual(["startWorkers"]);
    expect(Object.keys(workersOfNode)).toEqual(["startWorkers"]);
  });

  it("of mentor-matching/xlsx reads workbooks", () => {
    expect(Object.keys(xlsx)).toEqual(["isXlsx", "readXlsx"]);
  });

  it("of mentor-matching/init is the guess", () => {
    expect(Object.keys(init)).toEqual(["guessProgramme", "parseJson"]);
  });

  it("of mentor-matching/lifecycle is decisions, their cost and what changed", () => {
    expect(Object.keys(lifecycle).sort()).toEqual([
      "changesBetween",
      "decisionEffects",
      "readDecisions",
      "withDecisions",
    ]);
  });

  it("of mentor-matching/assignment holds the solver and the check", () => {
    expect(Object.keys(assignment)).toEqual(
      expect.arrayContaining(["assign", "checkCertificate", "pricesOfPlacing", "ProblemError"]),
    );
  });

  it("of mentor-matching/research has policies, measures and experiments", () => {
    expect(Object.keys(research)).toEqual(
      expect.arrayContaining(["POLICIES", "MEASURES", "generateRoster", "defineExperiment", "runExperiment"]),
    );
  });

  it("of mentor-matching/formula reads formulas", () => {
    expect(Object.keys(formula)).toEqual(["formulas"]);
  });

  it("of mentor-matching/munkres is a solver", () => {
    expect(Object.keys(munkres)).toEqual(["solver"]);
  });

  it("tells the version of package.json", () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(main.VERSION).toBe(version);
  });
});
