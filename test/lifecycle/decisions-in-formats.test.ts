/** Decisions by hand where no mentor is matched with one mentee: groups and peers. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../src/audit/index.js";
import { match } from "../../src/formats/index.js";
import { IssueError } from "../../src/issue.js";
import {
  changesBetween,
  type Decision,
  decisionEffects,
  readDecisions,
  withDecisions,
} from "../../src/lifecycle/index.js";
import { defineProgramme, type Programme, type Side } from "../../src/programme/index.js";
import { type Roster, readRoster } from "../../src/roster/index.js";

const EXAMPLES = resolve(import.meta.dirname, "../../examples");

interface Inputs {
  readonly programme: Programme;
  readonly roster: Roster;
}

function inputsOf(folder: string, names: readonly string[], more: object = {}): Inputs {
  const text = (name: string) => readFileSync(resolve(EXAMPLES, folder, name), "utf8");
  const programme = defineProgramme({ ...JSON.parse(text("programme.json")), ...more });
  const files = Object.fromEntries(names.map((name) => [name, text(`${name}.csv`)]));
  const read = readRoster(programme, files);
  if (!read.ok) throw new Error(`examples/${folder} does not read`);
  return { programme, roster: read.value };
}

const PEERS = inputsOf("peers", ["participants"]);
const GROUPS = inputsOf("groups", ["mentors", "mentees"]);
const at = (name: string) => `${name}@uni.example`;

/** Applied, matched, and held by the check that knows nothing of the solver, with them alone. */
function decided({ programme, roster }: Inputs, decisions: readonly Decision[]) {
  const inputs = withDecisions(programme, roster, decisions);
  const matching = match(inputs.programme, inputs.roster);
  expect(verifyMatching(inputs.programme, inputs.roster, matching)).toEqual({ holds: true });
  expect(verifyMatching(programme, roster, matching).holds).toBe(decisions.length === 0);
  expect(defineProgramme(JSON.parse(JSON.stringify(inputs.programme)))).toEqual(inputs.programme);
  return matching;
}

/** `code index`, of everything that keeps decisions from being applied. */
function refused({ programme, roster }: Inputs, decisions: readonly Decision[]): readonly string[] {
  try {
    withDecisions(programme, roster, decisions);
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

function told({ programme, roster }: Inputs, ...rows: readonly string[]) {
  return readDecisions(programme, roster, rows.join("\n")).issues;
}

const pair = (kind: "pin" | "forbid", mentor: string, mentee: string): Decision => ({
  decision: kind,
  mentor: at(mentor),
  mentee: at(mentee),
});
const sitsOut = (side: Side, person: string): Decision => ({
  decision: "sits out",
  side,
  person: at(person),
});

describe("decisions among peers", () => {
  const partnerOf = (name: string, { matches } = decided(PEERS, [])) =>
    matches.find(({ peers }) => peers.includes(at(name)))?.peers.find((id) => id !== at(name));

  it("pin and forbid pairs whichever of the two is named first", () => {
    expect(partnerOf("chiara")).toBe(at("dov"));
    const pinned = decided(PEERS, [pair("pin", "grace", "chiara")]);
    expect(partnerOf("grace", pinned)).toBe(at("chiara"));
    expect(decided(PEERS, [pair("pin", "chiara", "grace")])).toEqual(pinned);
    const apart = decided(PEERS, [pair("forbid", "chiara", "dov")]);
    expect(partnerOf("chiara", apart)).not.toBe(at("dov"));
    expect(decided(PEERS, [pair("forbid", "dov", "chiara")])).toEqual(apart);
  });

  it.each(["mentor", "mentee"] as const)("let somebody sit out who is named as the %s", (side) => {
    const { matches, unmatched } = decided(PEERS, [sitsOut(side, "elif")]);
    expect(matches.some(({ peers }) => peers.includes(at("elif")))).toBe(false);
    expect(unmatched).toContainEqual({ id: at("elif"), side: "mentee", reason: { code: "sits-out" } });
  });

  it("prefer a pair where it costs no more than the value, in either direction", () => {
    const cost = -decisionEffects(PEERS.programme, PEERS.roster, [pair("pin", "grace", "chiara")]).together
      .total;
    expect(cost).toBeGreaterThan(0);
    const prefer = (mentor: string, mentee: string, value: number): Decision => ({
      decision: "prefer",
      mentor: at(mentor),
      mentee: at(mentee),
      value,
    });
    for (const [one, other] of [
      ["grace", "chiara"],
      ["chiara", "grace"],
    ] as const) {
      const less = decided(PEERS, [prefer(one, other, cost - 0.000001)]);
      expect(partnerOf("grace", less)).not.toBe(at("chiara"));
      expect(partnerOf("grace", decided(PEERS, [prefer(one, other, cost + 0.000001)]))).toBe(at("chiara"));
    }
  });

  it("contradict each other whichever column somebody stands in", () => {
    const pin = pair("pin", "grace", "chiara");
    expect(refused(PEERS, [pin, pair("pin", "dov", "grace")])).toEqual(["decisions-contradict decisions[1]"]);
    expect(refused(PEERS, [pin, pair("pin", "chiara", "amira")])).toEqual([
      "decisions-contradict decisions[1]",
    ]);
    expect(refused(PEERS, [pin, pair("forbid", "chiara", "grace")])).toEqual([
      "decisions-contradict decisions[1]",
    ]);
    expect(refused(PEERS, [pin, sitsOut("mentor", "chiara")])).toEqual(["decisions-contradict decisions[0]"]);
    expect(refused(PEERS, [pin, pair("pin", "chiara", "grace")])).toEqual([]);
  });

  it("cannot pin whom a rule forbids, or against whom the programme requires", () => {
    expect(refused(PEERS, [pair("pin", "bence", "grace")])).toEqual(["pin-vetoed decisions[0]"]);
    expect(refused(PEERS, [pair("pin", "hugo", "grace")])).toEqual(["pin-sits-out decisions[0]"]);
    const required = { rule: "required-pairs", pairs: [{ mentor: at("grace"), mentee: at("chiara") }] };
    const due = inputsOf("peers", ["participants"], { rules: [required] });
    expect(refused(due, [pair("pin", "dov", "grace")])).toEqual(["pin-required-elsewhere decisions[0]"]);
    expect(refused(due, [pair("forbid", "chiara", "grace")])).toEqual(["forbid-required decisions[0]"]);
    expect(refused(due, [pair("pin", "chiara", "grace")])).toEqual([]);
  });

  it("set no capacities, and speak of nobody's mentor", () => {
    expect(refused(PEERS, [{ decision: "capacity", mentor: at("grace"), value: 2 }])).toEqual([
      "capacity-of-peers decisions[0]",
    ]);
    const issues = told(
      PEERS,
      "decision,person,partner",
      "capacity,Grace Okafor,",
      "pin,Nobody,",
      "sits out,,",
    );
    expect(issues.map(({ code }) => code)).toEqual([
      "capacity-of-peers",
      "unknown-person",
      "missing-person",
      "missing-person",
    ]);
    for (const { message } of issues) expect(message).not.toMatch(/mentor|mentee/);
  });

  it("cost what matching without them differs by, in people and in the pairs' fits", () => {
    const reached = (decisions: readonly Decision[]) => {
      const { matches } = decided(PEERS, decisions);
      return { people: 2 * matches.length, fits: matches.reduce((sum, { fit }) => sum + fit, 0) };
    };
    const decisions = [
      pair("forbid", "dov", "chiara"),
      sitsOut("mentee", "elif"),
      sitsOut("mentor", "finn"),
      sitsOut("mentor", "jonas"),
    ];
    const { each, together, format } = decisionEffects(PEERS.programme, PEERS.roster, decisions);
    expect(format).toBe("peers");
    const all = reached(decisions);
    const without = [...decisions.map((_, index) => decisions.filter((__, other) => other !== index)), []];
    for (const [index, effect] of [...each.map((one) => one.effect), together].entries()) {
      const other = reached(without[index]!);
      expect(effect?.coverage).toBe(all.people - other.people);
      expect(effect?.total).toBeCloseTo(all.fits - other.fits, 9);
    }
    expect(together.coverage).toBe(-2);
  });

  it("count a trio as one and a half pairs", () => {
    const trio = inputsOf("peers", ["participants"], {
      format: { kind: "peers", odd: "trio" },
      rules: [],
    });
    const weight = (decisions: readonly Decision[]) =>
      decided(trio, decisions).matches.reduce((sum, { fit, peers }) => sum + (fit * peers.length) / 2, 0);
    const decisions = [sitsOut("mentor", "elif")];
    const { coverage, total } = decisionEffects(trio.programme, trio.roster, decisions).together;
    expect(coverage).toBe(-1);
    expect(total).toBeCloseTo(weight(decisions) - weight([]), 9);
  });

  it("change partners: nobody who had one is new", () => {
    const [before, now] = [decided(PEERS, []), decided(PEERS, [sitsOut("mentor", "elif")])];
    const { changed, format } = changesBetween(before, now);
    expect(format).toBe("peers");
    expect(changed).toContainEqual({
      mentee: at("elif"),
      before: [at("finn")],
      now: [],
      presence: "both",
    });
    expect(changed.every(({ presence }) => presence === "both")).toBe(true);
  });
});

describe("decisions on groups", () => {
  const mentorsOf = (name: string, { matches } = decided(GROUPS, [])) =>
    matches.flatMap(({ mentors, mentees }) => (mentees.includes(at(name)) ? mentors : []));

  it("pin, forbid, sit out and set capacities", () => {
    expect(mentorsOf("lotte.kramer")).toEqual([at("deniz.kaya")]);
    expect(
      mentorsOf("karl.petersen", decided(GROUPS, [pair("pin", "bernd.osterloh", "karl.petersen")])),
    ).toEqual([at("bernd.osterloh")]);
    const apart = decided(GROUPS, [pair("forbid", "deniz.kaya", "lotte.kramer")]);
    expect(mentorsOf("lotte.kramer", apart)).not.toContain(at("deniz.kaya"));
    const away = decided(GROUPS, [sitsOut("mentee", "hanna.busch"), sitsOut("mentor", "deniz.kaya")]);
    expect(away.unmatched).toContainEqual({
      id: at("hanna.busch"),
      side: "mentee",
      reason: { code: "sits-out" },
    });
    expect(away.matches.flatMap(({ mentors }) => mentors)).not.toContain(at("deniz.kaya"));
    const fewer = decided(GROUPS, [{ decision: "capacity", mentor: at("deniz.kaya"), value: 3 }]);
    const theirs = fewer.matches.filter(({ mentors }) => mentors.includes(at("deniz.kaya")));
    expect(theirs.flatMap(({ mentees }) => mentees).length).toBeLessThanOrEqual(3);
  });

  it("keep whom they pin from every other group, seat or none", () => {
    const matching = decided(GROUPS, [pair("pin", "deniz.kaya", "ravi.nair")]);
    expect([[], [at("deniz.kaya")]]).toContainEqual(mentorsOf("ravi.nair", matching));
  });

  it("cannot pin more than whole groups hold", () => {
    const capacity = (value: number): Decision => ({
      decision: "capacity",
      mentor: at("bernd.osterloh"),
      value,
    });
    const pin = pair("pin", "bernd.osterloh", "karl.petersen");
    expect(refused(GROUPS, [capacity(3), pin])).toEqual([]);
    // The smallest group has three.
    expect(refused(GROUPS, [capacity(2), pin])).toEqual(["pin-over-capacity decisions[1]"]);
    expect(refused(GROUPS, [capacity(9)])).toEqual(["capacity-over-maximum decisions[0]"]);
  });

  it("prefer nobody", () => {
    const [prefer] = told(GROUPS, "decision,mentor,mentee", "prefer,Deniz Kaya,Ravi Nair");
    expect(prefer).toMatchObject({ code: "prefer-in-groups", place: { row: 2, column: "decision" } });
  });

  it("pin nobody where a group has two mentors, and are of nobody's mentor where it has none", () => {
    const format = (mentors: number) =>
      inputsOf("groups", ["mentors", "mentees"], {
        ...(mentors === 0 ? { rules: [], people: { id: "E-mail", name: "Name" } } : {}),
        format: {
          kind: "groups",
          mentors,
          size: { min: 3, max: 4 },
          fit: { ...(mentors === 0 ? { peers: 0 } : {}), cohesion: { weight: 1, questions: ["topics"] } },
        },
      });
    const both = [pair("pin", "deniz.kaya", "ravi.nair"), pair("forbid", "deniz.kaya", "karl.petersen")];
    expect(refused(format(2), both)).toEqual(["pin-in-groups decisions[0]"]);
    expect(refused(format(2), both.slice(1))).toEqual([]);
    expect(refused(format(0), both)).toEqual(["pin-in-circles decisions[0]"]);
    expect(refused(format(0), [{ decision: "capacity", mentor: at("deniz.kaya"), value: 3 }])).toEqual([
      "capacity-in-circles decisions[0]",
    ]);
    expect(refused(format(0), [sitsOut("mentee", "ravi.nair")])).toEqual([]);
  });

  it("cost what searching without them differs by, in mentees and in the total", () => {
    const reached = (decisions: readonly Decision[]) => {
      const { matches, objective } = decided(GROUPS, decisions);
      return {
        mentees: matches.flatMap(({ mentees }) => mentees).length,
        total: objective.find(({ name }) => name === "total")!.value,
      };
    };
    const decisions = [sitsOut("mentee", "hanna.busch"), pair("forbid", "emil.sander", "ben.koch")];
    const { each, together, format } = decisionEffects(GROUPS.programme, GROUPS.roster, decisions);
    expect(format).toBe("groups");
    const all = reached(decisions);
    const without = [decisions.slice(1), decisions.slice(0, 1), []];
    for (const [index, effect] of [...each.map((one) => one.effect), together].entries()) {
      const other = reached(without[index]!);
      expect(effect?.coverage).toBe(all.mentees - other.mentees);
      expect(effect?.total).toBeCloseTo(all.total - other.total, 9);
    }
  });
});

describe("decisions in circles", () => {
  const json = JSON.parse(readFileSync(resolve(EXAMPLES, "peers/circles.json"), "utf8"));
  const SCORED = inputsOf("peers", ["participants"], json);
  const UNSCORED = inputsOf("peers", ["participants"], {
    ...json,
    format: { ...json.format, fit: { ...json.format.fit, peers: 0 } },
  });
  const circleOf = (name: string, { matches }: ReturnType<typeof decided>) =>
    matches.find(({ mentees }) => mentees.includes(at(name)))?.mentees ?? [];

  it.each([
    ["whose members are scored", SCORED],
    ["in which criteria count for nothing", UNSCORED],
  ])("%s forbid two people one circle, whichever is named first, and tell what it cost", (_, inputs) => {
    const before = decided(inputs, []);
    const [one = "", other = ""] = circleOf("grace", before).map((id) => id.split("@")[0]!);
    const forbid = pair("forbid", one, other);
    const after = decided(inputs, [forbid]);
    expect(circleOf(one, after)).not.toContain(at(other));
    expect(decided(inputs, [pair("forbid", other, one)])).toEqual(after);
    const reached = ({ objective }: typeof before) => objective.map(({ value }) => value);
    const { together, each } = decisionEffects(inputs.programme, inputs.roster, [forbid]);
    const [seats, total] = reached(after).map((value, k) => value - reached(before)[k]!);
    expect(together.coverage).toBe(seats);
    expect(together.total).toBeCloseTo(total!, 9);
    expect(each[0]?.effect).toEqual(together);
    const { changed, circles } = changesBetween(before, after);
    expect(circles).toBe(true);
    expect(changed.map(({ mentee }) => mentee)).toContain(at(one));
  });

  it("are read from a file by person and partner, and refuse what needs a mentor", () => {
    for (const inputs of [SCORED, UNSCORED]) {
      const rows = ["forbid,Grace Okafor,Amira Haddad,", "sits out,Dov Stern,,"];
      expect(told(inputs, "decision,person,partner,value", ...rows)).toEqual([]);
      const issues = told(
        inputs,
        "decision,person,partner,value",
        "pin,Grace Okafor,Amira Haddad,",
        "prefer,Grace Okafor,Amira Haddad,",
        "capacity,Grace Okafor,,3",
        "forbid,Grace Okafo,Nobody,",
      );
      expect(issues.map(({ code }) => code)).toEqual([
        "pin-in-circles",
        "prefer-in-groups",
        "capacity-in-circles",
        "unknown-person",
        "unknown-person",
      ]);
      expect(issues[3]?.message).toContain("Grace Okafor");
    }
    expect(refused(SCORED, [pair("forbid", "grace", "amira"), pair("forbid", "amira", "grace")])).toEqual([]);
    expect(decided(SCORED, [sitsOut("mentor", "dov")])).toEqual(decided(SCORED, [sitsOut("mentee", "dov")]));
  });
});
