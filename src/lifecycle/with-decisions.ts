/**
 * Decisions applied: as rules and people like any others, so that whatever matches, explains and checks goes by them.
 */
import { IssueError, issue } from "../issue.js";
import { plain } from "../plain.js";
import type { DefinedRule, NamedPair, PreferredPair, Programme } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { checkDecisions } from "./check-decisions.js";
import { type Decision, isPairDecision } from "./decision.js";
import { decisionKeys, isPool } from "./decision-keys.js";

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
 * In groups a pin keeps a mentee from every group but those of that mentor; who finds no seat there has none, and the reason says so.
 * Among peers and in circles it does not matter which of the two is named as the mentor, nor on which side somebody sits out.
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
  return { programme: withRules(programme, decisions), roster: withPeople(programme, roster, decisions) };
}

function withRules(programme: Programme, decisions: readonly Decision[]): Programme {
  const pairKey = decisionKeys(programme).ofPair;
  const keysOf = (pairs: readonly NamedPair[]): ReadonlySet<string> => new Set(pairs.map(pairKey));
  const pairs = decisions.filter(isPairDecision);
  const made = (kind: Decision["decision"]) =>
    distinct(pairs.filter(({ decision }) => decision === kind).map(inOrder(programme)), pairKey);
  const [pins, forbidden, preferred] = [made("pin"), made("forbid"), made("prefer")];
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
      pairs: preferred.filter((one) => !pinnedKeys.has(pairKey(one))).flatMap(bothWays(programme)),
    },
  ];
  return {
    ...programme,
    rules: [...kept, ...rules.filter((rule) => "pairs" in rule && rule.pairs.length > 0)],
  };
}

/** A pair of peers is worth what both directions are: so that it counts a value more, both have to. */
function bothWays(programme: Programme): (pair: PreferredPair) => readonly PreferredPair[] {
  return (pair) => (isPool(programme) ? [pair, turned(pair)] : [pair]);
}

/** Peers, or members of a circle, in an order of their own, whichever was named as the mentor. */
function inOrder(programme: Programme): <Pair extends NamedPair>(pair: Pair) => Pair {
  return (pair) => (isPool(programme) && plain(pair.mentee) < plain(pair.mentor) ? turned(pair) : pair);
}

function turned<Pair extends NamedPair>(pair: Pair): Pair {
  return { ...pair, mentor: pair.mentee, mentee: pair.mentor };
}

/** Each pair once, in an order of their own; without the word. */
function distinct<Pair extends NamedPair & { readonly value?: number }>(
  decisions: readonly Pair[],
  pairKey: (pair: NamedPair) => string,
): readonly PreferredPair[] {
  const byKey = new Map(
    decisions.map(({ mentor, mentee, value }) => {
      const pair = { mentor, mentee, ...(value === undefined ? {} : { value }) };
      return [pairKey(pair), pair];
    }),
  );
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function freeId({ rules, criteria }: Programme, wanted: string): string {
  const taken = new Set([...rules, ...criteria].map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}

function withPeople(programme: Programme, roster: Roster, decisions: readonly Decision[]): Roster {
  const keys = decisionKeys(programme);
  const away = new Set<string>();
  const capacities = new Map<string, number>();
  for (const decision of decisions) {
    if (decision.decision === "sits out") away.add(keys.ofPerson({ ...decision, id: decision.person }));
    if (decision.decision === "capacity") capacities.set(plain(decision.mentor), decision.value);
  }
  const changed = (person: Participant): Participant => {
    const isAway = away.has(keys.ofPerson(person));
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
