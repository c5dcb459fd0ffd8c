/**
 * Pins and forbids of the page, and those of a file; told to whoever shows them.
 */
import type { Decision } from "mentor-matching/lifecycle";

/** The kinds that a click makes. */
export type Clicked = "pin" | "forbid";

/** The decisions in force. */
export class Decisions {
  #list: readonly Decision[] = [];
  /** Whether it does not matter which of two people is named first: they are peers. */
  eitherWay = false;
  readonly #listeners = new Map<Node, () => void>();

  get list(): readonly Decision[] {
    return this.#list;
  }

  set list(decisions: readonly Decision[]) {
    this.#list = decisions;
    for (const [node, listener] of this.#listeners)
      if (node.isConnected) listener();
      else this.#listeners.delete(node);
  }

  /** Calls back on every change, as long as the node is in the page. */
  listen(node: Node, listener: () => void): void {
    this.#listeners.set(node, listener);
  }

  /** What was decided of a pair; nothing where nobody did. */
  of(mentor: string, mentee: string): Decision["decision"] | undefined {
    return this.#list.find((one) => this.#isOn(one, mentor, mentee))?.decision;
  }

  /** Decides on a pair, or where just that was decided, takes it back. */
  toggle(decision: Clicked, mentor: string, mentee: string): void {
    const was = this.of(mentor, mentee);
    const others = this.#list.filter((one) => !this.#isOn(one, mentor, mentee));
    this.list = was === decision ? others : [...others, { decision, mentor, mentee }];
  }

  #isOn(one: Decision, mentor: string, mentee: string): boolean {
    if (!("mentee" in one)) return false;
    if (one.mentor === mentor && one.mentee === mentee) return true;
    return this.eitherWay && one.mentor === mentee && one.mentee === mentor;
  }

  /** Takes one back. */
  remove(decision: Decision): void {
    this.list = this.#list.filter((one) => one !== decision);
  }
}
