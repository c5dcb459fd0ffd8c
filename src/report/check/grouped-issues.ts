/**
 * Issues of the same kind in the same column as one finding.
 */
import type { Issue } from "../../issue.js";
import type { Finding } from "./finding.js";

/** One finding for each kind, file and column, its places beneath. */
export function groupedIssues(issues: readonly Issue[]): readonly Finding[] {
  const groups = new Map<string, Issue[]>();
  for (const found of issues) {
    const { file = "", column = "" } = found.place ?? {};
    // In a programme every path is a finding of its own.
    const key = JSON.stringify([found.severity, found.code, file, column, found.place ? "" : found.path]);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].map(findingOf);
}

function findingOf(group: readonly Issue[]): Finding {
  const [first] = group as readonly [Issue, ...Issue[]];
  const rows = new Set(group.map(({ place }) => `${place?.file} ${place?.row}`)).size;
  const where = [first.place?.file, first.place?.column].filter((part) => part !== undefined).join(", ");
  const isError = first.severity === "error";
  const title =
    group.length === 1
      ? headOf(first)
      : `${where === "" ? first.path : where}: ${first.code.replaceAll("-", " ")}`;
  return {
    severity: first.severity,
    code: first.code,
    title,
    cost: isError ? "Nobody can be matched until it is mended." : "Nobody is left out by it alone.",
    people: isError ? rows : 0,
    ...(group.length === 1 ? pictureOf(first) : {}),
    details: group.length === 1 ? [first.remedy] : [...group.map(headOf), first.remedy],
  };
}

/** Lines that only mean something as they are: a formula, with a caret under the character. */
function pictureOf({ expected }: Issue): Pick<Finding, "picture"> {
  const [, ...lines] = expected.split("\n");
  return lines.length === 0 ? {} : { picture: lines };
}

/** The first line of an issue's message: where, what, and what was expected. */
function headOf({ message }: Issue): string {
  return message.split("\n")[0] ?? "";
}
