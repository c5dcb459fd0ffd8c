/**
 * The Chromium that the tests of pages run in; where there is none they are skipped and say so.
 */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATH = "/usr/bin/chromium";
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether there is one. */
export const hasChromium = existsSync(PATH);

/** For the title of tests that need it. */
export const SKIPPED = hasChromium ? "" : ` (skipped: no ${PATH}; install the package chromium)`;

/** Starts it. Close it afterwards. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ARGUMENTS });
}
