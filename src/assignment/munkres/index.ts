/** munkres-js behind the solver interface: `mentor-matching/munkres`. */

import { assignWith } from "../assign.js";
import type { AssignmentSolver } from "../assignment.js";
import { munkresKernel } from "./munkres-kernel.js";

/**
 * Solves by munkres-js, the Hungarian method of J. Munkres, J. SIAM 5 (1957) 32–38. Same input, result and errors as `assign`:
 * vetoes, capacities of columns, required pairs, both orders of objectives, tie-break, certificate. Rows that take several columns,
 * minimums and load costs it refuses by name. Some hundred times slower: a
 * second opinion for up to about two hundred rows.
 */
export const solver: AssignmentSolver = (problem) => assignWith(munkresKernel, problem);
