import { describe, expect, it } from "vitest";
import { explainMatch, explainUnmatched } from "../../../src/explanation/index.js";
import { type GroupsMatching, match, matchAsync } from "../../../src/formats/index.js";
import type { ProgrammeJson } from "../../../src/programme/index.js";
import { type Answer, addQuarters, emptyWeek, type Participant } from "../../../src/roster/index.js";
import { choice, person, programmeOf, rosterOf } from "../../support/people.js";

/** Free from one hour of the week (0 is Monday midnight) to another. */
const free = (from: number, to: number): Answer => {
  const week = emptyWeek();
  addQuarters(week, from * 4, (to - from) * 4);
  return { kind: "availability", week };
};

/** Monday evening. */
const EVENING = free(18, 20);

const programme = (parts: Partial<ProgrammeJson> = {}) =>
  programmeOf({
    startsOn: "2027-03-01",
    endsOn: "2027-04-30",
    timeZone: "Europe/Berlin",
    questions: [
      { id: "field", kind: "choice", both: "field" },
      { id: "born", kind: "date", both: "born" },
      { id: "before", kind: "people", mentee: "before" },
      { id: "free", kind: "availability", both: "free" },
    ],
    criteria: [{ dimension: "background", compare: "same", question: "field", weight: 1 }],
    format: { kind: "groups", size: { min: 2, max: 3 } },
    meeting: { minutes: 60, every: "week" },
    ...parts,
  });

const mentor = (id: string, answers: Participant["answers"] = {}, rest: Partial<Participant> = {}) =>
  person("mentor", id, { free: EVENING, field: choice("Law"), ...answers }, { capacity: 3, ...rest });
const mentee = (id: string, answers: Participant["answers"] = {}, rest: Partial<Participant> = {}) =>
  person("mentee", id, { free: EVENING, field: choice("Law"), ...answers }, rest);

const groupsOf = (parts: Partial<ProgrammeJson>, people: readonly Participant[]) =>
  match(programme(parts), rosterOf(people)) as GroupsMatching;
const members = ({ matches }: GroupsMatching) =>
  matches.map(({ mentors, mentees }) => [...mentors, ...mentees]);
const reasonOf = ({ unmatched }: GroupsMatching, id: string) =>
  unmatched.find((one) => one.id === id)?.reason;

describe("a group", () => {
  it("meets when all its members are free, for as long as meetings are", () => {
    const found = groupsOf({}, [mentor("m"), mentee("a", { free: free(19, 22) }), mentee("b")]);
    expect(found.matches[0]?.slot).toEqual({
      day: 0,
      startsAt: 19 * 60,
      minutes: 60,
      timeZone: "Europe/Berlin",
    });
  });

  it("meets at a time that is free in every stretch between clock changes", () => {
    // From 14 to 28 March New York is five hours behind Berlin instead of six: its noon to 14:00 is 17:00 to 19:00 then.
    const abroad = (from: number, to: number) =>
      mentee("n", { free: free(from, to) }, { timeZone: "America/New_York" });
    const found = groupsOf({}, [mentor("m"), mentee("a"), abroad(12, 14)]);
    expect(found.matches[0]?.slot.startsAt).toBe(18 * 60);
    const long = groupsOf({ meeting: { minutes: 90, every: "week" } }, [
      mentor("m"),
      mentee("a"),
      abroad(12, 14),
    ]);
    expect(long.matches).toEqual([]);
    expect(reasonOf(long, "n")).toEqual({ code: "no-common-time", among: 1 });
  });

  it("has a fit that is the mean of its pairs, its cohesion and its diversity by their weights", () => {
    const fit = { mentor: 2, cohesion: { weight: 1, questions: ["field"] } };
    const format = { kind: "groups", size: { min: 3, max: 3 }, fit } as const;
    const found = groupsOf({ format }, [
      mentor("m"),
      mentee("a"),
      mentee("b"),
      mentee("c", { field: choice("Art") }),
    ]);
    // Mean fit 2/3 by a share of 0.667; one of three pairs of mentees is alike, by a share of 0.333.
    expect(found.matches[0]?.fit).toBeCloseTo((0.667 * 2) / 3 + 0.333 / 3, 5);
    const { parts, fit: whole } = found.matches[0]!;
    expect(parts.mentor + parts.cohesion + parts.diversity + parts.faultline).toBe(Math.round(whole * 1e6));
  });

  it("never holds more than its mentor takes, over all their groups", () => {
    const format = { kind: "groups", size: { min: 2, max: 4 }, groupsPerMentor: 2 } as const;
    const people = ["a", "b", "c", "d", "e", "f"].map((id) => mentee(id, { free: free(9, 20) }));
    const found = groupsOf({ format }, [mentor("m", { free: free(9, 20) }, { capacity: 5 }), ...people]);
    expect(found.objective[0]).toEqual({ name: "coverage", value: 4 });
    expect(members(found).every(([first]) => first === "m")).toBe(true);
  });

  it("of two mentors holds two who may be together, of none holds mentees alone", () => {
    const both = groupsOf({ format: { kind: "groups", mentors: 2 } }, [
      mentor("m"),
      mentor("n"),
      mentee("a"),
      mentee("b"),
    ]);
    expect(members(both)).toEqual([["m", "n", "a", "b"]]);
    expect(both.matches[0]?.pairs).toHaveLength(4);
    const fit = { peers: 0, cohesion: { weight: 1, questions: ["field"] } };
    const circle = groupsOf({ format: { kind: "groups", mentors: 0, fit } }, [mentee("a"), mentee("b")]);
    expect(members(circle)).toEqual([["a", "b"]]);
    expect(circle.matches[0]?.pairs).toEqual([]);
  });

  it("of none keeps rules on pairs between any two members", () => {
    const fit = { peers: 0, cohesion: { weight: 1, questions: ["field"] } };
    const size = { min: 2, max: 2 };
    const people = ["a", "b", "c", "d"].map((id) => mentee(id, { field: choice(id < "c" ? "Law" : "Art") }));
    const circlesBy = (rules: ProgrammeJson["rules"]) =>
      members(groupsOf({ format: { kind: "groups", mentors: 0, fit, size }, rules }, people))
        .map((group) => group.join(""))
        .sort();
    expect(circlesBy([])).toEqual(["ab", "cd"]);
    expect(circlesBy([{ rule: "blocked-pairs", pairs: [{ mentor: "b", mentee: "a" }] }])).not.toContain("ab");
    expect(circlesBy([{ rule: "different", question: "field" }])).not.toContain("cd");
    const law: ProgrammeJson["rules"] = [
      { rule: "answered", question: "field", side: "mentee", with: ["Law"] },
    ];
    expect(circlesBy(law)).toEqual(["ab"]);
  });

  it("keeps rules on who is together, apart, never again", () => {
    const people = [mentor("m"), mentor("n"), mentee("a"), mentee("b"), mentee("c"), mentee("d")];
    const size = { kind: "groups", size: { min: 2, max: 2 } } as const;
    const ruled = (rules: ProgrammeJson["rules"], who = people) => {
      const groups = members(groupsOf({ format: size, rules }, who)).map((group) => group.slice(1).join(""));
      return groups.sort();
    };
    expect(ruled([{ rule: "together", people: ["a", "d"] }])).toEqual(["ad", "bc"]);
    expect(
      ruled([
        { rule: "apart", people: ["a", "b"] },
        { rule: "apart", people: ["a", "c"] },
      ]),
    ).toEqual(["ad", "bc"]);
    const before: Answer = { kind: "people", names: ["b", "c"], keys: ["b", "c"] };
    const again = people.map((one) => (one.id === "a" ? mentee("a", { before }) : one));
    expect(ruled([{ rule: "former-mates", question: "before", again: "never" }], again)).toEqual([
      "ad",
      "bc",
    ]);
  });

  it("counts whole years between dates of birth", () => {
    const born = (date: string): Answer => ({ kind: "date", date });
    const spread = (min: number, max: number) =>
      groupsOf({ rules: [{ rule: "spread", question: "born", min, max }] }, [
        mentor("m"),
        mentee("a", { born: born("2000-03-01") }),
        mentee("b", { born: born("2002-03-01") }),
      ]).matches.length;
    expect([spread(0, 2), spread(2, 3), spread(0, 1.9), spread(2.1, 3)]).toEqual([1, 1, 0, 0]);
  });
});

describe("somebody in no group", () => {
  it("sits out, takes nobody, or takes fewer than the smallest group has", () => {
    const found = groupsOf({}, [
      mentor("away", {}, { takesPart: false }),
      mentor("none", {}, { capacity: 0 }),
      mentor("one", {}, { capacity: 1 }),
      mentee("a"),
    ]);
    expect(reasonOf(found, "away")).toEqual({ code: "sits-out" });
    expect(reasonOf(found, "none")).toEqual({ code: "no-capacity" });
    expect(reasonOf(found, "one")).toEqual({ code: "too-few-places", smallest: 2 });
    expect(reasonOf(found, "a")).toMatchObject({ code: "no-allowed-counterpart", counterparts: 0 });
  });

  it("owes an answer that a rule needs", () => {
    const rules = [{ rule: "spread", question: "born", max: 2 }] as const;
    const found = groupsOf({ rules }, [mentor("m"), mentee("a")]);
    expect(reasonOf(found, "a")).toEqual({ code: "answer-needed", rules: ["spread:born"] });
  });

  it("is told what keeps them out of every group there is", () => {
    const rules = [{ rule: "no-lone-member", question: "field", of: ["Art"] }] as const;
    const people = [
      mentor("m", {}, { capacity: 2 }),
      mentor("idle", { free: free(18, 19) }),
      mentee("a"),
      mentee("b"),
    ];
    const found = groupsOf({ rules }, [...people, mentee("c", { field: choice("Art") })]);
    expect(reasonOf(found, "c")).toEqual({
      code: "no-room",
      groups: 1,
      kept: [
        { by: "full", groups: 1 },
        { by: "no-lone-member:field", groups: 1 },
      ],
    });
    const text = explainUnmatched(programme({ rules }), rosterOf(people), found.unmatched[0]!).because;
    expect(text).toContain("nobody may be the only one in a group who answered Art on field (1 of 1)");
  });

  it("must be with somebody with whom they may not be", () => {
    const rules = [
      { rule: "together", people: ["a", "b"] },
      { rule: "avoid", question: "before" },
    ] as const;
    const before: Answer = { kind: "people", names: ["b"], keys: ["b"] };
    const found = groupsOf({ rules }, [
      mentor("m"),
      mentee("a", { before }),
      mentee("b"),
      mentee("c"),
      mentee("d"),
    ]);
    expect(members(found)).toEqual([["m", "c", "d"]]);
    expect(reasonOf(found, "a")).toMatchObject({ code: "no-room" });
  });
});

describe("forming groups", () => {
  const people = [mentor("m"), mentor("n"), ...["a", "b", "c", "d", "e"].map((id) => mentee(id))];

  it("does the same in slices, with progress", async () => {
    const shares: number[] = [];
    const slowly = await matchAsync(programme(), rosterOf(people), {
      onProgress: (share) => shares.push(share),
    });
    expect(JSON.stringify(slowly)).toBe(JSON.stringify(match(programme(), rosterOf(people))));
    expect(shares.at(-1)).toBe(1);
  });

  it("ends where its caller says so, with groups that hold", () => {
    const found = match(programme(), rosterOf(people), {
      groups: { onProgress: () => true },
    }) as GroupsMatching;
    expect(found.proof.search.endedBy).not.toBe("iterations");
    expect(found.matches.length).toBeGreaterThan(0);
  });

  it("proves a group that cannot be better", () => {
    const found = groupsOf({}, [mentor("m"), mentee("a"), mentee("b")]);
    expect(found.proof).toMatchObject({ kind: "bound", value: 2, bound: 2, gap: 0, coverageBound: 2 });
  });

  it("is explained: when it meets, and by which rules", () => {
    const rules = [{ rule: "together", people: ["a", "b"], id: "twins" }] as const;
    const roster = rosterOf([mentor("m"), mentee("a"), mentee("b")]);
    const found = match(programme({ rules }), roster);
    const { because } = explainMatch(programme({ rules }), roster, found.matches[0]!);
    expect(because).toContain("m with a and b, Monday 18:00–19:00, fit 1.000.");
    expect(because).toContain("All 3 are free on Monday 18:00–19:00 (Europe/Berlin)");
    expect(because).toContain("a and b are together because “twins” asks for it.");
  });
});

describe("safeguards in a group", () => {
  const adult = { born: { kind: "date", date: "1980-01-01" } } as const;
  const minor = { born: { kind: "date", date: "2015-01-01" } } as const;
  const screening: Partial<ProgrammeJson> = {
    rules: [{ rule: "safeguard", paper: "screening", question: "field", with: ["Law"], birth: "born" }],
  };

  it("hold between two mentees: an adult who is not screened is in no group with a minor", () => {
    const unscreened = { ...adult, field: choice("Art") };
    const people = [mentor("m", adult), mentee("a", minor), mentee("b", minor), mentee("c", unscreened)];
    expect(members(groupsOf(screening, people))).toEqual([["m", "a", "b"]]);
    const screened = [...people.slice(0, 3), mentee("c", adult)];
    expect(members(groupsOf(screening, screened))).toEqual([["m", "a", "b", "c"]]);
  });
});
