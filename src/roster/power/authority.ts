/**
 * Who has a hold over whom: manages them, assesses them, pays for their post.
 */
import type { Programme } from "../../programme/index.js";
import { namedBy } from "../named-by.js";
import type { Participant, Roster } from "../participant.js";
import { reportingChain } from "../reporting-chain.js";

/** One kind of hold. */
export interface Hold {
  /** What it is worth. */
  readonly levels: number;
  /** Keys of the people who have it over somebody. */
  readonly over: (person: Participant) => ReadonlySet<string>;
  /** Whether it is known who has: they answered, or were never asked. */
  readonly isKnown: (person: Participant) => boolean;
}

const LEVELS = 2;

/** Reads the setting `authority`. Chains of managers lead through everybody in the roster and the managers table. */
export function holdsIn(programme: Programme, roster: Roster): readonly Hold[] {
  return (programme.powerDistance?.authority ?? []).map((setting): Hold => {
    const { namesOf, isSettled } = namedBy(programme, roster, setting.question);
    const { levels = LEVELS, maxLevels } = setting;
    if (maxLevels === undefined) return { levels, over: namesOf, isKnown: isSettled };
    const chain = reportingChain(roster, setting.question, maxLevels);
    return {
      levels,
      over: ({ key }) => chain(key),
      isKnown: (person) => isSettled(person) || roster.managers.has(person.key),
    };
  });
}
