/**
 * What is wrong with a decision, by its place in the list; where in a file that is, is added by who read it.
 */
import type { Issue } from "../issue.js";

/** One thing that is wrong or doubtful. */
export interface Objection extends Pick<Issue, "code" | "severity" | "expected" | "remedy"> {
  /** Place of the decision in the list, from 0. */
  readonly index: number;
  readonly value: string;
}
