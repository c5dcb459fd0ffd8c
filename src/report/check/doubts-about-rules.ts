/**
 * Whom the rules leave nobody, and which rule it is.
 */
import { quoted, ruleText } from "../../explanation/index.js";
import type { Participant } from "../../roster/index.js";
import type { Finding } from "./finding.js";
import { namedIn, possiblePairs, type Scene } from "./possible-pairs.js";

/** What a rule takes away: pairs; of them those that nothing else forbids, and those only for a missing answer. */
interface Cost {
  pairs: number;
  alone: number;
  unanswered: number;
}

/** What is left to a person: whether anybody is allowed, and which single rules would have to go for somebody to be. */
interface Left {
  isAllowed: boolean;
  readonly openedBy: Set<number>;
}

/** What all pairs come to. Rules by their place among the reasons for vetoes. */
interface Tally {
  pairs: number;
  readonly costs: Map<number, Cost>;
  readonly left: Map<Participant, Left>;
}

/** A finding for each rule that forbids a pair, and one for those who have nobody by several rules together. */
export function doubtsAboutRules(scene: Scene): readonly Finding[] {
  const { programme, vetoes } = scene;
  const tally = tallyOf(scene);
  const names = (people: readonly Participant[]) => people.map((person) => namedIn(programme, person));
  const without = [...tally.left].filter(([, { isAllowed }]) => !isAllowed);
  const stuck = without.filter(([, { openedBy }]) => openedBy.size === 0).map(([person]) => person);
  const rules = [...tally.costs].map(([reason, cost]) => {
    const freed = without.filter(([, { openedBy }]) => openedBy.has(reason)).map(([person]) => person);
    return ruleFinding(
      ruleText(programme, vetoes.reasons[reason]?.id ?? ""),
      cost,
      tally.pairs,
      names(freed),
    );
  });
  return [...rules, ...stuckFinding(names(stuck))];
}

/** Goes through every pair of two people who can be matched at all. */
function tallyOf(scene: Scene): Tally {
  const tally: Tally = { pairs: 0, costs: new Map(), left: new Map() };
  for (const { people, vetoed } of possiblePairs(scene)) {
    tally.pairs++;
    for (const person of people) note(tally.left, person, [...vetoed.keys()]);
    for (const [reason, verdict] of vetoed)
      count(tally.costs, reason, vetoed.size === 1, verdict === "unanswered");
  }
  return tally;
}

/** Adds one counterpart, and why they are not allowed, to what is left to a person. */
function note(left: Map<Participant, Left>, person: Participant, reasons: readonly number[]): void {
  const own = left.get(person) ?? { isAllowed: false, openedBy: new Set() };
  const [first] = reasons;
  if (first === undefined) own.isAllowed = true;
  else if (reasons.length === 1) own.openedBy.add(first);
  left.set(person, own);
}

function count(costs: Map<number, Cost>, reason: number, isAlone: boolean, isUnanswered: boolean): void {
  const cost = costs.get(reason) ?? { pairs: 0, alone: 0, unanswered: 0 };
  cost.pairs++;
  if (isAlone) cost.alone++;
  if (isUnanswered) cost.unanswered++;
  costs.set(reason, cost);
}

function ruleFinding(
  text: string,
  { pairs, alone, unanswered }: Cost,
  all: number,
  freed: readonly string[],
): Finding {
  const missing = unanswered === 0 ? "" : `, ${unanswered} of them for a missing answer`;
  return {
    severity: freed.length > 0 ? "warning" : "note",
    code: "rule",
    title: `${quoted(text)} forbids ${pairs} of ${all} pairs (${alone} that nothing else forbids)${missing}`,
    cost:
      freed.length === 0
        ? "Nobody is left without anybody by it alone."
        : `${peopleHave(freed.length)} nobody, and would have somebody without it.`,
    people: freed.length,
    details: freed,
  };
}

function stuckFinding(stuck: readonly string[]): readonly Finding[] {
  if (stuck.length === 0) return [];
  return [
    {
      severity: "warning",
      code: "nobody-allowed",
      title: `${peopleHave(stuck.length)} nobody, whichever single rule were lifted`,
      cost: "They cannot be matched while more than one rule stands in the way.",
      people: stuck.length,
      details: stuck,
    },
  ];
}

function peopleHave(count: number): string {
  return count === 1 ? "1 person has" : `${count} people have`;
}
