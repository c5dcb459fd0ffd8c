/**
 * A matching as a person reads it in a terminal.
 */
import {
  chainsHeading,
  chainsOf,
  explainMatch,
  explainPapers,
  explainUnmatched,
  objectiveText,
  shownFit,
  slotText,
} from "../explanation/index.js";
import type { GroupMatch, Matching } from "../formats/index.js";
import { isOneList, type Programme } from "../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../roster/index.js";
import { nameIn } from "./name-in.js";
import { type TableOptions, textTable } from "./text-table.js";

/** Reasons told of each match. */
const REASONS_TOLD = 2;

/** Matches with their fit and strongest reasons, the people left over, and what was reached. */
export function matchingText(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  options: TableOptions,
): string {
  const parts = [
    matchesText(programme, roster, matching, options),
    chainsText(programme, roster, matching),
    unmatchedText(programme, roster, matching, options),
    papersText(programme, roster, options),
  ];
  return `${[...parts, reachedText(programme, matching)].filter((part) => part !== "").join("\n\n")}\n`;
}

function matchesText(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  options: TableOptions,
): string {
  const { matches } = matching;
  if (matches.length === 0) return "Nobody could be matched.";
  if (matching.format === "groups") return groupsText(programme, roster, matching.matches, options);
  if (matching.format === "peers") return peersText(programme, roster, matches, options);
  const rows = matches.flatMap((match) =>
    match.pairs.map((pair) => [
      nameIn(roster.mentors, pair.mentor),
      nameIn(roster.mentees, pair.mentee),
      shownFit(pair.fit),
      explainMatch(programme, roster, { ...match, pairs: [pair] })
        .reasons.slice(0, REASONS_TOLD)
        .join(" "),
    ]),
  );
  return textTable(["Mentor", "Mentee", "Fit", "Strongest reasons"], rows, options);
}

/** A row a pair of peers. */
function peersText(
  programme: Programme,
  roster: Roster,
  matches: Matching["matches"],
  options: TableOptions,
): string {
  const rows = matches.map((match) => [
    match.peers.map((id) => nameIn(roster.mentees, id)).join(", "),
    shownFit(match.fit),
    explainMatch(programme, roster, match)
      .reasons.slice(0, 2 * REASONS_TOLD)
      .join(" "),
  ]);
  return textTable(["Together", "Fit", "Strongest reasons"], rows, options);
}

/** A row a group. */
function groupsText(
  programme: Programme,
  roster: Roster,
  groups: readonly GroupMatch[],
  options: TableOptions,
): string {
  const names = (people: readonly Participant[], ids: readonly string[]) =>
    ids.map((id) => nameIn(people, id)).join(", ");
  const [whom, told] = isOneList(programme.format)
    ? ["Members", 2 * REASONS_TOLD]
    : ["Mentees", REASONS_TOLD];
  const rows = groups.map((group) => [
    ...(group.mentors.length === 0 ? [] : [names(roster.mentors, group.mentors)]),
    slotText(group.slot),
    shownFit(group.fit),
    [
      `${names(roster.mentees, group.mentees)}.`,
      // The first reason is the slot.
      ...explainMatch(programme, roster, group).reasons.slice(1, 1 + told),
    ].join(" "),
  ]);
  const heads = ["Meets", "Fit", `${whom}, and the strongest reasons`];
  return textTable(groups[0]?.mentors.length === 0 ? heads : ["Mentor", ...heads], rows, options);
}

function unmatchedText(
  programme: Programme,
  roster: Roster,
  { unmatched }: Matching,
  options: TableOptions,
): string {
  if (unmatched.length === 0) return "Nobody is left over.";
  if (isOneList(programme.format))
    return textTable(
      ["Left over", "Reason"],
      unmatched.map((person) => [
        nameIn(roster.mentees, person.id),
        explainUnmatched(programme, roster, person).because,
      ]),
      options,
    );
  const rows = unmatched.map((person) => [
    nameIn(peopleOf(roster, person.side), person.id),
    person.side,
    explainUnmatched(programme, roster, person).because,
  ]);
  return textTable(["Left over", "Role", "Reason"], rows, options);
}

/** Who leads to whom, from tier to tier. */
function chainsText(programme: Programme, roster: Roster, matching: Matching): string {
  const chains = chainsOf(programme, roster, matching).map((chain) => `  ${chain.join(" → ")}`);
  return chains.length === 0 ? "" : [chainsHeading(programme), ...chains].join("\n");
}

/** Who is waiting for which safeguarding paper. */
function papersText(programme: Programme, roster: Roster, options: TableOptions): string {
  const awaited = explainPapers(programme, roster);
  if (awaited.length === 0) return "";
  const rows = awaited.map(({ person, paper, lack, waiting }) => [
    person.name,
    person.side,
    paper,
    waiting,
    lack,
  ]);
  return textTable(["Waiting for a paper", "Role", "Paper", "Waiting", "What is missing"], rows, options);
}

/** What was reached, and that it is proven. */
function reachedText(
  programme: Programme,
  { format, matches, objective, manifest, proof }: Matching,
): string {
  const { mentors, mentees } = manifest.people;
  const things = format === "groups" ? "groups" : "matches";
  const oneList = isOneList(programme.format);
  const reached = objective
    .flatMap(({ name, value }) => {
      if (name === "stable") return [];
      return `${name.replace("-", " ")} ${FITS.includes(name) ? shownFit(value) : value}`;
    })
    .concat(matches.length === 0 ? [] : `mean fit ${shownFit(sumOfFits(matches) / matches.length)}`)
    .join(", ");
  return [
    `${matches.length} ${things} among ${oneList ? `${mentees} people` : `${mentors} mentors and ${mentees} mentees`} (${reached}).`,
    `Best is: ${objectiveText(programme)}.`,
    `Checked: no rule is broken, and ${provenText(proof)}`,
    `Seed ${manifest.seed}.`,
  ].join("\n");
}

/** Objectives that are fits; the others are counts. */
const FITS: readonly Matching["objective"][number]["name"][] = ["total", "worst-off", "worst-group"];

function provenText(proof: Matching["proof"]): string {
  if (proof.kind === "stability")
    return `of the ${proof.ranked} pairs that rank each other none would rather leave whom they have for each other.`;
  if (proof.kind !== "bound") return `nothing better exists (proof: ${proof.levels.length} levels of duals).`;
  const { value, bound, worst } = proof;
  const ofWorst =
    worst === undefined
      ? ""
      : `no groups that hold as many have a worst one above ${shownFit(worst.bound)}, and `;
  return proof.gap === 0
    ? `${ofWorst}no other groups have a greater total (proved by prices).`
    : `${ofWorst}no other groups that hold as many have a total above ${shownFit(bound)} (proved by prices): these have ${shownFit(value)}, at most ${percentText(proof.gap)} less.`;
}

/** Rounded up: what is claimed is proved. */
function percentText(share: number): string {
  return `${(Math.ceil(share * 1000) / 10).toFixed(1)} %`;
}

function sumOfFits(matches: Matching["matches"]): number {
  return matches.reduce((sum, { fit }) => sum + fit, 0);
}
