/**
 * Who is waiting for which paper, in words, for the coordinator.
 */
import { labelOf, type Programme, type SafeguardPaper } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { type AwaitedPaper, awaitedPapers } from "../rules/index.js";
import { counted } from "./words.js";

/** A paper that somebody is waiting for. */
export interface PaperExplanation {
  readonly person: Participant;
  /** The paper in two or three words: "a guardian's permission". */
  readonly paper: string;
  /** What is wrong with it: "not answered (permission slip)". */
  readonly lack: string;
  /** What waits for it: "3 pairs". */
  readonly waiting: string;
}

const PAPERS: Readonly<Record<SafeguardPaper, string>> = {
  screening: "screening",
  permission: "a guardian's permission",
  supervision: "a way of being supervised",
  oversight: "an adult who oversees them",
};

/**
 * Everybody who is waiting for a paper: mentors first, each side by id. Empty where the programme has no safeguards.
 *
 * @param only Whose papers; everybody's unless said.
 */
export function explainPapers(
  programme: Programme,
  roster: Roster,
  only?: Participant,
): readonly PaperExplanation[] {
  return awaitedPapers(programme, roster, only).map((awaited) => ({
    person: awaited.person,
    paper: PAPERS[awaited.paper],
    lack: lackText(programme, awaited),
    waiting: counted(awaited.pairs, "pair"),
  }));
}

function lackText({ rules, questions }: Programme, { rule, lack }: AwaitedPaper): string {
  const safeguard = rules.find(({ id }) => id === rule);
  const reads = safeguard?.rule === "safeguard" ? safeguard : undefined;
  const id = lack === "age" ? reads?.birth : reads?.question;
  const question = questions.find((candidate) => candidate.id === id);
  const label = question === undefined ? (id ?? rule) : labelOf(question);
  if (lack === "age") return `needed or not? The date of birth is missing (${label})`;
  return lack === "missing" ? `not answered (${label})` : `answered, but it will not do (${label})`;
}
