/** The line of every element of an SVG text, in the order the elements are opened. 1 is the first line. */
export function elementLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^<[a-zA-Z]/.test(token)) lines.push(line);
    line += token.split('\n').length - 1;
  }
  return lines;
}

/** Text with the entities of XML as the characters they stand for. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex as string, 16));
    return NAMED[name as string] ?? whole;
  });
}

/** A comment, a character data section, a tag, a line end, or anything else: every character once. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[/?!]?[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+|</g;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
