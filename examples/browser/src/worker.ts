/**
 * Does the work beside the page: reads, matches, checks, weighs decisions, writes the files.
 */
import { strToU8, zipSync } from "fflate";
import {
  explainMatch,
  explainUnmatched,
  IssueError,
  type Matching,
  matchAsync,
  type Programme,
  type Roster,
  verifyMatching,
} from "mentor-matching";
import {
  changesBetween,
  type Decided,
  type Decision,
  decisionEffects,
  withDecisions,
} from "mentor-matching/lifecycle";
import {
  allFits,
  calendarIcs,
  changeRow,
  checkFindings,
  decidingWords,
  decisionsCsv,
  decisionText,
  effectText,
  matchesCsv,
  matchingJson,
  participantFiles,
  participantsCsv,
  type Review,
  reportHtml,
  ruleText,
  slotText,
} from "mentor-matching/report";
import { type Inputs, readInputs } from "./inputs.js";
import type { MatchRequest, Reply, Request, Result, Reviewed, Understood } from "./protocol.js";

/** What a dedicated worker offers; the page's types know windows only. */
const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: Request }) => void;
  postMessage(reply: Reply, transfer?: readonly ArrayBufferLike[]): void;
};

scope.onmessage = ({ data }) => {
  void answer(data);
};

async function answer(request: Request): Promise<void> {
  try {
    if (request.kind === "check") await check(request);
    else if (request.kind === "match") await matchAll(request);
    else await everything(request);
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    scope.postMessage({ kind: "failed", findings: checkFindings(error.issues) });
  }
}

async function check({ files }: Extract<Request, { readonly kind: "check" }>): Promise<void> {
  const { inputs, issues, guessed } = await readInputs(files);
  const decided =
    inputs === undefined ? undefined : withDecisions(inputs.programme, inputs.roster, inputs.decisions);
  scope.postMessage({
    kind: "checked",
    findings: checkFindings(issues, decided),
    notes: guessed?.notes ?? [],
    decisions: inputs?.decisions ?? [],
    ...(guessed === undefined
      ? {}
      : { guesses: guessed.guesses, programme: programmeText(guessed.programme) }),
    ...(inputs === undefined ? {} : { understood: understoodOf(inputs) }),
  });
}

function understoodOf({ json, programme, roster }: Inputs): Understood {
  return {
    name: programme.name,
    people: peopleText(programme, roster),
    ...(json.fit === undefined ? {} : { formula: json.fit.formula }),
    criteria:
      json.fit === undefined
        ? programme.criteria.map(({ id, label, weight }) => ({ id, label, weight }))
        : [],
    rules: programme.rules.map(({ id }) => ({ id, text: ruleText(programme, id, roster) })),
    questions: programme.questions.map((question) => ({
      id: question.id,
      label: question.label ?? question.id,
      kind: question.kind,
      asked:
        question.both !== undefined || (question.mentor && question.mentee)
          ? "everybody"
          : question.mentor
            ? "mentors"
            : "mentees",
      sensitive: question.sensitive === true,
    })),
  };
}

/** What a match is made from: as it was read, and with what was decided by hand. */
async function decidedBy({
  files,
  tuning,
  decisions,
}: MatchRequest): Promise<{ inputs: Inputs; decided: Decided }> {
  const { inputs, issues } = await readInputs(files, tuning);
  if (inputs === undefined) throw new IssueError(issues);
  return { inputs, decided: withDecisions(inputs.programme, inputs.roster, decisions) };
}

async function matchAll(request: MatchRequest): Promise<void> {
  const { inputs, decided } = await decidedBy(request);
  const { programme, roster } = decided;
  const matching = await matchAsync(programme, roster, {
    onProgress: (share) => scope.postMessage({ kind: "progress", share }),
  });
  const verdict = verifyMatching(programme, roster, matching);
  // As on the command line: nothing leaves that does not pass the check that knows nothing of the solver.
  if (!verdict.holds) throw new Error(verdict.because.join("\n"));
  const result = resultOf(decided, matching);
  scope.postMessage({ kind: "matched", result }, [result.heat.fits.buffer, result.heat.allowed.buffer]);

  const review: Review =
    request.decisions.length === 0
      ? {}
      : { effects: decisionEffects(inputs.programme, inputs.roster, request.decisions) };
  scope.postMessage({ kind: "reviewed", reviewed: reviewedOf(decided, matching, review, request.previous) });
  scope.postMessage({ kind: "files", files: filesOf(decided, matching, review, inputs, request.decisions) });
}

/** One zip of what was handed out and everybody's page, as they lie in a folder of results on the command line. */
async function everything({
  match,
  files,
}: Extract<Request, { readonly kind: "everything" }>): Promise<void> {
  const { programme, roster } = (await decidedBy(match)).decided;
  const matching = JSON.parse(files["matching.json"] ?? "") as Matching;
  const pages = participantFiles(programme, roster, matching).map((own) => own.files);
  const all: typeof files = Object.assign({}, files, ...pages);
  // A fixed time, so that the same result gives the same bytes.
  const bytes = Object.entries(all).map(([path, text]) => [path, strToU8(text)] as const);
  const zip = zipSync(Object.fromEntries(bytes), { mtime: "1980-01-01T00:00:00" });
  scope.postMessage({ kind: "everything", zip }, [zip.buffer]);
}

/** What the proof says, which was checked. */
function proved(proof: Matching["proof"]): string {
  if (proof.kind === "stability") return "no two would rather leave for each other";
  if (proof.kind === "bound" && proof.gap > 0) return "how much better other groups could be is bounded";
  return "nothing better exists";
}

/** What decisions and changes call people. */
function wordsOf(programme: Programme) {
  const { kind } = programme.format;
  return decidingWords(kind, kind === "groups" && !hasRoles(programme));
}

/** Whether some lead and others are led; in one list nobody does. */
function hasRoles({ format }: Programme): boolean {
  return format.kind !== "peers" && (format.kind !== "groups" || format.mentors !== 0);
}

function peopleText(programme: Programme, { mentors, mentees }: Roster): string {
  return hasRoles(programme)
    ? `${mentors.length} mentors and ${mentees.length} mentees`
    : `${mentees.length} people`;
}

function resultOf({ programme, roster }: Decided, matching: Matching): Result {
  const [mentorName, menteeName] = [names(roster.mentors), names(roster.mentees)];
  const { mentees, mentors, fits, allowed } = allFits(programme, roster);
  const mean = matching.matches.reduce((sum, { fit }) => sum + fit, 0) / Math.max(1, matching.matches.length);
  const { counterpart, person } = wordsOf(programme);
  const words = {
    matches: matching.format === "groups" ? "groups" : "matches",
    hasRoles: hasRoles(programme),
    counterpart,
    person,
  };
  const called = (people: ReadonlyMap<string, string>, ids: readonly string[]) =>
    ids.map((id) => people.get(id) ?? id);
  return {
    words,
    matches: matching.matches.map((match) => {
      const [first, ...others] = match.peers;
      return {
        leaders: first === undefined ? called(mentorName, match.mentors) : called(menteeName, [first]),
        others: called(menteeName, first === undefined ? match.mentees : others),
        ...("slot" in match ? { meets: slotText(match.slot) } : {}),
        fit: match.fit,
        because: explainMatch(programme, roster, match).because,
        pairs: match.pairs.map(({ mentor, mentee, fit }) => ({
          mentor: { id: mentor, name: mentorName.get(mentor) ?? mentor },
          mentee: { id: mentee, name: menteeName.get(mentee) ?? mentee },
          fit,
        })),
      };
    }),
    unmatched: matching.unmatched.map((person) => ({
      id: person.id,
      name: (person.side === "mentor" ? mentorName : menteeName).get(person.id) ?? person.id,
      side: person.side,
      because: explainUnmatched(programme, roster, person).because,
    })),
    reached: `${matching.matches.length} ${words.matches} among ${peopleText(programme, roster)}, mean fit ${mean.toFixed(3)}. Checked: no rule is broken, and ${proved(matching.proof)}.`,
    heat: {
      mentors: mentors.map((id) => ({ id, name: mentorName.get(id) ?? id })),
      mentees: mentees.map((id) => ({ id, name: menteeName.get(id) ?? id })),
      fits,
      allowed,
    },
  };
}

function names(people: Decided["roster"]["mentors"]): ReadonlyMap<string, string> {
  return new Map(people.map(({ id, name }) => [id, name]));
}

function reviewedOf(
  { programme, roster }: Decided,
  matching: Matching,
  { effects }: Review,
  previous: string | undefined,
): Reviewed {
  const words = wordsOf(programme);
  return {
    effects: (effects?.each ?? []).map(({ decision, effect }) => ({
      decision: decisionText(roster, decision, words),
      effect: effectText(effect, words),
    })),
    together: effects === undefined ? "" : effectText(effects.together, words),
    ...(previous === undefined
      ? {}
      : {
          changes: changesBetween(JSON.parse(previous) as Matching, matching).changed.map((change) =>
            changeRow(roster, change),
          ),
        }),
  };
}

/** The files that the command line would write for the same programme, exports and decisions, to the byte; and those two themselves. */
function filesOf(
  { programme, roster }: Decided,
  matching: Matching,
  review: Review,
  { json }: Inputs,
  decisions: readonly Decision[],
): Readonly<Record<string, string>> {
  return {
    "report.html": reportHtml(programme, roster, matching, review),
    "matches.csv": matchesCsv(programme, roster, matching),
    "participants.csv": participantsCsv(programme, roster, matching),
    ...(programme.meeting === undefined ? {} : { "meetings.ics": calendarIcs(programme, roster, matching) }),
    "matching.json": matchingJson(matching, decisions),
    "programme.json": programmeText(json),
    ...(decisions.length === 0 ? {} : { "decisions.csv": decisionsCsv(decisions) }),
  };
}

function programmeText(json: object): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
