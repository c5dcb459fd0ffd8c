/**
 * What is worked out of a roster's answers once and then kept as long as the roster is: classes of answers, weeks on one clock. Only for rosters
 * that nobody else holds: in others somebody may write an answer over.
 */
import type { Roster } from "./participant.js";

const own = new WeakSet<Roster>();

/** A roster of one's own with the same people: what is worked out of it is kept. */
export function ownRoster(roster: Roster): Roster {
  if (own.has(roster)) return roster;
  const copy = { ...roster };
  own.add(copy);
  return copy;
}

/** The same function, which keeps what it returned for each roster of one's own and each key. */
export function onceForRoster<Rest extends readonly unknown[], Value>(
  build: (roster: Roster, ...rest: Rest) => Value,
  keyOf: (...rest: Rest) => string,
): (roster: Roster, ...rest: Rest) => Value {
  const known = new WeakMap<Roster, Map<string, Value>>();
  return (roster, ...rest) => {
    if (!own.has(roster)) return build(roster, ...rest);
    const values = known.get(roster) ?? new Map<string, Value>();
    known.set(roster, values);
    const key = keyOf(...rest);
    if (!values.has(key)) values.set(key, build(roster, ...rest));
    return values.get(key) as Value;
  };
}
