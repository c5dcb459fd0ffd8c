/**
 * Reads the files by the programme that was guessed, and takes back what they do not bear out.
 */
import { type Issue, ProgrammeError } from "../issue.js";
import { defineProgramme, type ProgrammeJson } from "../programme/index.js";
import { type RosterFiles, readRoster } from "../roster/index.js";
import type { Asked } from "./asked.js";
import { allColumns } from "./items.js";
import type { KindGuess } from "./kinds/kind-guess.js";
import { type RowPlace, rowsText } from "./rows-text.js";

/** Nothing is taken back more often. */
const MOST_ROUNDS = 6;

/** What makes a programme of questions. */
export type Assemble = (asked: readonly Asked[]) => ProgrammeJson;

/** What was settled on, and what is still told of the files. */
export interface Mended {
  readonly asked: readonly Asked[];
  readonly issues: readonly Issue[];
}

/** The cells that a question could not read; none where the programme itself could not be defined with it. */
type Wrong = ReadonlyMap<Asked, readonly RowPlace[]>;

/**
 * The questions as far as every answer can be read: an option that is none becomes "other", a scale a choice, anything else
 * free text. A name that nobody bears is no reason: the question stays, and with it the rule that goes by it.
 */
export function mended(asked: readonly Asked[], assemble: Assemble, files: RosterFiles): Mended {
  let current = asked;
  for (let round = 0; ; round++) {
    const { wrong, issues } = wrongIn(current, assemble(current), files);
    if (wrong.size === 0 || round === MOST_ROUNDS) return { asked: current, issues };
    current = current.map((one) => {
      const cells = wrong.get(one);
      return cells === undefined ? one : { ...one, kind: demoted(one.kind, cells) };
    });
  }
}

function wrongIn(
  asked: readonly Asked[],
  json: ProgrammeJson,
  files: RosterFiles,
): { readonly wrong: Wrong; readonly issues: readonly Issue[] } {
  try {
    const { issues } = readRoster(defineProgramme(json), files);
    const errors = issues.filter(({ severity, code }) => severity === "error" && code !== "unknown-person");
    const found = asked.flatMap((one): [Asked, readonly RowPlace[]][] => {
      const columns = Object.values(one.items).flatMap(allColumns);
      const own = errors.filter(({ place }) =>
        columns.some(({ file, name }) => file === place?.file && name === place?.column),
      );
      const cells = own.flatMap(({ place }) =>
        place?.file === undefined || place.row === undefined ? [] : [{ file: place.file, row: place.row }],
      );
      return own.length === 0 ? [] : [[one, cells]];
    });
    return { wrong: new Map(found), issues };
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    const at = error.issues.flatMap(({ path }) => /^questions\[(\d+)\]/.exec(path)?.[1] ?? []).map(Number);
    return { wrong: new Map(at.flatMap((index) => (asked[index] ? [[asked[index], []]] : []))), issues: [] };
  }
}

function demoted({ kind, settings, why, rare }: KindGuess, cells: readonly RowPlace[]): KindGuess {
  const { options, other, slots } = settings;
  const unread =
    cells.length === 0 ? "The question could not be defined so" : `That cannot be read in ${rowsText(cells)}`;
  const less = (to: KindGuess["kind"], own: KindGuess["settings"], becomes: string): KindGuess => ({
    kind: to,
    settings: own,
    sureness: "unsure",
    why: `${why} ${unread}: ${becomes}.`,
    rare,
  });
  if ((kind === "choice" || kind === "choices") && options !== undefined && other !== true)
    return less(kind, { options, other: true }, "answers beside the options are taken as “other”");
  if (kind === "scale" && options !== undefined)
    return less("choice", { options, other: true }, "so its answers are options without an order");
  if (kind === "number" || (kind === "scale" && options === undefined))
    return less("choice", {}, "so every answer is an option of its own, without an order");
  if (kind === "availability" && slots !== undefined)
    return less("choices", {}, "so the times are taken as options, and nobody's week is known from them");
  return less("text", {}, "so all answers are kept as text, which nothing compares");
}
