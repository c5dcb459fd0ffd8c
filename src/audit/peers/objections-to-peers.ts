import { checkCertificate } from "../../assignment/index.js";
import { checkMatching, type PoolMatching } from "../../assignment/pool/index.js";
import {
  type Compared,
  compareAll,
  type PeersMatching,
  peersProblem,
  type RemovedBy,
  requiredPairsOf,
  trioProblem,
  type Unmatched,
} from "../../formats/index.js";
import { IssueError } from "../../issue.js";
import { matchedValueOf, type Programme } from "../../programme/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";
import { objectionsToFits } from "../objections-to-fits.js";

/**
 * What is wrong with a matching of peers: whether everybody is in it once, in pairs of both directions; where they are, vetoes, fits,
 * reasons of the unmatched and objectives; where all of it is true, whether the duals prove it to be the best.
 */
export function objectionsToPeers(
  programme: Programme,
  roster: Roster,
  matching: PeersMatching,
): readonly string[] {
  const people = objectionsToPeople(programme, roster, matching);
  if (people.length > 0) return people;
  const compared = compareAll(programme, roster);
  const untrue = [
    ...objectionsToVetoes(roster, matching, compared),
    ...objectionsToFits(roster, matching, compared.scoring),
    ...objectionsToMatchFits(programme, matching),
    ...matching.unmatched.flatMap((found) => objectionsToReason(roster, found, compared)),
  ];
  return untrue.length > 0 ? untrue : objectionsToProof(programme, roster, matching, compared);
}

/** Every two of a match. */
function couplesOf(peers: readonly string[]): readonly (readonly [string, string])[] {
  return peers.flatMap((a, at) => peers.slice(at + 1).map((b) => [a, b] as const));
}

function objectionsToPeople(
  { format }: Programme,
  { mentees }: Roster,
  { matches, unmatched }: PeersMatching,
): readonly string[] {
  const most = format.kind === "peers" && format.odd === "trio" ? 3 : 2;
  const shapes = matches.flatMap(({ mentors, mentees: ofMatch, peers, pairs }) => {
    const isInPlace = couplesOf(peers).every(
      ([a, b], at) =>
        pairs[2 * at]?.mentor === a &&
        pairs[2 * at]?.mentee === b &&
        pairs[2 * at + 1]?.mentor === b &&
        pairs[2 * at + 1]?.mentee === a,
    );
    const isMatch =
      peers.length >= 2 &&
      peers.length <= most &&
      mentors.length + ofMatch.length === 0 &&
      pairs.length === peers.length * (peers.length - 1) &&
      isInPlace;
    return isMatch
      ? []
      : [
          `The match of “${peers.join()}” is not ${most === 2 ? "two" : "two or three"} peers and both directions of their pairs.`,
        ];
  });
  if (shapes.length > 0) return shapes;
  const places = [...matches.flatMap(({ peers }) => peers), ...unmatched.map(({ id }) => id)];
  const known = new Set(mentees.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [
    ...[...counts.keys()].filter((id) => !known.has(id)).map((id) => `There is no “${id}” in the roster.`),
    ...[...known]
      .filter((id) => counts.get(id) !== 1)
      .map((id) => `“${id}” stands in the matching ${counts.get(id) ?? 0} times, not once.`),
    ...unmatched
      .filter(({ side }) => side !== "mentee")
      .map(({ id }) => `“${id}” is not listed as a mentee.`),
  ];
}

function objectionsToVetoes(
  { mentors }: Roster,
  { matches }: PeersMatching,
  { vetoes }: Compared,
): readonly string[] {
  const placeOf = new Map(mentors.map(({ id }, place) => [id, place]));
  const couples = matches.flatMap(({ peers }) => couplesOf(peers));
  return couples.flatMap(([one, other]) => {
    const [a, b] = [placeOf.get(one) as number, placeOf.get(other) as number];
    const reasons = new Set([...vetoes.of(a, b), ...vetoes.of(b, a)]);
    return [
      ...[...reasons].map(
        (reason) => `“${one}” with “${other}” is vetoed by “${vetoes.reasons[reason]?.id}”.`,
      ),
      ...[a, b]
        .filter((place) => placesOf(mentors[place] as Participant) === 0)
        .map((place) => `“${mentors[place]?.id}” takes nobody this round and is matched.`),
    ];
  });
}

function objectionsToMatchFits({ format }: Programme, { matches }: PeersMatching): readonly string[] {
  const isMinimum = format.kind === "peers" && format.combine === "minimum";
  return matches.flatMap(({ peers, fit, pairs }) => {
    const units = couplesOf(peers).map((_, at) => {
      const [one, other] = [unitsOfFit(pairs[2 * at]!.fit), unitsOfFit(pairs[2 * at + 1]!.fit)];
      return isMinimum ? Math.min(one, other) : (one + other) / 2;
    });
    const right = fitOfUnits(units.reduce((sum, one) => sum + one, 0) / units.length);
    return fit === right ? [] : [`The fit of “${peers.join("” with “")}” is ${right}, not ${fit}.`];
  });
}

function objectionsToReason(
  { mentors, mentees }: Roster,
  { id, reason }: Unmatched,
  { vetoes }: Compared,
): readonly string[] {
  const place = mentors.findIndex((person) => person.id === id);
  const person = mentors[place] as Participant;
  const said = (right: string) =>
    reason.code === right ? [] : [`The reason of “${id}” is ${right}, not ${reason.code}.`];
  if (!person.takesPart) return said("sits-out");
  if (person.capacity === 0) return said("no-capacity");
  const others = [...mentors.keys()].filter((at) => at !== place && placesOf(mentors[at] as Participant) > 0);
  const verdicts = others.map((other) =>
    vetoes.reasons.map(({ check }) => [
      check(mentors[other] as Participant, mentees[place] as Participant),
      check(mentors[place] as Participant, mentees[other] as Participant),
    ]),
  );
  const isVeto = (both: readonly string[]) => both.some((verdict) => verdict !== "allowed");
  const allowed = verdicts.filter((found) => !found.some(isVeto)).length;
  if (allowed > 0) {
    if (!("allowed" in reason))
      return [`The reason of “${id}” is that others come first, not ${reason.code}.`];
    return reason.allowed === allowed
      ? []
      : [`${allowed} people are allowed for “${id}”, not ${reason.allowed}.`];
  }
  if (reason.code !== "no-allowed-counterpart") return said("no-allowed-counterpart");
  const right = vetoes.reasons.flatMap(({ id: rule }, at): RemovedBy[] => {
    const vetoed = verdicts.filter((found) => isVeto(found[at] ?? []));
    if (vetoed.length === 0) return [];
    return [
      {
        rule,
        pairs: vetoed.length,
        unanswered: vetoed.filter((found) => !found[at]?.includes("broken")).length,
        alone: vetoed.filter((found) => found.filter(isVeto).length === 1).length,
      },
    ];
  });
  const text = (list: readonly RemovedBy[]) =>
    list
      .map(
        ({ rule, pairs, unanswered, alone }) =>
          `“${rule}” ${pairs} (${unanswered} unanswered, ${alone} alone)`,
      )
      .sort()
      .join("; ");
  if (reason.counterparts === others.length && text(reason.removed) === text(right)) return [];
  return [
    `What takes the ${others.length} others from “${id}” is ${text(right)}, not ${text(reason.removed)}.`,
  ];
}

/** The check of the pool's certificate tells whether required pairs are kept, sums right and duals a proof. */
function objectionsToProof(
  programme: Programme,
  roster: Roster,
  matching: PeersMatching,
  compared: Compared,
): readonly string[] {
  const { proof, matches, objective } = matching;
  const ids = roster.mentees.map(({ id }) => id);
  if (proof.people.length !== ids.length || proof.people.some((id, at) => id !== ids[at]))
    return ["The proof lists other people than the roster."];
  try {
    const problem = peersProblem(
      programme,
      roster,
      compared,
      requiredPairsOf(programme, roster, compared.vetoes),
    );
    const values = problem.values as Float64Array;
    const placeOf = new Map(ids.map((id, place) => [id, place]));
    const left = new Set(proof.trios?.left);
    const joiners = matches.map(({ peers }) =>
      peers.length === 3 ? peers.filter((id) => left.has(id)) : [],
    );
    const unclear = matches.filter(({ peers }, at) => peers.length - joiners[at]!.length !== 2);
    if (unclear.length > 0)
      return unclear.map(
        ({ peers }) => `The proof does not say who joined the trio “${peers.join("” with “")}”.`,
      );
    const pairs = matches
      .map(({ peers }, at) => peers.filter((id) => !joiners[at]!.includes(id)))
      .map((peers) => peers.map((id) => placeOf.get(id) as number).sort((a, b) => a - b) as [number, number])
      .map(([a, b]) => ({ a, b, value: values[a * problem.size + b]! }))
      .sort((one, other) => one.a - other.a);
    const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
    const total = pairs.reduce((sum, { value }) => sum + value, 0);
    const levels = proof.levels.map(({ name, value, duals, blossoms }) => ({
      name: name === "turns" ? ("priority" as const) : name,
      value,
      vertexDuals: duals,
      blossoms,
    }));
    const result: PoolMatching = {
      pairs,
      unmatched: [...ids.keys()].filter((place) => !paired.has(place)),
      total,
      objective: levels.map(({ name, value }) => ({ name, value: name === "total" ? total : value })),
      resolution: 1,
      roundingBound: 0,
      certificate: { kind: "blossom-duals", levels },
    };
    const check = checkMatching(problem, result);
    if (!check.holds)
      return [`The proof fails. ${check.because} (People are numbered in the proof's order, from 0.)`];
    const trios = objectionsToTrios(programme, matching, joiners, problem, result, ids);
    if (trios.because.length > 0) return trios.because;
    const turns = levels.find(({ name }) => name === "priority");
    const right = [
      ...(matchedValueOf(programme.objective) === undefined
        ? [{ name: "coverage", value: 2 * pairs.length + joiners.flat().length }]
        : []),
      ...(turns === undefined ? [] : [{ name: "turns", value: turns.value }]),
      { name: "total", value: fitOfUnits(total + trios.total / 2) },
    ];
    return JSON.stringify(objective) === JSON.stringify(right)
      ? []
      : [`The objectives are ${JSON.stringify(right)}, not ${JSON.stringify(objective)}.`];
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ message }) => message);
    throw error;
  }
}

/** Whether the duals prove that those left over could not join the pairs better, and what joining adds to the total, in half units. */
function objectionsToTrios(
  { format }: Programme,
  { matches, proof }: PeersMatching,
  joiners: readonly (readonly string[])[],
  pool: ReturnType<typeof peersProblem>,
  found: PoolMatching,
  ids: readonly string[],
): { readonly because: readonly string[]; readonly total: number } {
  const hasTrios = format.kind === "peers" && format.odd === "trio";
  const { trios } = proof;
  if (trios === undefined || !hasTrios)
    return {
      because:
        (trios !== undefined) === hasTrios ? [] : ["The proof and the programme do not agree on trios."],
      total: 0,
    };
  const { problem, left, pairs } = trioProblem(pool, found);
  const namesOf = (list: readonly (readonly string[])[]) => JSON.stringify(list);
  if (
    JSON.stringify(trios.left) !== JSON.stringify(left.map((place) => ids[place])) ||
    namesOf(trios.pairs) !== namesOf(pairs.map(({ a, b }) => [ids[a]!, ids[b]!]))
  )
    return { because: ["The proof of the trios lists other people or pairs than there are."], total: 0 };
  const values = problem.values as readonly (readonly (number | null)[])[];
  const joined = matches
    .flatMap(({ peers }, at) =>
      joiners[at]!.map((id) => {
        const row = trios.left.indexOf(id);
        const column = trios.pairs.findIndex((pair) => pair.every((one) => peers.includes(one)));
        return { row, column, value: values[row]?.[column] ?? 0 };
      }),
    )
    .sort((one, other) => one.row - other.row);
  const total = joined.reduce((sum, { value }) => sum + value, 0);
  const rows = new Set(joined.map(({ row }) => row));
  const check = checkCertificate(problem, {
    pairs: joined,
    unmatchedRows: left.flatMap((_, row) => (rows.has(row) ? [] : [row])),
    total,
    objective: trios.levels.map(({ name, value }) => ({ name, value: name === "total" ? total : value })),
    resolution: 1,
    roundingBound: 0,
    certificate: {
      kind: "duals",
      levels: trios.levels.map(({ name, value, leftDuals, pairDuals }) => ({
        name,
        value,
        rowDuals: leftDuals,
        columnDuals: pairDuals,
      })),
    },
  });
  return {
    because: check.holds
      ? []
      : [`The proof of the trios fails. ${check.because} (Rows are those left over, columns pairs, from 0.)`],
    total,
  };
}
