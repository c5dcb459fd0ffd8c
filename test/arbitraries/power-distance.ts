import fc from "fast-check";
import { isAsked, type PowerDistance, type Question, SIDES } from "../../src/programme/index.js";

type Setting<Part extends keyof PowerDistance> = NonNullable<PowerDistance[Part]>;

/** What power distance can be made of, out of these questions; null where it can be made of nothing. */
export function powerDistance(list: readonly Question[]): fc.Arbitrary<PowerDistance | null> {
  const graded = list.flatMap((question): Setting<"levels"> => {
    const levels = levelsOf(question);
    if (levels === undefined) return [];
    return [{ question: question.id, ...levels, weight: 1 + (question.id.length % 3) }];
  });
  const hasLevels = SIDES.every((side) =>
    list.some((question) => levelsOf(question) !== undefined && isAsked(question, side)),
  );
  const expertise = list.flatMap(({ id, ...question }): Setting<"expertise">[] => {
    const asked = { id, ...question } as Question;
    if (asked.kind !== "ratings" || !SIDES.every((side) => isAsked(asked, side))) return [];
    return [
      { question: id, levels: 1.5 },
      { question: id, askedFor: id },
    ];
  });
  const authority = list.flatMap(({ id, kind }): Setting<"authority"> => {
    if (kind === "people") return [{ question: id, levels: 0.3 }];
    return kind === "person" ? [{ question: id, maxLevels: 2 }] : [];
  });
  const comfort = list.flatMap((question): Setting<"comfort">[] => {
    if (question.kind === "scale" && question.from === undefined)
      return [{ question: question.id, beyond: 3 }];
    return question.kind === "number" && (question.from ?? -1) >= 0 ? [{ question: question.id }] : [];
  });
  const parts = {
    ...(hasLevels ? { levels: fc.constant(graded) } : {}),
    ...(expertise.length === 0 ? {} : { expertise: fc.constantFrom(...expertise) }),
    ...(authority.length === 0 ? {} : { authority: fc.constant(authority) }),
    ...(comfort.length === 0 ? {} : { comfort: fc.constantFrom(...comfort) }),
  };
  return fc.record(parts, { requiredKeys: [] }).map((found: PowerDistance) => {
    const { levels, expertise: gap, authority: holds } = found;
    return levels === undefined && gap === undefined && holds === undefined ? null : found;
  });
}

/** How a question gives levels; undefined where it gives none. */
function levelsOf(question: Question): Pick<Setting<"levels">[number], "levels" | "perLevel"> | undefined {
  if (question.kind === "scale") return {};
  if (question.kind === "number" || question.kind === "date") return { perLevel: 3 };
  if (question.kind !== "choice" || question.options === undefined) return undefined;
  // JSON has an own key of this name; an object literal cannot.
  if (question.options.includes("__proto__")) return undefined;
  return { levels: Object.fromEntries(question.options.map((option, at) => [option, at / 2])) };
}
