/**
 * What a formula may call. Only what gives the same bits in every engine: no logarithm, no exponential, no power of a fraction.
 */
import type { Loop } from "./loops.js";
import * as loops from "./loops.js";

/** A function, and how many values it takes. */
export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  /** For one value; or for two, of which it takes one after the other. */
  readonly loop: Loop;
}

const MANY = 50;

/** By name. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ["min", { least: 1, most: MANY, loop: loops.minimum }],
  ["max", { least: 1, most: MANY, loop: loops.maximum }],
  ["abs", { least: 1, most: 1, loop: loops.absolute }],
  ["sqrt", { least: 1, most: 1, loop: loops.squareRoot }],
  ["floor", { least: 1, most: 1, loop: loops.floor }],
  ["ceil", { least: 1, most: 1, loop: loops.ceiling }],
  ["round", { least: 1, most: 1, loop: loops.round }],
]);

/** Operators of mathjs's syntax tree, by the name of their function. */
export const OPERATORS: ReadonlyMap<string, Loop> = new Map([
  ["add", loops.add],
  ["subtract", loops.subtract],
  ["multiply", loops.multiply],
  ["divide", loops.divide],
  ["unaryMinus", loops.negate],
  ["unaryPlus", loops.keep],
  ["smaller", loops.smaller],
  ["smallerEq", loops.smallerOrEqual],
  ["larger", loops.larger],
  ["largerEq", loops.largerOrEqual],
  ["equal", loops.equal],
  ["unequal", loops.unequal],
  ["and", loops.and],
  ["or", loops.or],
  ["not", loops.not],
]);

/** Words that are operators. */
export const KEYWORDS: ReadonlySet<string> = new Set(["and", "or", "not"]);
