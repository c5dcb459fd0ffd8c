/**
 * Who is waiting for which safeguarding paper.
 */
import { explainPapers } from "../../explanation/index.js";
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import type { Finding } from "./finding.js";

/** A finding for each kind of paper that somebody is waiting for. */
export function doubtsAboutPapers(programme: Programme, roster: Roster): readonly Finding[] {
  const awaited = explainPapers(programme, roster);
  return [...new Set(awaited.map(({ paper }) => paper))].map((paper) => {
    const waiting = awaited.filter((one) => one.paper === paper);
    const people = new Set(waiting.map(({ person }) => person)).size;
    return {
      severity: "warning",
      code: "waiting-for-paper",
      title: `${people === 1 ? "1 person waits" : `${people} people wait`} for ${paper}`,
      cost: "Pairs that need it are not made until it is there.",
      people: 0,
      details: waiting.map(
        ({ person, lack, waiting: pairs }) => `${person.name} (${person.side}): ${lack}; ${pairs} wait`,
      ),
    } as const;
  });
}
