/**
 * Lines of a calendar. Source: RFC 5545, sections 3.1 and 3.3.11.
 */

const LONGEST_OCTETS = 75;

/** A line `NAME:value`, folded where it has more than 75 octets, with its line break. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = "";
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LONGEST_OCTETS) {
      lines.push(line);
      // A folded line begins with a space, which counts.
      [line, octets] = [" ", 1];
    }
    line += character;
    octets += size;
  }
  return [...lines, line].map((part) => `${part}\r\n`).join("");
}

/** A text as a value: nothing in it can end the line or begin another. */
export function textValue(text: string): string {
  return (
    text
      .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not stand in a calendar
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replaceAll("\n", "\\n")
  );
}
