import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  DIMENSIONS,
  defineProgramme,
  EVIDENCE_WEIGHTS,
  explainMatch,
  match,
  readRoster,
  verifyMatching,
} from "../../src/index.js";

const FOLDER = resolve(import.meta.dirname, "../../examples/questionnaire");
const textOf = (name: string) => readFileSync(join(FOLDER, name), "utf8");

const json = JSON.parse(textOf("programme.json"));
const programme = defineProgramme(json);
const read = readRoster(programme, {
  mentors: textOf("mentors.csv"),
  mentees: textOf("mentees.csv"),
  managers: textOf("managers.csv"),
});
const form = textOf("questionnaire.md");

/** The wordings of a question, and what can be ticked. */
function wordsOf(question: (typeof programme.questions)[number]): readonly string[] {
  const { both, mentor, mentee } = question;
  const headings = [both, mentor, mentee].filter((column) => typeof column === "string");
  const options = "options" in question ? (question.options ?? []) : [];
  const slots = question.kind === "availability" ? Object.keys(question.slots ?? {}) : [];
  return [...headings, ...options, ...slots];
}

describe("the standard questionnaire", () => {
  it("covers all ten dimensions, weighed by the evidence alone", () => {
    expect(new Set(programme.criteria.map(({ dimension }) => dimension))).toEqual(new Set(DIMENSIONS));
    expect(json.criteria.filter((criterion: object) => "weight" in criterion)).toEqual([]);
    for (const dimension of DIMENSIONS) {
      const weights = programme.criteria.filter((one) => one.dimension === dimension);
      const sum = weights.reduce((total, { weight }) => total + weight, 0);
      expect(sum).toBeCloseTo(EVIDENCE_WEIGHTS[dimension], 12);
    }
  });

  it("does not ask for race, gender or age, nor where somebody comes from", () => {
    const asked = programme.questions.flatMap((question) => [question.id, ...wordsOf(question)]).join("\n");
    expect(asked).not.toMatch(
      /\b(race|racial|ethnic\w*|gender|sex|woman|man|female|male|age|old|born|birth\w*|nation\w*|country|religio\w*)\b/i,
    );
  });

  it("stands in the text for a form builder word for word, with its options", () => {
    for (const words of programme.questions.flatMap(wordsOf)) expect(form).toContain(words);
  });

  it("says of every question who is asked, whether it is sensitive, why, and on what evidence", () => {
    const count = (line: RegExp) => form.match(line)?.length ?? 0;
    const questions = programme.questions.length;
    expect(count(/^- Asked of: (both|mentors|mentees)/gm)).toBe(questions);
    expect(count(/^- Sensitive: (yes|no)$/gm)).toBe(questions);
    expect(count(/^- Sensitive: yes$/gm)).toBe(
      programme.questions.filter(({ sensitive }) => sensitive === true).length,
    );
    expect(count(/^- Why: \w.+/gm)).toBe(questions);
    expect(count(/^- Evidence: (high|medium|low|convention)/gm)).toBe(questions);
  });

  it("says which questions must be answered: those whose blank rules out every match", () => {
    const blocking = programme.rules.flatMap((rule) =>
      "question" in rule && rule.rule !== "avoid" ? [rule.question] : [],
    );
    expect(form.match(/^- Must be answered: yes$/gm)).toHaveLength(new Set(blocking).size);
  });

  it("says of every dimension and every rule on what evidence it rests", () => {
    const tag = "(high|medium|low|convention)";
    for (const dimension of DIMENSIONS) {
      expect(form).toMatch(new RegExp(`^\\| ${dimension} +\\|.*\\| ${tag}[^|]*\\|$`, "m"));
    }
    for (const rule of programme.rules) {
      const question = "question" in rule ? rule.question : "";
      expect(form).toMatch(
        new RegExp(`^\\| \`${rule.rule}\` +\\| \`${question}\` +\\|.*\\| ${tag}[^|]*\\|$`, "m"),
      );
    }
  });

  it("reads only questions that are of use, or that the two take to their first meeting", () => {
    const used = [...programme.criteria, ...programme.rules].flatMap((reader) => [
      ...("question" in reader ? [reader.question] : []),
      ...("onlyWhen" in reader && reader.onlyWhen !== undefined ? [reader.onlyWhen.question] : []),
    ]);
    const unused = programme.questions.filter(({ id }) => !used.includes(id)).map(({ id }) => id);
    expect(unused).toEqual(["goal", "goal-by", "goal-sign", "offer"]);
  });
});

describe("the invented answers to it", () => {
  it("are read without a complaint", () => {
    expect(read.issues).toEqual([]);
    expect(read.ok && [read.value.mentors.length, read.value.mentees.length]).toEqual([12, 20]);
  });

  it("give most mentees a mentor, with a proof that holds and reasons that tell a partner nothing sensitive", () => {
    if (!read.ok) throw new Error("the roster was not read");
    const matching = match(programme, read.value);
    expect(matching.matches.length).toBeGreaterThanOrEqual(15);
    expect(verifyMatching(programme, read.value, matching).holds).toBe(true);
    const secrets = programme.questions
      .filter(({ sensitive }) => sensitive === true)
      .map(({ label = "" }) => label);
    for (const found of matching.matches) {
      const { because, reasons } = explainMatch(programme, read.value, found, { audience: "partner" });
      expect(reasons.length, because).toBeGreaterThan(0);
      for (const secret of secrets) expect(because).not.toContain(secret);
      expect(because).not.toMatch(/\d/);
    }
  });
});
