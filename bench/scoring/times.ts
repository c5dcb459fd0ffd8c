/** Times of the clock and of the processor. */

/** Medians, in milliseconds. */
export interface Times {
  /** Of the clock. */
  readonly clock: number;
  /** Of all processors: what others do on the machine adds little to it. */
  readonly processors: number;
}

/** Every single time. */
export type Measured = Readonly<Record<keyof Times, readonly number[]>>;

/** How often everything is timed, warm. */
export const RUNS = 5;

/** Does something once to warm up, and then as often as is measured. */
export function timesOf(work: () => void): Times {
  const [clock, processors]: [number[], number[]] = [[], []];
  for (let round = 0; round <= RUNS; round++) {
    const [start, busy] = [performance.now(), process.cpuUsage()];
    work();
    clock.push(performance.now() - start);
    const { user, system } = process.cpuUsage(busy);
    processors.push((user + system) / 1000);
  }
  return medians({ clock: clock.slice(1), processors: processors.slice(1) });
}

/** Of each kind of time. */
export const medians = ({ clock, processors }: Measured): Times => ({
  clock: middle(clock),
  processors: middle(processors),
});

/** The median. */
export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] as number;
}
