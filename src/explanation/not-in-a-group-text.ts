/**
 * Why somebody is in no group, in words.
 */
import type { NotInAGroup } from "../formats/index.js";
import type { Programme, Side } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { otherWord } from "./role-words.js";
import { ruleText } from "./rule-text.js";
import { counted, listed } from "./words.js";

/** Obstacles told of one person. */
const KEPT_TOLD = 3;

/** Half sentences, without a full stop. */
export function notInAGroupText(
  programme: Programme,
  roster: Roster,
  name: string,
  side: Side,
  reason: NotInAGroup,
): readonly string[] {
  const others = otherWord(programme, side);
  switch (reason.code) {
    case "too-few-places":
      return [`${name} takes fewer mentees than the smallest group has (${reason.smallest})`];
    case "answer-needed":
      return [
        `${name} gave no answer that is needed: ${listed(reason.rules.map((rule) => ruleText(programme, rule)))}`,
      ];
    case "no-common-time":
      return [
        reason.among === 0
          ? `${name} shares no meeting time with anybody`
          : `${name} shares no meeting time with ${reason.among === 1 ? `the only ${others} who is` : `any of the ${counted(reason.among, others)} who are`} allowed`,
      ];
    case "not-needed":
      return [
        `${counted(reason.among, others)} ${reason.among === 1 ? "is" : "are"} allowed for ${name}, but too few are left who could be in one group`,
      ];
    case "no-room":
      return noRoomText(programme, roster, name, reason);
  }
}

function noRoomText(
  programme: Programme,
  roster: Roster,
  name: string,
  { groups, kept }: Extract<NotInAGroup, { readonly code: "no-room" }>,
): readonly string[] {
  if (groups === 0) return [`no group could be formed for ${name}`];
  const told = kept
    .slice(0, KEPT_TOLD)
    .map(({ by, groups: count }) => `${obstacleText(programme, roster, by)} (${count} of ${groups})`);
  return [
    `of the ${counted(groups, "group")} there ${groups === 1 ? "is" : "are"}, what keeps ${name} out: ${told.join("; ")}`,
  ];
}

/** What keeps somebody out of a group, in words. */
export function obstacleText(programme: Programme, roster: Roster, by: string): string {
  if (by === "full") return "it is full";
  if (by === "no-common-time") return "no time suits all its members and them";
  return ruleText(programme, by, roster);
}
