/**
 * Both views: how what suits the mentee and what suits the mentor become one fit.
 */
import * as z from "zod/mini";
import { type Issue, issue } from "../issue.js";
import type { Criterion } from "./criterion.js";
import type { Question } from "./question.js";
import { otherSide, SIDES } from "./question-kinds.js";

/**
 * `"shares"`: a weighted mean, each share above 0, relative to the other; half each unless said, and where one alone is said, which has to be
 * below 1, the other is what it leaves. `"geometric-mean"`: the square root of the product, so that neither side can be made up for. `"minimum"`: the worse of the two.
 */
export type Views =
  | {
      readonly combine: "shares";
      readonly mentee?: number | undefined;
      readonly mentor?: number | undefined;
    }
  | { readonly combine: "geometric-mean" }
  | { readonly combine: "minimum" };

const share = z.number().check(z.gt(0), z.lte(1_000_000));

/** Schema of {@link Views}. */
export const viewsSchema = z.discriminatedUnion("combine", [
  z.strictObject({
    combine: z.literal("shares"),
    mentee: z.optional(share),
    mentor: z.optional(share),
  }),
  z.strictObject({ combine: z.literal("geometric-mean") }),
  z.strictObject({ combine: z.literal("minimum") }),
]) satisfies z.ZodMiniType<Views>;

/** Both sides alike: what holds where a programme is two-sided and does not say how. */
const MEAN: Views = { combine: "shares" };

/** How the two views are combined; undefined where the programme is not two-sided. */
export function viewsOf(programme: {
  readonly views?: Views | undefined;
  readonly criteria: readonly Criterion[];
  readonly questions: readonly Question[];
}): Views | undefined {
  const { views, criteria, questions } = programme;
  const isTwoSided = criteria.some(isOneView) || questions.some(({ kind }) => kind === "importance");
  if (views === undefined) return isTwoSided ? MEAN : undefined;
  if (views.combine !== "shares") return views;
  const { mentee, mentor } = views;
  if (mentee !== undefined && mentor === undefined) return { ...views, mentor: 1 - mentee };
  if (mentor !== undefined && mentee === undefined) return { ...views, mentee: 1 - mentor };
  return views;
}

/** A share that leaves nothing to the other side. */
export function checkShares(views: Views | undefined): readonly Issue[] {
  if (views?.combine !== "shares") return [];
  const said = SIDES.filter((side) => views[side] !== undefined);
  const [side] = said;
  if (said.length !== 1 || side === undefined || views[side]! < 1) return [];
  return [
    issue({
      code: "share-alone",
      at: `views.${side}`,
      value: String(views[side]),
      expected: `leaves nothing to the ${otherSide(side)}, of whose share nothing is said`,
      remedy: "Give both sides a share, or one below 1.",
    }),
  ];
}

/** Whether a criterion says something else of each side. */
function isOneView(criterion: Criterion): boolean {
  return criterion.view !== undefined || isOwn(criterion);
}

/** Whether a criterion is another fit in each view, by each side's own share or wishes. */
export function isOwn(criterion: Criterion): boolean {
  if (criterion.compare === "overlap") return criterion.shareOf === "own";
  return criterion.compare === "preference" && criterion.side === "own";
}
