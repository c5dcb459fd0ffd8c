import { expect, it } from "vitest";
import { matchProgress } from "../../src/cli/match-progress.js";
import { plainPaint } from "../../src/cli/paint.js";

const watched = (columns: number | undefined) => {
  const written: string[] = [];
  const err = (text: string) => {
    written.push(text);
  };
  return { terminal: { out: () => {}, err, columns, paint: plainPaint }, written };
};

it("progress of a match is one line written over and over, on a terminal and once it lasts", () => {
  let time = 0;
  const { terminal, written } = watched(80);
  const tell = matchProgress(terminal, () => time);
  for (const share of [0.1, 0.2, 0.5, 0.99]) {
    tell?.(share);
    time += 200;
  }
  expect(written).toEqual(["\r\u001b[KMatching: 50 %"]);
});

it("progress is not shown where there is no terminal", () => {
  expect(matchProgress(watched(undefined).terminal)).toBeUndefined();
});
