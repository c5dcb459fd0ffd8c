const TOLD = 8;

/** "a, b, c", of a long list the beginning: "a, b and 12 more". */
export function firstFew(texts: readonly string[]): string {
  const rest = texts.length - TOLD;
  return `${texts.slice(0, TOLD).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
