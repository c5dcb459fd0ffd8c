/**
 * Workers that are started when they are first needed and stay, so that the next comparing finds them warm.
 */
import type { ComparedRows, Comparer } from "../formats/index.js";
import { IssueError, issue } from "../issue.js";
import type { Programme } from "../programme/index.js";
import { type Roster, sentRoster } from "../roster/index.js";
import type { SliceOptions } from "../steps.js";
import { type Comparing, compareInThreads } from "./compare-in-threads.js";
import { type KnownPeople, knownPeople } from "./known-people.js";
import { rowsMemory } from "./memory.js";
import type { StartThread, Thread } from "./thread.js";

/** How many workers, and when. */
export interface WorkersOptions {
  /** How many, a whole number from 1. Default as many as the machine has processors, at most 8. */
  readonly count?: number | undefined;
  /** Fewer pairs than these, 0 or more, are compared without workers, for which sending the people would not pay. Default {@link PAYS_FROM}. */
  readonly fromPairs?: number | undefined;
  /** Told why workers cannot be used, such as a content-security policy: then everything is compared on this thread. */
  readonly onUnavailable?: ((because: string) => void) | undefined;
}

/**
 * Workers to hand over to `matchAsync`, as often as there is something to match. They know the people of the last call: as long as the next has
 * the same people with the same answers, the same objects, nothing is sent but the programme. An answer that is written over inside of them would not be noticed:
 * rosters are made anew.
 */
export interface Workers extends Comparer {
  /** Ends them and lets go of people and memory. What is compared afterwards is compared without them. */
  readonly stop: () => void;
}

/** From a million pairs on rules that look closely take seconds; below, starting workers and sending everybody's answers is felt. */
export const PAYS_FROM = 1_000_000;

/** Starts nothing yet. */
export function workerPool(start: StartThread, available: number, options: WorkersOptions = {}): Workers {
  const { count = Math.min(8, Math.max(1, available)), fromPairs = PAYS_FROM, onUnavailable } = options;
  if (!Number.isSafeInteger(count) || count < 1)
    throw noCount(
      "count",
      count,
      "how many workers, a whole number from 1",
      "as many as the machine has processors",
    );
  if (!(fromPairs >= 0))
    throw noCount("fromPairs", fromPairs, "from how many pairs on, 0 or more", "a million");
  let threads: readonly Thread[] | undefined;
  let current: Comparing | undefined;
  /** Whom all threads have been told of. */
  let known: KnownPeople | undefined;
  let isUnavailable = false;
  const memory = rowsMemory();
  let jobs = 0;
  let before: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    isUnavailable = true;
    for (const thread of threads ?? []) thread.stop();
    threads = undefined;
    known = undefined;
    memory.forget();
    current?.broken("the workers were stopped");
  };
  const giveUp = (because: string): void => {
    if (isUnavailable) return;
    stop();
    onUnavailable?.(because);
  };
  const running = (): readonly Thread[] | undefined => {
    if (threads !== undefined || isUnavailable) return threads;
    const started: Thread[] = [];
    // Kept as they start, so that those before one that cannot be started are stopped.
    threads = started;
    try {
      while (started.length < count) {
        const thread: Thread = start({
          answered: (answer) => {
            if (answer.job === current?.job) current.answered(thread, answer);
          },
          broken: giveUp,
        });
        started.push(thread);
      }
    } catch (error) {
      giveUp(error instanceof Error ? error.message : String(error));
    }
    return threads;
  };

  /** One at a time: the threads know the people of one comparing. */
  const compareNow = async (
    programme: Programme,
    roster: Roster,
    options: SliceOptions,
  ): Promise<ComparedRows | undefined> => {
    if (isAborted(options)) throw options.signal?.reason;
    const workers = running();
    if (workers === undefined) return undefined;
    const job = ++jobs;
    try {
      for (const worker of workers) worker.hold(true);
      if (known?.are(roster) !== true) {
        known = undefined;
        const people = sentRoster(roster);
        for (const worker of workers) worker.tell({ kind: "people", job, people });
        known = knownPeople(roster);
      }
      current = compareInThreads(job, roster, memory, options);
      for (const worker of workers) worker.tell({ kind: "programme", job, programme });
      const result = await current.result;
      if (!("because" in result)) return result;
      // Perhaps it never heard of them all.
      known = undefined;
      return undefined;
    } catch {
      if (isAborted(options)) throw options.signal?.reason;
      // Something that cannot be sent. Whatever is wrong with it is told where it is compared instead.
      return undefined;
    } finally {
      current = undefined;
      for (const worker of workers) worker.hold(false);
    }
  };

  return {
    stop,
    giveBack: (rows) => {
      if (!isUnavailable) memory.giveBack(rows);
    },
    compare: (programme, roster, options = {}) => {
      const pays = roster.mentors.length * roster.mentees.length >= Math.max(1, fromPairs);
      if (!pays || isUnavailable || readsFormulas(programme)) return Promise.resolve(undefined);
      const compared = before.then(() => compareNow(programme, roster, options));
      before = compared.catch(() => {});
      return compared;
    },
  };
}

/** It may have become so meanwhile. */
function isAborted({ signal }: SliceOptions): boolean {
  return signal?.aborted === true;
}

/** What reads formulas is code, and code is not sent. */
function readsFormulas({ criteria }: Programme): boolean {
  return criteria.some(({ compare }) => compare === "formula");
}

function noCount(at: keyof WorkersOptions, value: number, wanted: string, otherwise: string): IssueError {
  return new IssueError([
    issue({
      code: "not-a-count",
      at,
      value: String(value),
      expected: `Expected ${wanted}.`,
      remedy: `Leave it out for ${otherwise}.`,
    }),
  ]);
}
