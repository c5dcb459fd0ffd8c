/**
 * Reading a command's arguments: the programme, the files of people and what else a command takes.
 */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearest } from "../nearest.js";
import { Failure } from "./failure.js";
import { type CommandName, EXAMPLES } from "./usage.js";

/** Options of every command. */
const SHARED_OPTIONS = {
  mentors: { type: "string" },
  mentees: { type: "string" },
  participants: { type: "string" },
  managers: { type: "string" },
  decisions: { type: "string" },
  json: { type: "boolean" },
} as const;

/** Options that only some commands take. */
const OWN_OPTIONS = {
  out: { type: "string" },
  seed: { type: "string" },
  matching: { type: "string" },
  previous: { type: "string" },
  separator: { type: "string" },
  person: { type: "string" },
  with: { type: "string" },
  seconds: { type: "string" },
  iterations: { type: "string" },
} as const;

/** An option that only some commands take. */
export type OwnOption = keyof typeof OWN_OPTIONS;

/** What the user asked for. */
export interface Arguments {
  /** Where the programme is. */
  readonly programme: string;
  readonly mentors?: string;
  readonly mentees?: string;
  readonly participants?: string;
  readonly managers?: string;
  readonly decisions?: string;
  readonly out?: string;
  readonly seed?: string;
  readonly matching?: string;
  readonly previous?: string;
  readonly separator?: ";" | "," | "tab";
  readonly person?: string;
  readonly with?: string;
  readonly seconds?: string;
  readonly iterations?: string;
  readonly json?: boolean;
}

/**
 * Reads what stands behind a command.
 *
 * @param own Options that this command takes beside the shared ones.
 * @throws Failure with status 2 and an example where it cannot be understood.
 */
export function readArguments(
  command: CommandName,
  args: readonly string[],
  own: readonly OwnOption[],
): Arguments {
  const wrong = (message: string) => new Failure(2, `${message}\n  Try: ${EXAMPLES[command]}`);
  const { values, positionals } = parsed(args, own, wrong);
  const [programme, ...more] = positionals;
  if (programme === undefined) throw wrong("The programme is missing.");
  if (more.length > 0) throw wrong(`One programme is expected; "${more[0]}" is too many.`);
  const problem =
    filesProblem(values) ?? seedProblem(values) ?? separatorProblem(values) ?? searchProblem(values);
  if (problem !== undefined) throw wrong(problem);
  return { ...values, programme };
}

type Values = Omit<Arguments, "programme">;

function parsed(
  args: readonly string[],
  own: readonly OwnOption[],
  wrong: (message: string) => Failure,
): { readonly values: Values; readonly positionals: readonly string[] } {
  const extra = Object.fromEntries(own.map((name) => [name, OWN_OPTIONS[name]]));
  const options: ParseArgsConfig["options"] = { ...SHARED_OPTIONS, ...extra };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    // Every option above is what `Arguments` says; the compiler cannot follow the spread.
    return { values: values as Values, positionals };
  } catch (error) {
    throw wrong(unknownOption(error, Object.keys(options)));
  }
}

/** Node says what is wrong, in many words where it is a misspelling. */
function unknownOption(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /^Unknown option '(--[^']*)'/.exec(message)?.[1];
  if (option === undefined) return message;
  const close = nearest(option.slice(2), names);
  return `There is no option ${option}.${close === undefined ? "" : ` Did you mean --${close}?`}`;
}

function separatorProblem({ separator }: Values): string | undefined {
  return separator === undefined || [",", ";", "tab"].includes(separator)
    ? undefined
    : `"${separator}" is no separator: ";", "," and tab are.`;
}

function filesProblem({ mentors, mentees, participants }: Values): string | undefined {
  const apart = mentors !== undefined && mentees !== undefined;
  const any = mentors !== undefined || mentees !== undefined;
  const wrong = participants === undefined ? !apart : any;
  return wrong ? "Give both --mentors and --mentees, or --participants alone." : undefined;
}

/** How long groups are searched for. */
function searchProblem({ seconds, iterations }: Values): string | undefined {
  if (seconds !== undefined && iterations !== undefined) return "Give --seconds or --iterations, not both.";
  if (seconds !== undefined && !/^\d{1,6}(?:\.\d+)?$/.test(seconds))
    return `"${seconds}" is no number of seconds, such as 10 or 0.5.`;
  return iterations === undefined || /^\d{1,12}$/.test(iterations)
    ? undefined
    : `"${iterations}" is no number of iterations: a whole number is.`;
}

function seedProblem({ seed }: Values): string | undefined {
  return seed === undefined || /^-?\d{1,15}$/.test(seed)
    ? undefined
    : `"${seed}" is no seed: a whole number is.`;
}
