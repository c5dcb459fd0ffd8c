/**
 * Which pairs are not made because of how somebody answered a question, or did not.
 */
import { counted, listed, quoted, ruleText } from "../../explanation/index.js";
import type { VetoReason } from "../../formats/index.js";
import { type Programme, type Question, questionsOfRule, questionsRead } from "../../programme/index.js";
import type { Participant } from "../../roster/index.js";
import { mustId } from "../../scoring/index.js";
import { possiblePairs, type Scene } from "./possible-pairs.js";

/** Pairs that are not made because of an answer: all of somebody's, or some. */
export interface HeldBack {
  readonly fromAll: ReadonlySet<Participant>;
  readonly fromSome: ReadonlyMap<Participant, number>;
  /** What does it, in words. */
  readonly by: readonly string[];
}

/**
 * Goes through the pairs of these people, and what forbids them by their answer to a question, or for want of it. Safeguards
 * are told with the papers that they ask for.
 */
export function heldBack(
  scene: Scene,
  question: Question,
  people: readonly Participant[],
  verdict: "broken" | "unanswered",
): HeldBack {
  const { programme, vetoes } = scene;
  const reading = vetoes.reasons.map(
    (reason) => reason.rule?.rule !== "safeguard" && isReading(reason, question, programme),
  );
  const [fromAll, fromSome, by] = [new Set<Participant>(), new Map<Participant, number>(), new Set<number>()];
  for (const person of reading.includes(true) ? people : []) {
    let [all, held] = [0, 0];
    for (const { vetoed } of possiblePairs(scene, person)) {
      all++;
      const reasons = [...vetoed].filter(([reason, found]) => reading[reason] === true && found === verdict);
      if (reasons.length > 0) held++;
      for (const [reason] of reasons) by.add(reason);
    }
    if (all === 0 || held === 0) continue;
    if (held === all) fromAll.add(person);
    else fromSome.set(person, held);
  }
  return {
    fromAll,
    fromSome,
    by: [...by].map((reason) => quoted(ruleText(programme, vetoes.reasons[reason]?.id ?? ""))),
  };
}

function isReading({ id, rule }: VetoReason, question: Question, programme: Programme): boolean {
  if (rule !== undefined) return questionsOfRule(rule, programme.powerDistance).includes(question.id);
  const criterion = programme.criteria.find((candidate) => candidate.id === id);
  if (criterion !== undefined) return questionsRead(criterion, programme).includes(question.id);
  return programme.questions.some(
    (other) => other.kind === "importance" && mustId(other.id) === id && other.of === question.id,
  );
}

/** A sentence on it; none where nothing waits. */
export function waitingText(
  { fromAll, fromSome, by }: HeldBack,
  of: number,
  until: string,
): readonly string[] {
  const pairs = [...fromSome.values()].reduce((sum, count) => sum + count, 0);
  const who = fromAll.size === of ? "They" : `${fromAll.size} of them`;
  if (fromAll.size > 0) return [`${who} can be matched with nobody ${until}: ${listed(by)}.`];
  if (pairs === 0) return [];
  const them = counted(pairs, "pair with them is", "pairs with them are");
  return [`${them} not made ${until}: ${listed(by)}.`];
}
