/**
 * What decides which groups may be, worked out from the programme and the roster for the check alone: of what forms groups it shares no
 * line, only fits and vetoes of pairs, as every check does.
 */
import { type Compared, compareAll, requiredPairsOf } from "../../formats/index.js";
import {
  type GroupSetting,
  type GroupsFormat,
  groupSettingOf,
  isReciprocal,
  type Programme,
} from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { type Company, companyOf } from "./company.js";
import { type Seats, seatsOf } from "./seats.js";
import { type Starts, startsOf } from "./starts.js";

/** Places stand for people: those of the roster's mentors and mentees. */
export interface AuditedGroups {
  readonly programme: Programme;
  /** In circles without its mentors. */
  readonly roster: Roster;
  /** With them. */
  readonly everybody: Roster;
  readonly setting: GroupSetting;
  readonly compared: Compared;
  /** Everybody with everybody, where the members of circles are scored, each as the other's mentor. */
  readonly mates: Compared | undefined;
  /** By mentee: with whom they are required to be, and the rule that says so. */
  readonly required: ReadonlyMap<number, { readonly mentor: number; readonly rule: string }>;
  readonly company: Company;
  readonly starts: Starts;
  /** By mentor. */
  readonly seats: readonly Seats[];
}

/**
 * Works it out.
 *
 * @throws IssueError where pairs are required that cannot be.
 */
export function auditedGroups(programme: Programme, everybody: Roster): AuditedGroups {
  const setting = groupSettingOf(programme.format as GroupsFormat);
  const roster = setting.mentors > 0 ? everybody : { ...everybody, mentors: [] };
  const compared = compareAll(programme, roster);
  const mates = isReciprocal(programme.format) ? compareAll(programme, everybody) : undefined;
  const rule = programme.rules.find((one) => one.rule === "required-pairs")?.id ?? "";
  return {
    programme,
    roster,
    everybody,
    setting,
    compared,
    mates,
    required: new Map(
      requiredPairsOf(programme, roster, compared.vetoes).map(({ mentee, mentor }) => [
        mentee,
        { mentor, rule },
      ]),
    ),
    company: companyOf(programme, everybody, mates),
    starts: startsOf(programme, roster),
    seats: roster.mentors.map((mentor) => seatsOf(setting, mentor)),
  };
}
