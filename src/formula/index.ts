/** Formulas: `mentor-matching/formula`. Hand them over: `defineProgramme(json, { formulas })` or `match(programme, roster, { formulas })`. */
import type { Formulas } from "../programme/index.js";
import { compileFormula } from "./compile-formula.js";

/** Reads formulas with mathjs and computes them over whole columns. */
export const formulas: Formulas = { compile: compileFormula };
