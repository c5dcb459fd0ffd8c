/**
 * Questions asked on one scale: of a step that nobody chose on one of them, the others tell.
 */
import { plain } from "../plain.js";
import type { Asked } from "./asked.js";
import type { KindGuess } from "./kinds/kind-guess.js";

type Question = Omit<Asked, "id">;

/** Fewer steps are no scale that one could be a part of. */
const LEAST_STEPS = 3;

/**
 * The same questions, with the steps of the nearest question whose scale holds all of their own and more; and of numbers in a row of
 * questions on numbers, with the ends that most of them have.
 */
export function withSharedScales(asked: readonly Question[]): readonly Question[] {
  return asked.map((one, at) => {
    const kind = withSteps(one.kind, at, asked) ?? withEnds(one.kind, at, asked);
    return kind === undefined ? one : { ...one, kind };
  });
}

function withSteps(kind: KindGuess, at: number, asked: readonly Question[]): KindGuess | undefined {
  const whole = stepsOf(kind) === undefined ? undefined : wholeOf(at, asked);
  if (whole === undefined) return undefined;
  const steps = stepsOf(whole.kind)!;
  const why = `${isOrdered(kind) ? kind.why : "The answers are steps of a scale."} Steps that nobody chose here are those of ${named(whole)}.`;
  if (kind.kind === "ratings") return { ...kind, settings: { ...kind.settings, labels: steps }, why };
  return { kind: "scale", settings: { options: steps }, sureness: "likely", why, rare: [] };
}

/** The nearest question whose scale holds all steps of this one and more; whose own may be part of another's. */
function wholeOf(at: number, asked: readonly Question[]): Question | undefined {
  const own = stepsOf(asked[at]!.kind) ?? [];
  const found = nearestFirst(at, asked).find((place) => {
    const { kind } = asked[place]!;
    const known = new Set(isOrdered(kind) ? stepsOf(kind)?.map(plain) : []);
    return (
      known.size >= LEAST_STEPS && known.size > own.length && own.every((step) => known.has(plain(step)))
    );
  });
  return found === undefined ? undefined : (wholeOf(found, asked) ?? asked[found]);
}

/** The steps of a scale; the only answer of a choice, which may be one. Whoever wrote something else was not on it. */
function stepsOf({ kind, settings: { options, labels, other } }: KindGuess): readonly string[] | undefined {
  if (kind === "ratings") return labels;
  const isOne = kind === "choice" && other !== true && options?.length === 1;
  return kind === "scale" || isOne ? options : undefined;
}

function isOrdered({ kind }: KindGuess): boolean {
  return kind === "scale" || kind === "ratings";
}

/** The places of all other questions. */
function nearestFirst(at: number, asked: readonly Question[]): readonly number[] {
  const others = [...asked.keys()].filter((place) => place !== at);
  return others.sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
}

function withEnds(kind: KindGuess, at: number, asked: readonly Question[]): KindGuess | undefined {
  if (!isAssumed(kind)) return undefined;
  let [first, last] = [at, at];
  while (first > 0 && isNumbers(asked[first - 1]!.kind)) first--;
  while (last + 1 < asked.length && isNumbers(asked[last + 1]!.kind)) last++;
  const run = asked.slice(first, last + 1).map((one) => one.kind.settings);
  const { from: least = 1, to: most = 0 } = kind.settings;
  const wider = run.filter(({ from = 1, to = 0 }) => to > most && from <= least);
  const [{ from = 1, to = 0 } = {}] = wider;
  const agreeing = wider.filter((one) => one.from === from && one.to === to).length;
  if (2 * agreeing <= run.length) return undefined;
  return {
    ...kind,
    settings: { ...kind.settings, from, to },
    sureness: "likely",
    why: `The cells are whole numbers; ${from} to ${to} is assumed, as most of the questions beside it have it.`,
  };
}

function isNumbers({ kind, settings }: KindGuess): boolean {
  return kind === "scale" && settings.options === undefined;
}

function isAssumed(kind: KindGuess): boolean {
  return isNumbers(kind) && kind.hasAssumedEnds === true;
}

function named({ items }: Question): string {
  const [first] = Object.values(items);
  return `“${first?.heading.trim() ?? ""}”`;
}
