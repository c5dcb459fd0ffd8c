import { readFileSync } from "node:fs";
import { sampleCorrelation } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { rosterFingerprint } from "../../src/formats/index.js";
import { defineProgramme } from "../../src/programme/index.js";
import {
  generateRoster,
  modelOfRecipe,
  modelOfRoster,
  type RosterRecipe,
  rosterCsv,
} from "../../src/research/index.js";
import { correlationUnder, latentCorrelation } from "../../src/research/rosters/latent-correlation.js";
import { type Participant, type Roster, readRoster } from "../../src/roster/index.js";
import { choice, person, rosterOf } from "../support/people.js";
import { everyKind } from "./every-kind.js";

function generated(recipe: Partial<RosterRecipe>, seed = 1): Roster {
  const { mentors = 0, mentees = 3000 } = recipe;
  const model = modelOfRecipe(everyKind, { mentors, mentees, ...recipe });
  return generateRoster(everyKind, model, { mentors, mentees, seed });
}

/** The share of people for whom something holds, of those who answered. */
function shareOf(
  people: readonly Participant[],
  question: string,
  holds: (answer: NonNullable<Participant["answers"][string]>) => boolean,
): number {
  const answers = people.flatMap(({ answers: given }) => given[question] ?? []);
  return answers.filter(holds).length / answers.length;
}

/** Four and a half standard errors: one such check in 150,000 fails by chance. */
function expectShare(found: number, asked: number, people: number): void {
  expect(Math.abs(found - asked)).toBeLessThanOrEqual(4.5 * Math.sqrt((asked * (1 - asked)) / people) + 1e-9);
}

/** By Fisher's z, whose standard error is 1 ∕ √(n − 3). */
function expectCorrelation(found: number, asked: number, people: number, slack = 0): void {
  expect(Math.abs(Math.atanh(found) - Math.atanh(asked))).toBeLessThanOrEqual(
    4.5 / Math.sqrt(people - 3) + slack,
  );
}

function levels(people: readonly Participant[], question: string): number[] {
  return people.map(({ answers }) => {
    const answer = answers[question];
    if (answer?.kind === "scale") return answer.level;
    return answer?.kind === "number" ? answer.value : Number.NaN;
  });
}

const has = (option: string) => (answer: { readonly kind: string }) =>
  "options" in answer && (answer.options as readonly string[]).includes(option);

describe("a generated roster", () => {
  it("is read back the same from the files it is written to, every kind and layout of question", () => {
    const roster = generated({
      mentors: 40,
      mentees: 60,
      missing: { share: 0.2 },
      capacity: [1, 2, 2, 1, 1],
    });
    const read = readRoster(everyKind, rosterCsv(everyKind, roster));
    expect(read.issues).toEqual([]);
    if (!read.ok) throw new Error("not read");
    expect(rosterFingerprint(read.value)).toBe(rosterFingerprint(roster));
  });

  it.each(["one-to-one", "civil-service", "research"])("is made and read back for examples/%s", (name) => {
    const programme = defineProgramme(JSON.parse(readFileSync(`examples/${name}/programme.json`, "utf8")));
    const numbers = { mentors: 30, mentees: 50 };
    const recipe = { ...numbers, missing: { share: 0.1 } };
    const roster = generateRoster(programme, modelOfRecipe(programme, recipe), { ...numbers, seed: 8 });
    const read = readRoster(programme, rosterCsv(programme, roster));
    expect(read.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(read.ok && rosterFingerprint(read.value)).toBe(rosterFingerprint(roster));
    const like = generateRoster(programme, modelOfRoster(programme, roster), { ...numbers, seed: 1 });
    expect(like.mentees).toHaveLength(50);
  });

  it("is read back the same from files without headings", () => {
    const programme = defineProgramme({
      name: "No headings",
      headerRows: 0,
      people: { id: { at: 3 }, name: { at: 1 } },
      questions: [
        { id: "level", kind: "scale", from: 0, to: 4, both: { at: 5 } },
        { id: "field", kind: "choice", both: { at: 2 } },
      ],
      criteria: [{ dimension: "culture", compare: "closeness", question: "level" }],
    });
    const numbers = { mentors: 7, mentees: 12 };
    const roster = generateRoster(programme, modelOfRecipe(programme, numbers), { ...numbers, seed: 2 });
    const read = readRoster(programme, rosterCsv(programme, roster));
    expect(read.ok && rosterFingerprint(read.value)).toBe(rosterFingerprint(roster));
  });

  it("has the same bytes for the same seed, others for another", () => {
    const bytes = (seed: number) =>
      JSON.stringify(rosterCsv(everyKind, generated({ mentors: 9, mentees: 20 }, seed)));
    expect(bytes(4)).toBe(bytes(4));
    expect(bytes(4)).not.toBe(bytes(5));
  });

  it("keeps everybody who is there when people are added", () => {
    const answersOf = (mentees: number) =>
      generated({ mentors: 0, mentees, answers: { boss: { counts: [1] }, avoid: { counts: [1] } } })
        .mentees.slice(0, 100)
        .map(({ answers }) => ({ ...answers }));
    expect(answersOf(900)).toEqual(answersOf(100));
  });

  it("is uniform where nothing else is said", () => {
    const { mentees } = generated({});
    for (let level = 0; level < 7; level++)
      expectShare(
        shareOf(mentees, "direct", (answer) => answer.kind === "scale" && answer.level === level),
        1 / 7,
        3000,
      );
    for (const option of ["de", "en", "tr", "uk"])
      expectShare(shareOf(mentees, "languages", has(option)), 0.4, 3000);
    for (const option of ["p", "q", "r", "s"])
      expectShare(
        shareOf(mentees, "wishes", (answer) => answer.kind === "ranking" && answer.options[0] === option),
        1 / 4,
        3000,
      );
    for (let day = 0; day < 5; day++)
      expectShare(
        shareOf(
          mentees,
          "week",
          (a) => a.kind === "availability" && ((a.week[day * 3 + 1]! >>> 0) & 1) === 1,
        ),
        0.4,
        3000,
      );
  });

  it("has the shares, the skew and the counts that are asked for", () => {
    const { mentees, mentors } = generated({
      mentors: 3000,
      capacity: [1, 2, 1],
      answers: {
        field: { shares: { Law: 5, Physics: 3, "art, old and new": 2 } },
        direct: { skew: 0.5 },
        languages: { shares: { de: 0.9, en: 0.5, tr: 0.1, uk: 0.05 } },
        wishes: { shares: [4, 3, 2, 1] },
        week: { share: 0.7 },
        avoid: { counts: [6, 3, 1] },
        year: { mentor: { shares: [0, 1, 1] }, mentee: { shares: [1, 0, 0] } },
      },
    });
    const choiceIs = (option: string) => (answer: { readonly kind: string }) =>
      "option" in answer && answer.option === option;
    expectShare(shareOf(mentees, "field", choiceIs("Law")), 0.5, 3000);
    expectShare(shareOf(mentees, "field", choiceIs("Art, old and new")), 0.2, 3000);
    const sum = [0, 1, 2, 3, 4, 5, 6].reduce((total, step) => total + 0.5 ** step, 0);
    expectShare(
      shareOf(mentees, "direct", (a) => a.kind === "scale" && a.level === 1),
      0.5 / sum,
      3000,
    );
    expectShare(shareOf(mentees, "languages", has("de")), 0.9, 3000);
    expectShare(shareOf(mentees, "languages", has("tr")), 0.1, 3000);
    expectShare(
      shareOf(mentees, "wishes", (a) => a.kind === "ranking" && a.options[0] === "p"),
      0.4,
      3000,
    );
    expectShare(
      shareOf(mentees, "avoid", (a) => a.kind === "people" && a.names.length === 0),
      0.6,
      3000,
    );
    expectShare(
      shareOf(mentors, "year", (a) => a.kind === "scale" && a.level === 0),
      0,
      3000,
    );
    expectShare(mentors.filter(({ capacity }) => capacity === 1).length / 3000, 0.5, 3000);
    expect(mentees.every(({ capacity }) => capacity === 1)).toBe(true);
  });

  it("correlates by the product of the loadings on the common factor", () => {
    const { mentees } = generated({ factor: { hours: 0.9, height: 0.8, direct: -0.5 } });
    // Pearson between two uniform numbers is 6 ∕ π · asin(ρ ∕ 2).
    const uniform = (latent: number) => (6 / Math.PI) * Math.asin(latent / 2);
    const [hours, height, direct] = ["hours", "height", "direct"].map((id) => levels(mentees, id)) as [
      number[],
      number[],
      number[],
    ];
    expectCorrelation(sampleCorrelation(hours, height), uniform(0.72), 3000, 0.01);
    const steps = { scores: [0, 1, 2, 3, 4, 5, 6], shares: new Array<number>(7).fill(1 / 7) };
    const fine = {
      scores: Array.from({ length: 200 }, (_, at) => at),
      shares: new Array<number>(200).fill(1 / 200),
    };
    expectCorrelation(sampleCorrelation(hours, direct), correlationUnder(fine, steps)(-0.45), 3000, 0.01);
  });

  it("leaves out answers at random and more of them in a group", () => {
    const { mentees } = generated({
      missing: { share: 0.1, groups: [{ question: "field", is: ["law"], share: 0.5 }] },
    });
    const missing = (people: readonly Participant[], id: string) =>
      people.filter(({ answers }) => answers[id] === undefined).length / people.length;
    const law = mentees.filter(({ answers: { field } }) => field?.kind === "choice" && field.key === "law");
    const physics = mentees.filter(
      ({ answers: { field } }) => field?.kind === "choice" && field.key === "physics",
    );
    expectShare(missing(mentees, "field"), 0.1, 3000);
    expectShare(missing(law, "hours"), 0.5, law.length);
    expectShare(missing(physics, "hours"), 0.1, physics.length);
  });
});

describe("a roster like a real one", () => {
  const real = generated(
    {
      mentors: 200,
      mentees: 600,
      answers: {
        field: { shares: [5, 3, 2] },
        town: { shares: { Aby: 50, Bex: 30, Coo: 20 } },
        direct: { skew: 0.3 },
        languages: { shares: [0.9, 0.5, 0.2, 0.1] },
        hours: { skew: -0.1 },
        wishes: { shares: [6, 3, 2, 1] },
      },
      factor: { hours: 0.8, direct: 0.7, languages: -0.5, topics: 0.6, week: 0.5 },
      missing: { share: 0.15 },
      capacity: [1, 5, 4],
    },
    99,
  );
  const like = generateRoster(everyKind, modelOfRoster(everyKind, real), {
    mentors: 10,
    mentees: 3000,
    seed: 3,
  });

  it("has its margins", () => {
    for (const option of ["Law", "Physics"]) {
      const is = (answer: { readonly kind: string }) => "option" in answer && answer.option === option;
      expectShare(shareOf(like.mentees, "field", is), shareOf(real.mentees, "field", is), 3000);
    }
    for (let level = 0; level < 7; level++) {
      const is = (answer: { readonly kind: string }) => "level" in answer && answer.level === level;
      expectShare(shareOf(like.mentees, "direct", is), shareOf(real.mentees, "direct", is), 3000);
    }
    // Exact where items are independent; here all four lean on one factor.
    for (const option of ["de", "en", "tr", "uk"])
      expect(
        Math.abs(
          shareOf(like.mentees, "languages", has(option)) - shareOf(real.mentees, "languages", has(option)),
        ),
      ).toBeLessThan(0.05);
    const missing = (roster: Roster, id: string) =>
      roster.mentees.filter(({ answers }) => answers[id] === undefined).length / roster.mentees.length;
    for (const id of ["field", "hours", "week", "topics"])
      expectShare(missing(like, id), missing(real, id), 3000);
  });

  it("has its correlations", () => {
    const correlation = (roster: Roster, one: string, other: string) => {
      const [a, b] = [levels(roster.mentees, one), levels(roster.mentees, other)];
      const both = [...a.keys()].filter((at) => !Number.isNaN(a[at]!) && !Number.isNaN(b[at]!));
      return {
        r: sampleCorrelation(
          both.map((at) => a[at]!),
          both.map((at) => b[at]!),
        ),
        people: both.length,
      };
    };
    for (const [one, other] of [
      ["hours", "direct"],
      ["direct", "year"],
      ["hours", "height"],
    ] as const) {
      const found = correlation(like, one, other);
      expectCorrelation(found.r, correlation(real, one, other).r, found.people, 0.02);
    }
  });

  it("holds nobody of it: no id, name, contact, text, nor an answer that fewer than three gave", () => {
    const marked = rosterOf([
      ...Array.from({ length: 40 }, (_, at) =>
        person("mentee", `real-person-${at}`, {
          town: choice(at < 20 ? "Aby" : at < 38 ? "Bex" : "Lonely Hollow"),
          note: { kind: "text", text: `a confession ${at}` },
          hours: { kind: "number", value: at === 0 ? 39.123 : 10 + (at % 7) },
          boss: {
            kind: "person",
            names: [`real-person-${(at + 1) % 40}`],
            keys: [`real-person-${(at + 1) % 40}`],
          },
        }),
      ),
      person("mentor", "real-mentor"),
    ]);
    const model = modelOfRoster(everyKind, marked);
    const copy = generateRoster(everyKind, model, { mentors: 5, mentees: 400, seed: 1 });
    const text = JSON.stringify([model, copy]);
    for (const secret of ["real-", "confession", "Hollow", "39.123"]) expect(text).not.toContain(secret);
    expect(text).toContain("Aby");
  });
});

describe("the correlation under two answers", () => {
  const half = { scores: [0, 1], shares: [0.5, 0.5] };

  it("is known for two halves: the answers correlate by 2 ∕ π · asin of it", () => {
    // Sheppard, Philosophical Transactions A 192 (1899), p. 101.
    for (const latent of [-0.9, -0.3, 0, 0.4, 0.8])
      expect(correlationUnder(half, half)(latent)).toBeCloseTo((2 / Math.PI) * Math.asin(latent), 2);
  });

  it("is found again from the answers' correlation", () => {
    const skewed = { scores: [0, 1, 2], shares: [0.6, 0.3, 0.1] };
    for (const latent of [-0.6, 0.2, 0.7])
      expect(latentCorrelation(skewed, half, correlationUnder(skewed, half)(latent))).toBeCloseTo(latent, 2);
  });

  it("is as far as it goes where the answers cannot correlate as much", () => {
    const rare = { scores: [0, 1], shares: [0.95, 0.05] };
    expect(latentCorrelation(rare, half, 0.9)).toBeCloseTo(0.98, 2);
  });
});
