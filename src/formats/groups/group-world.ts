/**
 * Everything that decides who may be in which group, worked out once.
 */

import { IssueError } from "../../issue.js";
import {
  type DefinedGroupRule,
  type GroupSetting,
  type GroupsFormat,
  groupSettingOf,
  isGroupRule,
  type Programme,
} from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { type Compared, compareAll } from "../compared.js";
import { requiredPairsOf } from "../required.js";
import { type CompanyRule, companyRules } from "./company-rules.js";
import { type Mates, matesOf } from "./mates.js";
import { type MeetingGrid, meetingGrid } from "./meeting-grid.js";
import { type MentorPlaces, mentorPlaces } from "./mentor-places.js";
import { strangersInRules } from "./named-in-rules.js";
import { type TogetherSet, togetherSets } from "./together-sets.js";

/** Places stand for people: those of the roster's mentors and mentees. */
export interface GroupWorld {
  readonly programme: Programme;
  /** In peer circles without its mentors. */
  readonly roster: Roster;
  readonly setting: GroupSetting;
  readonly compared: Compared;
  readonly grid: MeetingGrid;
  /** What each mentor has room for. */
  readonly places: readonly MentorPlaces[];
  /** For a mentee who is required to be with somebody, that mentor, and the rule. */
  readonly required: ReadonlyMap<number, { readonly mentor: number; readonly rule: string }>;
  /** Members to each other, in circles in which they are scored. */
  readonly mates?: Mates | undefined;
  readonly company: readonly CompanyRule[];
  readonly together: readonly TogetherSet[];
  readonly rules: readonly DefinedGroupRule[];
}

/**
 * Builds it for a programme whose format is groups.
 *
 * @throws IssueError `peers-in-one-list` for a circle of members who are scored and not on both sides of the roster; where pairs are required that cannot be, or rules on groups list people who are not there.
 */
export function groupWorld(programme: Programme, everybody: Roster): GroupWorld {
  const strangers = strangersInRules(programme, everybody);
  if (strangers.length > 0) throw new IssueError(strangers);
  const setting = groupSettingOf(programme.format as GroupsFormat);
  const roster = setting.mentors === 0 ? { ...everybody, mentors: [] } : everybody;
  const compared = compareAll(programme, roster);
  const mates = matesOf(programme, everybody);
  const rule = programme.rules.find((one) => one.rule === "required-pairs")?.id ?? "";
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  return {
    programme,
    roster,
    setting,
    compared,
    grid: meetingGrid(programme, roster),
    places: roster.mentors.map((mentor) => mentorPlaces(setting, mentor)),
    required: new Map(required.map(({ mentee, mentor }) => [mentee, { mentor, rule }])),
    // Whom a mentee names counts, also where that is somebody who has no part in circles.
    company: companyRules(programme, everybody, mates),
    mates,
    together: togetherSets(programme, roster),
    rules: programme.rules.filter((one) => isGroupRule(one)),
  };
}
