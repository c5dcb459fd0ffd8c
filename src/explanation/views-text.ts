/**
 * How well a match suits each of the two, and how that becomes its fit.
 */
import type { MatchedPair } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import { shownFit } from "./words.js";

/** `It suits Ben 0.810 and Mia 0.620, which count 80 % and 20 %.`; nothing where a programme does not tell them apart. */
export function viewsText(
  { views: combined }: Programme,
  { views }: MatchedPair,
  names: { readonly mentor: string; readonly mentee: string },
): readonly string[] {
  if (combined === undefined || views === undefined) return [];
  const suits = `It suits ${names.mentee} ${shownFit(views.mentee)} and ${names.mentor} ${shownFit(views.mentor)}`;
  switch (combined.combine) {
    case "shares": {
      const { mentee = 0.5, mentor = 0.5 } = combined;
      const percent = (share: number) => `${Math.round((100 * share) / (mentee + mentor))} %`;
      return [`${suits}, which count ${percent(mentee)} and ${percent(mentor)}.`];
    }
    case "geometric-mean":
      return [`${suits}; the fit is their geometric mean.`];
    case "minimum":
      return [`${suits}; the lower one is the fit.`];
  }
}
