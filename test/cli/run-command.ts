/** Runs a command line as the process would, and keeps what it wrote. */
import { plainPaint } from "../../src/cli/paint.js";
import { run } from "../../src/cli/run.js";

/** What a command wrote and how it ended. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function runCommand(args: readonly string[], columns?: number): Promise<Ran> {
  let out = "";
  let err = "";
  const status = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns,
    paint: plainPaint,
  });
  return { status, out, err };
}
