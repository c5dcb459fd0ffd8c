/** Times a call warm: repeated until the machine code is there, and then on the clock. */

/** What a timed program reports of its calls, in milliseconds of processor time, so that others on the machine disturb little. */
export interface Timing {
  /** Warm calls. */
  readonly milliseconds: readonly number[];
  /** The first one of all, nothing compiled: what it has compiled beside it counts too. */
  readonly first: number;
  /** How long it took by the clock. */
  readonly firstOnClock: number;
}

/** Warming up takes a second at least, and ends after three; the calls on the clock end after six. */
const LEAST_WARMING_MS = 1000;
const WARMING_MS = 3000;

/** A call that takes so long is not warmed up for: it counts, alone or with a second. */
const LONG_MS = 10_000;

/** Calls so many times to warm up, and as many times on the clock (five at least), or until it has taken long. */
export function timeWarm(call: () => void, calls: number): Timing {
  const start = performance.now();
  const first = millisecondsOf(call);
  const firstOnClock = performance.now() - start;
  if (first > LONG_MS) return { first, firstOnClock, milliseconds: [first] };
  for (let k = 1, spent = first; spent < (k < calls ? WARMING_MS : LEAST_WARMING_MS); k++)
    spent += millisecondsOf(call);
  const milliseconds: number[] = [];
  for (let spent = 0; milliseconds.length < Math.max(5, calls) && spent < 2 * WARMING_MS; ) {
    const taken = millisecondsOf(call);
    milliseconds.push(taken);
    spent += taken;
  }
  return { first, firstOnClock, milliseconds };
}

function millisecondsOf(call: () => void): number {
  const start = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
