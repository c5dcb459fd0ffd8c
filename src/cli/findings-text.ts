/**
 * Findings as a list for a terminal.
 */
import type { Finding } from "../report/index.js";
import { type TableOptions, USUAL_WIDTH } from "./text-table.js";
import { wrap } from "./wrap.js";

/** Details told of one finding; the rest are counted. */
const DETAILS_TOLD = 8;
const COLOURS = { error: "red", warning: "yellow", note: "bold" } as const;
const INDENT = "  ";

/** The findings, and how many of each kind. */
export function findingsText(findings: readonly Finding[], options: TableOptions): string {
  const counts = (["error", "warning", "note"] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  const verdict = findings.some(({ severity }) => severity === "error")
    ? options.paint("Mend the errors before you match.", "red")
    : findings.some(({ code }) => code === "decides-nothing")
      ? options.paint("Ready to match, but something that counts decides nothing: see above.", "yellow")
      : options.paint("Ready to match.", "green");
  return `${[...findings.map((finding) => findingText(finding, options)), `${counts.join(", ")}. ${verdict}`].join("\n\n")}\n`;
}

function findingText(
  { severity, title, picture = [], cost, details }: Finding,
  { columns, paint }: TableOptions,
): string {
  const width = (columns ?? USUAL_WIDTH) - INDENT.length;
  const told = details.slice(0, DETAILS_TOLD);
  const rest = details.length - told.length;
  const [head = "", ...more] = wrap(`${severity}: ${title}`, width);
  const lines = [cost, ...told.map((detail) => `– ${detail}`), ...(rest > 0 ? [`– and ${rest} more`] : [])];
  return [
    head.replace(`${severity}:`, paint(`${severity}:`, COLOURS[severity])),
    ...more.map((line) => INDENT + line),
    ...picture,
    ...lines.flatMap((line) => wrap(line, width).map((part) => INDENT + part)),
  ].join("\n");
}
