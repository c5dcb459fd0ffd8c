import { plain } from "../../../plain.js";
import { answerKeys, type Participant } from "../../../roster/index.js";
import { ofGroups } from "./of-groups.js";

/**
 * Mentees who are the only one of their group to have declared an option that a rule `no-lone-member` lists ∕ mentees in groups who
 * declared one. Share, 0 to 1; NaN where there are none, or no such rule. Who declared several counts once.
 * Source: Oakley, Felder, Brent & Elhajj, Journal of Student Centered Learning 2 (2004), p. 9: no isolated minority members in a team.
 */
export const loneMembers = ofGroups({
  name: "lone-members",
  label: "minority members who are alone in their group",
  unit: "share",
  range: [0, 1],
  better: "less",
  of: ({ pool: { world }, groups }) => {
    const kinds = world.rules.flatMap((rule) =>
      rule.rule === "no-lone-member"
        ? rule.of.map((option) => ({ question: rule.question, key: plain(option) }))
        : [],
    );
    const [declared, alone] = [new Set<number>(), new Set<number>()];
    for (const { mentees } of groups)
      for (const { question, key } of kinds) {
        const those = mentees.filter((at) => keysOf(world.roster.mentees[at], question).includes(key));
        for (const mentee of those) declared.add(mentee);
        if (those.length === 1) alone.add(those[0]!);
      }
    return alone.size / declared.size;
  },
});

function keysOf(person: Participant | undefined, question: string): readonly string[] {
  const answer = person?.answers[question];
  return answer === undefined ? [] : answerKeys(answer);
}
