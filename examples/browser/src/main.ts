/**
 * The page: files in, what was understood, what counts, the match, decisions, files out. All work is done in a worker.
 */
import { Decisions } from "./decisions.js";
import { decisionsPanel } from "./decisions-panel.js";
import { h } from "./dom.js";
import { downloadsPanel, EVERYTHING, save } from "./downloads-panel.js";
import { Engine } from "./engine.js";
import { filesPanel } from "./files-panel.js";
import { heatMapPanel } from "./heat-map.js";
import { leftOverPanel, matchesPanel } from "./matches-panel.js";
import type { GivenFile, MatchRequest, Reply, Result, Tuning } from "./protocol.js";
import { tuningPanel } from "./tuning-panel.js";
import { findingsList, understoodPanel } from "./understood-panel.js";

const engine = new Engine();
const decisions = new Decisions();
let files: readonly GivenFile[] = [];
let tuning: Tuning = { rulesOff: [] };
let previous: string | undefined;

const before = h("div", {});
const after = h("div", {});
const status = h("p", { id: "status", role: "status" });
const progress = h("progress", { max: 1, value: 0, "aria-label": "How far the match is" });
const start = h("button", { type: "button", id: "match", className: "main", onclick: matchNow }, "Match");
const cancel = h("button", { type: "button", id: "cancel", onclick: cancelNow }, "Cancel");
const bar = h("div", { className: "run" }, start, cancel, progress, status);
document.querySelector("#main")?.append(filesPanel(checkNow), before, bar, after);
setState("empty", "");
decisions.listen(bar, () => {
  if (after.childElementCount > 0) setState("ready", "Decisions changed: match again to see what they do.");
});

function setState(state: "empty" | "ready" | "busy", told: string): void {
  bar.hidden = state === "empty";
  start.hidden = state === "busy";
  cancel.hidden = state !== "busy";
  progress.hidden = state !== "busy";
  progress.value = 0;
  status.textContent = told;
}

/** The files changed: everything that rested on the ones before goes. */
function checkNow(given: readonly GivenFile[]): void {
  files = given;
  previous = undefined;
  after.replaceChildren();
  const roles = new Set(files.map(({ role }) => role));
  if (!roles.has("participants") && !(roles.has("mentors") && roles.has("mentees"))) {
    engine.cancel();
    before.replaceChildren();
    setState("empty", "");
    return;
  }
  setState("busy", "Reading …");
  engine.start({ kind: "check", files }, { onReply: onChecked, onBreak });
}

function onChecked(reply: Reply): void {
  if (reply.kind === "failed") showFailure(reply);
  if (reply.kind !== "checked") return;
  tuning = { rulesOff: [] };
  decisions.list = reply.decisions;
  before.replaceChildren(understoodPanel(reply));
  const { understood } = reply;
  if (understood === undefined) {
    setState("empty", "");
    return;
  }
  before.append(
    tuningPanel(understood, (changed) => {
      tuning = changed;
      if (after.childElementCount > 0) setState("ready", "Weights or rules changed: match again.");
    }),
  );
  const canMatch = reply.findings.every(({ severity }) => severity !== "error");
  const count = reply.decisions.length;
  const told =
    count === 0 ? "" : `With ${count === 1 ? "the decision" : `the ${count} decisions`} of the file.`;
  setState(canMatch ? "ready" : "empty", canMatch ? told : "");
}

function matchNow(): void {
  setState("busy", "Matching …");
  cancel.focus();
  const request: MatchRequest = {
    kind: "match",
    files,
    tuning,
    decisions: decisions.list,
    ...(previous === undefined ? {} : { previous }),
  };
  let review: ReturnType<typeof showResult> | undefined;
  engine.start(request, {
    onBreak,
    onReply: (reply) => {
      switch (reply.kind) {
        case "progress":
          progress.value = reply.share;
          break;
        case "matched":
          review = showResult(reply.result);
          progress.removeAttribute("value");
          status.textContent = "Matched. Weighing decisions and writing the files …";
          break;
        case "reviewed":
          review?.(reply.reviewed);
          break;
        case "files":
          previous = reply.files["matching.json"];
          after.append(downloadsPanel(reply.files, () => takeEverything(request, reply.files)));
          setState("ready", "Done.");
          start.textContent = "Match again";
          start.focus();
          break;
        case "failed":
          showFailure(reply);
      }
    },
  });
}

/** Everybody's pages are made only now: they take longer than the match. */
function takeEverything(match: MatchRequest, files: Readonly<Record<string, string>>): void {
  const told = status.textContent;
  setState("busy", "Writing a page for everybody …");
  progress.removeAttribute("value");
  engine.start(
    { kind: "everything", match, files },
    {
      onBreak,
      onReply: (reply) => {
        if (reply.kind !== "everything") return;
        save(EVERYTHING, reply.zip);
        setState("ready", told);
      },
    },
  );
}

function showResult(result: Result): ReturnType<typeof decisionsPanel>["review"] {
  decisions.eitherWay = !result.words.hasRoles;
  const { panel, review } = decisionsPanel(decisions, result);
  after.replaceChildren(
    matchesPanel(result, decisions),
    leftOverPanel(result),
    // A circle has nobody who could be a column.
    ...(result.heat.mentors.length === 0 ? [] : [heatMapPanel(result, decisions)]),
    panel,
  );
  // Whoever asked for matches wants to see them; the keyboard stays where it is.
  after.scrollIntoView();
  return review;
}

function showFailure({ findings }: Extract<Reply, { readonly kind: "failed" }>): void {
  const problem = findingsList(findings);
  after.replaceChildren(h("section", { id: "failure", "aria-label": "What is wrong" }, problem));
  setState("ready", "Nothing was matched.");
}

function cancelNow(): void {
  engine.cancel();
  setState("ready", "Cancelled.");
  start.focus();
}

function onBreak(message: string): void {
  setState("ready", `Something broke that should not: ${message}. Please report it.`);
}
