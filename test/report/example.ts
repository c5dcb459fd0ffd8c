/** The example of the README, read and matched, with the people's texts as they are or changed. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Matching, match } from "../../src/formats/index.js";
import { defineProgramme, type Programme } from "../../src/programme/index.js";
import { type Answer, type Participant, type Roster, readRoster } from "../../src/roster/index.js";

const FOLDER = resolve(import.meta.dirname, "../../examples/one-to-one");

/** A programme with its people and their matching. */
export interface Example {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly matching: Matching;
}

function text(name: string): string {
  return readFileSync(resolve(FOLDER, name), "utf8");
}

/** The example; `rewrite` is given every text that a person wrote about themselves (not ids), and a number of its own. */
export function example(rewrite: (text: string, at: number) => string = (same) => same): Example {
  const programme = defineProgramme(JSON.parse(text("programme.json")));
  const files = {
    mentors: text("mentors.csv"),
    mentees: text("mentees.csv"),
    managers: text("managers.csv"),
  };
  const read = readRoster(programme, files);
  if (!read.ok) throw new Error("the example does not read");
  let at = 0;
  const rewritten = (person: Participant): Participant => ({
    ...person,
    name: rewrite(person.name, at++),
    contact: rewrite(person.contact, at++),
    answers: {
      ...person.answers,
      ...fieldOf(person.answers["field"], (field) => rewrite(field, at++)),
    },
  });
  const roster = {
    ...read.value,
    mentors: read.value.mentors.map(rewritten),
    mentees: read.value.mentees.map(rewritten),
  };
  const named = { ...programme, name: rewrite(programme.name, at++) };
  return { programme: named, roster, matching: match(named, roster) };
}

/** The example's programme with so many people a side, each of whose answers is somebody's of the example; one mentee a mentor. */
export function largeExample(size: number): Example {
  const { programme, roster } = example();
  const people = (originals: readonly Participant[]) =>
    Array.from({ length: size }, (_, at): Participant => {
      const pick = (step: number) =>
        originals[(at * step + Math.floor(at / step)) % originals.length] as Participant;
      const [base, other] = [pick(1), pick(3)];
      const id = `${at}.${base.id}`;
      const { avoid: _none, supervisor: _nobody, ...answers } = base.answers;
      return {
        ...base,
        id,
        key: id,
        name: `${base.name} ${at}`,
        capacity: 1,
        timeZone: undefined,
        answers: {
          ...answers,
          ...only(other, "topics"),
          ...only(roster.mentors[1] as Participant, "supervisor"),
        },
      };
    });
  const large: Roster = {
    mentors: people(roster.mentors),
    mentees: people(roster.mentees),
    managers: new Map(),
  };
  return { programme, roster: large, matching: match(programme, large) };
}

function only({ answers }: Participant, question: string): Record<string, Answer> {
  const answer = answers[question];
  return answer === undefined ? {} : { [question]: answer };
}

function fieldOf(answer: Answer | undefined, rewrite: (text: string) => string): Record<string, Answer> {
  return answer?.kind === "choice" ? { field: { ...answer, option: rewrite(answer.option) } } : {};
}

/** Texts that would do harm in a page that let them. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  "<!-- ",
  "--> <svg onload=alert(1)>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "javascript:alert(1)",
  "\u202eevil\u202c",
  "\u2066\u2067\u2068 isolates",
  "\u0000null\u0008",
  "{{alert(1)}} `x`",
  "\ud800 lone",
  "]]>",
  "<meta http-equiv=refresh content=0;url=https://evil.example>",
] as const;
