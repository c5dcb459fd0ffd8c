/**
 * The state of an experiment as lines of text that can only be appended to: first a line that says of what, then one for each
 * roster that all policies have been run on.
 */

/** What was measured on one roster. */
export interface RunLine {
  readonly population: string;
  readonly seed: number;
  /** SHA-256 of the people. */
  readonly roster: string;
  /** Policy that was run → values in the order of the experiment's measures; null where a measure has no meaning. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
}

/** The first line. */
export function headLine(fingerprint: string): string {
  return JSON.stringify({ experiment: fingerprint });
}

/** What an earlier run left. */
export interface EarlierRun {
  /** Of which experiment; undefined where there is no line yet. */
  readonly fingerprint: string | undefined;
  readonly lines: readonly RunLine[];
  /** What of the text can be gone on from: all of it but a last line that was cut off. */
  readonly kept: string;
}

/** Reads the state back. A line that was cut off when the run was stopped is left out, and everything behind it. */
export function readLines(text: string): EarlierRun {
  const kept: string[] = [];
  let fingerprint: string | undefined;
  const lines: RunLine[] = [];
  for (const line of text.split("\n")) {
    const found = parsed(line);
    if (found === undefined) break;
    if (kept.length === 0) fingerprint = String((found as { readonly experiment?: unknown }).experiment);
    else lines.push(found as RunLine);
    kept.push(`${line}\n`);
  }
  return { fingerprint, lines, kept: kept.join("") };
}

function parsed(line: string): object | undefined {
  try {
    const found: unknown = JSON.parse(line);
    return typeof found === "object" && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}
