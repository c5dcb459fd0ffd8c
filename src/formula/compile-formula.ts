/**
 * From a formula's text to steps over columns. The text is checked word by word, mathjs parses it once, and of its syntax tree
 * only the kinds of node that are listed here become steps: nothing is ever evaluated by mathjs, so that a formula reaches nothing
 * but the columns it is given.
 */
import { parse } from "mathjs/number";
import type { CompiledFormula, FormulaProblem } from "../programme/index.js";
import { FUNCTIONS, OPERATORS } from "./functions.js";
import { choose, type Loop, multiply } from "./loops.js";
import { problemInText } from "./tokens.js";

/** Reads a formula, or says what is wrong with it and where. */
export function compileFormula(formula: string, names: readonly string[]): CompiledFormula | FormulaProblem {
  const problem = problemInText(formula, names);
  if (problem !== undefined) return problem;
  try {
    const tree = parse(formula) as Node;
    // Built once for a single pair, so that what cannot be built is found now.
    build(tree, { names, length: 1 });
    return { forColumns: (length) => columnsFormula(tree, names, length) };
  } catch (error) {
    return error instanceof Refused ? error.problem(formula) : syntaxProblem(error, formula);
  }
}

/** What a node becomes: a column of its values, written anew at every call. */
type Step = (columns: readonly Float64Array[]) => Float64Array;

interface Built {
  readonly names: readonly string[];
  /** Of every column. */
  readonly length: number;
}

/** The parts of mathjs's nodes that are read. */
interface Node {
  readonly type: string;
  readonly fn?: string | { readonly name: string };
  readonly name?: string;
  readonly value?: unknown;
  readonly args?: readonly Node[];
  readonly params?: readonly Node[];
  readonly conditionals?: readonly string[];
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
}

/** A part of a formula that may not be. */
class Refused extends Error {
  /** @param sign By which the place is found in the text. */
  constructor(
    readonly sign: string,
    readonly expected: string,
    readonly remedy: string,
  ) {
    super(expected);
  }

  problem(formula: string): FormulaProblem {
    const { sign, expected, remedy } = this;
    return { code: "not-in-formulas", at: Math.max(0, formula.indexOf(sign)), value: sign, expected, remedy };
  }
}

function columnsFormula(tree: Node, names: readonly string[], length: number): Step {
  const step = build(tree, { names, length });
  const result = new Float64Array(length);
  return (columns) => {
    const values = step(columns);
    for (let at = 0; at < length; at++) {
      const value = values[at]!;
      // What is left of a division by 0 is no fit, neither perfect nor none.
      result[at] = Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : Number.NaN;
    }
    return result;
  };
}

function build(node: Node, built: Built): Step {
  switch (node.type) {
    case "ConstantNode":
      return constant(node, built);
    case "SymbolNode":
      return symbol(node, built);
    case "ParenthesisNode":
      return build(node.content!, built);
    case "OperatorNode":
      return node.fn === "pow" ? power(node, built) : operator(node, built);
    case "RelationalNode":
      return relations(node, built);
    case "FunctionNode":
      return call(node, built);
    case "ConditionalNode":
      return conditional(node, built);
    case "RangeNode":
      throw new Refused(":", "belongs to no condition", 'Write "condition ? value : other value".');
    default:
      throw new Refused(
        "",
        "holds what formulas may not hold",
        "Write arithmetic, comparisons and conditions.",
      );
  }
}

function constant({ value }: Node, { length }: Built): Step {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new Refused(String(value), "is not a finite number", "Write a smaller number.");
  const column = new Float64Array(length).fill(value);
  return () => column;
}

function symbol({ name = "" }: Node, { names }: Built): Step {
  const at = names.indexOf(name);
  if (at < 0) throw new Refused(name, "names nothing that the formula knows", "Name a criterion or a value.");
  return (columns) => columns[at]!;
}

function operator(node: Node, built: Built): Step {
  const loop = OPERATORS.get(String(node.fn));
  if (loop === undefined) throw new Refused(String(node.fn), "is no operator of formulas", "Use + - * /.");
  const [one, other] = (node.args ?? []).map((arg) => build(arg, built));
  return apply(loop, one!, other ?? one!, built);
}

function apply(loop: Loop, one: Step, other: Step, { length }: Built): Step {
  const out = new Float64Array(length);
  return (columns) => {
    loop(one(columns), other(columns), out);
    return out;
  };
}

const LARGEST_EXPONENT = 8;

/** Whole powers by multiplying, since others may differ in the last bit between engines. */
function power({ args = [] }: Node, built: Built): Step {
  const [base, exponent] = args;
  const times = exponent?.type === "ConstantNode" ? Number(exponent.value) : Number.NaN;
  if (!Number.isInteger(times) || times < 1 || times > LARGEST_EXPONENT) {
    throw new Refused(
      "^",
      `needs a whole number from 1 to ${LARGEST_EXPONENT} behind it`,
      "Write sqrt(…) for a root; other powers differ between computers in the last digit.",
    );
  }
  const step = build(base!, built);
  const out = new Float64Array(built.length);
  return (columns) => {
    const values = step(columns);
    out.set(values);
    for (let time = 1; time < times; time++) multiply(out, values, out);
    return out;
  };
}

/** `a < b < c` is `a < b and b < c`. */
function relations({ conditionals = [], params = [] }: Node, built: Built): Step {
  const steps = params.map((param) => build(param, built));
  const pairs = conditionals.map((name, at) =>
    apply(OPERATORS.get(name)!, steps[at]!, steps[at + 1]!, built),
  );
  return pairs.reduce((one, other) => apply(OPERATORS.get("and")!, one, other, built));
}

function call(node: Node, built: Built): Step {
  const name = typeof node.fn === "object" ? node.fn.name : "";
  const found = FUNCTIONS.get(name);
  const args = node.args ?? [];
  if (found === undefined) throw new Refused(name, "is no function that a formula may call", "Take it out.");
  if (args.length < found.least || args.length > found.most) {
    const count = found.most === found.least ? `${found.least} value` : "at least one value";
    throw new Refused(name, `takes ${count}, not ${args.length}`, `Write ${name}(…).`);
  }
  const [first, ...rest] = args.map((arg) => build(arg, built));
  if (rest.length === 0) return apply(found.loop, first!, first!, built);
  return rest.reduce((one, other) => apply(found.loop, one, other, built), first!);
}

function conditional({ condition, trueExpr, falseExpr }: Node, built: Built): Step {
  const [test, yes, no] = [condition!, trueExpr!, falseExpr!].map((part) => build(part, built));
  const out = new Float64Array(built.length);
  return (columns) => {
    choose(test!(columns), yes!(columns), no!(columns), out);
    return out;
  };
}

/** What mathjs says of a text that is no expression. It counts characters from 1. */
function syntaxProblem(error: unknown, formula: string): FormulaProblem {
  const char = typeof error === "object" && error !== null && "char" in error ? Number(error.char) : 1;
  const at = Math.min(Math.max(0, char - 1), formula.length);
  return {
    code: "formula-syntax",
    at,
    value: formula.slice(at, at + 10).trim() || formula,
    expected: at >= formula.length ? "ends too early" : "does not belong here",
    remedy: "Check operators, commas and parentheses around it.",
  };
}
