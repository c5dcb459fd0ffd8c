/**
 * Decisions applied: as rules and people like any others, so that whatever matches, explains and checks goes by them.
 */
import { IssueError, issue } from "../issue.js";
import { plain } from "../plain.js";
import type { DefinedRule, NamedPair, PreferredPair, Programme } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { checkDecisions } from "./check-decisions.js";
import { type Decision, isPairDecision } from "./decision.js";

/** A programme and its people with decisions in them. */
export interface Decided {
  readonly programme: Programme;
  readonly roster: Roster;
}

/**
 * Applies decisions. Pins become required pairs, forbidden pairs blocked ones, preferred pairs count more (see
 * `preferred-pairs`), sits out and capacity change the person. What comes back is matched, explained, verified and reported like
 * any other; the fingerprints in its manifest cover the decisions. Their order does not matter.
 *
 * @param decisions From `readDecisions`, or as plain data with ids of the roster.
 * @throws IssueError where they cannot hold: with the codes of `readDecisions`, at `decisions[index]`.
 */
export function withDecisions(programme: Programme, roster: Roster, decisions: readonly Decision[]): Decided {
  const wrong = checkDecisions(programme, roster, decisions).filter(({ severity }) => severity === "error");
  if (wrong.length > 0) {
    throw new IssueError(wrong.map(({ index, ...parts }) => issue({ at: `decisions[${index}]`, ...parts })));
  }
  return applied(programme, roster, decisions);
}

/** Applies decisions that are known to hold. */
export function applied(programme: Programme, roster: Roster, decisions: readonly Decision[]): Decided {
  return { programme: withRules(programme, decisions), roster: withPeople(roster, decisions) };
}

function withRules(programme: Programme, decisions: readonly Decision[]): Programme {
  const pairs = decisions.filter(isPairDecision);
  const pins = distinct(pairs.filter(({ decision }) => decision === "pin"));
  const forbidden = distinct(pairs.filter(({ decision }) => decision === "forbid"));
  const preferred = distinct(pairs.filter(({ decision }) => decision === "prefer"));
  const required = keysOf(programme.rules.flatMap((one) => (one.rule === "required-pairs" ? one.pairs : [])));
  const [pinnedKeys, decidedKeys] = [keysOf(pins), keysOf([...pins, ...forbidden, ...preferred])];
  const kept = programme.rules.map((rule) =>
    rule.rule === "preferred-pairs"
      ? { ...rule, pairs: rule.pairs.filter((pair) => !decidedKeys.has(pairKey(pair))) }
      : rule,
  );
  const named = (id: string) => ({ id: freeId(programme, id), label: "decided by hand" });
  const rules: readonly DefinedRule[] = [
    {
      ...named("decided-pins"),
      rule: "required-pairs",
      pairs: pins.filter((one) => !required.has(pairKey(one))),
    },
    { ...named("decided-forbidden"), rule: "blocked-pairs", pairs: forbidden },
    {
      ...named("decided-preferred"),
      rule: "preferred-pairs",
      pairs: preferred.filter((one) => !pinnedKeys.has(pairKey(one))),
    },
  ];
  return {
    ...programme,
    rules: [...kept, ...rules.filter((rule) => "pairs" in rule && rule.pairs.length > 0)],
  };
}

/** Each pair once, in an order of their own; without the word. */
function distinct<Pair extends NamedPair & { readonly value?: number }>(
  decisions: readonly Pair[],
): readonly PreferredPair[] {
  const byKey = new Map(
    decisions.map(({ mentor, mentee, value }) => {
      const pair = { mentor, mentee, ...(value === undefined ? {} : { value }) };
      return [pairKey(pair), pair];
    }),
  );
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function keysOf(pairs: readonly NamedPair[]): ReadonlySet<string> {
  return new Set(pairs.map(pairKey));
}

function pairKey({ mentor, mentee }: NamedPair): string {
  return JSON.stringify([plain(mentor), plain(mentee)]);
}

function freeId({ rules, criteria }: Programme, wanted: string): string {
  const taken = new Set([...rules, ...criteria].map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}

function withPeople(roster: Roster, decisions: readonly Decision[]): Roster {
  const away = { mentor: new Set<string>(), mentee: new Set<string>() };
  const capacities = new Map<string, number>();
  for (const decision of decisions) {
    if (decision.decision === "sits out") away[decision.side].add(plain(decision.person));
    if (decision.decision === "capacity") capacities.set(plain(decision.mentor), decision.value);
  }
  const changed = (person: Participant): Participant => {
    const isAway = away[person.side].has(person.key);
    const capacity = person.side === "mentor" ? capacities.get(person.key) : undefined;
    if (!isAway && capacity === undefined) return person;
    return {
      ...person,
      takesPart: person.takesPart && !isAway,
      capacity: capacity ?? person.capacity,
    };
  };
  return { ...roster, mentors: roster.mentors.map(changed), mentees: roster.mentees.map(changed) };
}
