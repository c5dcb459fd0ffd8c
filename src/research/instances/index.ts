/** Published instances, read so that policies and solvers run on them. */
export { type DenseInstance, poolOfInstance } from "./dense-instance.js";
export { assignmentOfDimacs, type DimacsGraph, readDimacs } from "./read-dimacs.js";
export { readOrLibrary } from "./read-orlib.js";
export {
  poolOfRankedLists,
  type RankedListFiles,
  type RankedLists,
  readRankedLists,
} from "./read-ranked-lists.js";
