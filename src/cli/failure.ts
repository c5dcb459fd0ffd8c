/**
 * Mistakes that a user can mend: told in a sentence, never with a stack trace.
 */
import type { ExitStatus } from "./terminal.js";

/** Ends the command with a message on standard error. */
export class Failure extends Error {
  readonly status: ExitStatus;

  constructor(status: ExitStatus, message: string) {
    super(message);
    this.status = status;
  }
}
