#!/usr/bin/env node
/**
 * The command `mentor-matching`: hands the process to `run` and its answer back.
 */
import process from "node:process";
import { paintFor } from "./paint.js";
import { run } from "./run.js";

const isTerminal = process.stdout.isTTY === true && process.stderr.isTTY === true;

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.columns,
  paint: paintFor({ isTerminal, environment: process.env }),
});
