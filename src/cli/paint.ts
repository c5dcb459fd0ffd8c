/**
 * Colour in a terminal.
 */

const CODES = { bold: [1, 22], red: [31, 39], yellow: [33, 39], green: [32, 39] } as const;

/** Colours a text, or leaves it as it is. */
export type Paint = (text: string, style: keyof typeof CODES) => string;

/** Leaves texts as they are. */
export const plainPaint: Paint = (text) => text;

/** Colours by ECMA-48 select graphic rendition. */
export const colourPaint: Paint = (text, style) => {
  const [on, off] = CODES[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

/** What decides on colour. */
export interface PaintSetting {
  /** Whether the output is a terminal. */
  readonly isTerminal: boolean;
  /** The process's environment: `NO_COLOR`, when it is not empty, and `TERM=dumb` ask for none. Source: no-color.org. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Colour where the output is a terminal and nobody asked for none. */
export function paintFor({ isTerminal, environment }: PaintSetting): Paint {
  const refused = (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb";
  return isTerminal && !refused ? colourPaint : plainPaint;
}
