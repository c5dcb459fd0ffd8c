/**
 * The words and signs of a formula, each with its place: what is not one of them never reaches the parser, and whatever is wrong
 * can be pointed at.
 */

import { nearest } from "../nearest.js";
import type { FormulaProblem } from "../programme/index.js";
import { FUNCTIONS, KEYWORDS } from "./functions.js";

/** A number, a name or a sign. */
interface Token {
  readonly kind: "number" | "name" | "word" | "sign";
  readonly text: string;
  /** Where it begins, the first character being 0. */
  readonly at: number;
}

const PIECE =
  /\s+|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z][A-Za-z0-9_]*)|(<=|>=|==|!=|[-+*/^(),<>?:])/y;

const LONGEST = 500;
const MOST_TOKENS = 200;
const DEEPEST = 20;

/** The first thing in a formula's text that may not stand there; undefined where the parser may have it. */
export function problemInText(formula: string, names: readonly string[]): FormulaProblem | undefined {
  if (formula.length > LONGEST) {
    return {
      code: "formula-too-long",
      at: LONGEST,
      value: formula.slice(LONGEST, LONGEST + 10),
      expected: `is beyond ${LONGEST} characters, which is as long as a formula may be`,
      remedy: "Make several criteria of it.",
    };
  }
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  for (let at = 0; at < formula.length; at = PIECE.lastIndex) {
    const [piece, number, word, sign] = PIECE.exec(formula) ?? [];
    if (piece === undefined) return strangeCharacter(formula, at);
    if (number !== undefined) tokens.push({ kind: "number", text: number, at });
    if (word !== undefined) tokens.push({ kind: KEYWORDS.has(word) ? "word" : "name", text: word, at });
    if (sign !== undefined) tokens.push({ kind: "sign", text: sign, at });
  }
  if (tokens.length > MOST_TOKENS)
    return tooMuch(tokens[MOST_TOKENS]!, `has more than ${MOST_TOKENS} words and signs before it`);
  return problemInTokens(tokens, names);
}

function problemInTokens(tokens: readonly Token[], names: readonly string[]): FormulaProblem | undefined {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    if (token.text === "(" && ++depth > DEEPEST)
      return tooMuch(token, `is more than ${DEEPEST} parentheses deep`);
    if (token.text === ")") depth--;
    const found =
      (token.kind === "name" ? problemWithName(token, next, names) : undefined) ??
      (before !== undefined && endsValue(before) && beginsValue(token, before)
        ? noOperator(token)
        : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function endsValue({ kind, text }: Token): boolean {
  return kind === "number" || kind === "name" || text === ")";
}

/** A parenthesis after a name is a call, which the name answers for. */
function beginsValue({ kind, text }: Token, before: Token): boolean {
  return kind === "number" || kind === "name" || (text === "(" && before.kind !== "name");
}

function problemWithName(
  token: Token,
  next: Token | undefined,
  names: readonly string[],
): FormulaProblem | undefined {
  const { text: value, at } = token;
  const isCall = next?.text === "(";
  if (isCall && FUNCTIONS.has(value)) return undefined;
  if (!isCall && names.includes(value)) return undefined;
  if (isCall) {
    const close = nearest(value, [...FUNCTIONS.keys()]);
    const expected = "is no function that a formula may call";
    const remedy =
      close === undefined ? `There are ${[...FUNCTIONS.keys()].join(", ")}.` : `Did you mean "${close}"?`;
    return { code: "unknown-function", at, value, expected, remedy };
  }
  if (FUNCTIONS.has(value)) {
    const expected = "is a function, and needs its values in parentheses";
    return { code: "unknown-name", at, value, expected, remedy: `Write ${value}(…).` };
  }
  const close = nearest(value, names);
  return {
    code: "unknown-name",
    at,
    value,
    expected: "names nothing that the formula knows",
    remedy:
      close !== undefined
        ? `Did you mean "${close}"?`
        : names.length === 0
          ? 'Give a criterion an "id" of letters and digits, or list an answer in "values".'
          : `It knows ${names.join(", ")}; other answers can be listed in "values".`,
  };
}

function noOperator({ text, at }: Token): FormulaProblem {
  return {
    code: "no-operator",
    at,
    value: text,
    expected: "follows a value without an operator between them",
    remedy: "Write * where they are to be multiplied.",
  };
}

function strangeCharacter(formula: string, at: number): FormulaProblem {
  return {
    code: "strange-character",
    at,
    value: String.fromCodePoint(formula.codePointAt(at) ?? 0),
    expected: "is no part of a formula",
    remedy: "Formulas hold numbers, names, + - * / ^ ( ) , < <= > >= == != ? : and or not.",
  };
}

function tooMuch({ text, at }: Token, expected: string): FormulaProblem {
  return { code: "formula-too-deep", at, value: text, expected, remedy: "Make several criteria of it." };
}
