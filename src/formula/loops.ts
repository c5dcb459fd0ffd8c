/**
 * The steps of a formula, each over whole columns. They are spelt out one by one: a loop that calls a function it was given is
 * several times slower. What is not a number stays none, in comparisons too; holding is 1, not holding 0.
 */
type Column = Float64Array;

/** Writes to `out`, which has the length of the columns; a step of one value ignores the second. */
export type Loop = (a: Column, b: Column, out: Column) => void;

export const add: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i]! + b[i]!;
};
export const subtract: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
};
export const multiply: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i]! * b[i]!;
};
export const divide: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i]! / b[i]!;
};
export const minimum: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.min(a[i]!, b[i]!);
};
export const maximum: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.max(a[i]!, b[i]!);
};
export const negate: Loop = (a, _, out) => {
  for (let i = 0; i < out.length; i++) out[i] = -a[i]!;
};
export const keep: Loop = (a, _, out) => out.set(a);
export const absolute: Loop = (a, _, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.abs(a[i]!);
};
export const squareRoot: Loop = (a, _, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(a[i]!);
};
export const floor: Loop = (a, _, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.floor(a[i]!);
};
export const ceiling: Loop = (a, _, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.ceil(a[i]!);
};
export const round: Loop = (a, _, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.round(a[i]!);
};
export const smaller: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, b[i]!, a[i]! < b[i]!);
};
export const smallerOrEqual: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, b[i]!, a[i]! <= b[i]!);
};
export const larger: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, b[i]!, a[i]! > b[i]!);
};
export const largerOrEqual: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, b[i]!, a[i]! >= b[i]!);
};
export const equal: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, b[i]!, a[i]! === b[i]!);
};
export const unequal: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, b[i]!, a[i]! !== b[i]!);
};
export const and: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, b[i]!, a[i]! !== 0 && b[i]! !== 0);
};
export const or: Loop = (a, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, b[i]!, a[i]! !== 0 || b[i]! !== 0);
};
export const not: Loop = (a, _, out) => {
  for (let i = 0; i < out.length; i++) out[i] = truth(a[i]!, 0, a[i]! === 0);
};

/** Where the condition is not 0 the first value, else the second. */
export function choose(condition: Column, yes: Column, no: Column, out: Column): void {
  for (let i = 0; i < out.length; i++) {
    const holds = condition[i]!;
    out[i] = Number.isNaN(holds) ? holds : holds !== 0 ? yes[i]! : no[i]!;
  }
}

function truth(a: number, b: number, holds: boolean): number {
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : holds ? 1 : 0;
}
