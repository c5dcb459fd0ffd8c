/**
 * Reads the files by the programme that was guessed, and takes back what they do not bear out.
 */
import { ProgrammeError } from "../issue.js";
import { defineProgramme, type ProgrammeJson } from "../programme/index.js";
import { type RosterFiles, readRoster } from "../roster/index.js";
import type { Asked } from "./asked.js";
import type { KindGuess } from "./kinds/kind-guess.js";

/** Nothing is taken back more often. */
const MOST_ROUNDS = 6;

/** What makes a programme of questions. */
export type Assemble = (asked: readonly Asked[]) => ProgrammeJson;

/**
 * The questions as far as every answer can be read: an option that is none becomes "other", a scale a choice, anything else
 * free text.
 */
export function mended(asked: readonly Asked[], assemble: Assemble, files: RosterFiles): readonly Asked[] {
  let current = asked;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wrong = wrongIn(current, assemble(current), files);
    if (wrong.size === 0) break;
    current = current.map((one) => (wrong.has(one) ? { ...one, kind: demoted(one.kind) } : one));
  }
  return current;
}

function wrongIn(asked: readonly Asked[], json: ProgrammeJson, files: RosterFiles): ReadonlySet<Asked> {
  try {
    const { issues } = readRoster(defineProgramme(json), files);
    const places = issues
      .filter(({ severity }) => severity === "error")
      .map(({ place }) => `${place?.file}\n${place?.column}`);
    return new Set(
      asked.filter(({ items }) =>
        Object.values(items).some(({ columns }) =>
          columns.some(({ file, name }) => places.includes(`${file}\n${name}`)),
        ),
      ),
    );
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    const at = error.issues.flatMap(({ path }) => /^questions\[(\d+)\]/.exec(path)?.[1] ?? []).map(Number);
    return new Set(at.flatMap((index) => asked[index] ?? []));
  }
}

function demoted({ kind, settings, why, rare }: KindGuess): KindGuess {
  const said = `${why} Some answers could not be read so.`;
  const { options, other, slots } = settings;
  if ((kind === "choice" || kind === "choices") && options !== undefined && other !== true)
    return { kind, settings: { options, other: true }, sureness: "unsure", why: said, rare };
  if (kind === "scale" && options !== undefined)
    return { kind: "choice", settings: { options, other: true }, sureness: "unsure", why: said, rare };
  if (kind === "number" || (kind === "scale" && options === undefined))
    return { kind: "choice", settings: {}, sureness: "unsure", why: said, rare };
  if (kind === "availability" && slots !== undefined)
    return { kind: "choices", settings: {}, sureness: "unsure", why: said, rare };
  return { kind: "text", settings: {}, sureness: "unsure", why: said, rare };
}
