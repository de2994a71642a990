/** A block of a policy that can be taken away, as its author sees it. */
export interface Block {
  /** The field at its head, such as `toPorts`. */
  readonly field: string;
  /** Where it stands: `item 2 of ingress in api-callers`, in Markdown. */
  readonly place: string;
  /** The text without it. */
  readonly without: string;
}

const removable =
  /^(\s*)(- )?(fromEndpoints|toEndpoints|toPorts|rules|protocol|ingressDeny|from|ports):/;

/** The blocks that can be taken from policies, whether or not what is left is valid. */
export function removableBlocks(policies: string): readonly Block[] {
  const lines = policies.split('\n');
  return lines.flatMap((line, at): Block[] => {
    const match = removable.exec(line);
    if (!match) return [];
    const [, space = '', dash = '', field = ''] = match;
    const column = space.length + dash.length;
    const end = endOfBlock(lines, at, column);
    const rest = lines.slice(end);
    // What opened a list item leaves the dash to the field that follows it.
    if (dash !== '') {
      const [next] = rest;
      if (next === undefined || indentOf(next) !== column || next.trim().startsWith('- '))
        return [];
      rest[0] = `${space}- ${next.trimStart()}`;
    }
    return [
      { field, place: placeOf(lines, at), without: [...lines.slice(0, at), ...rest].join('\n') },
    ];
  });
}

/** A list under a field may stand at the column of the field itself. */
function endOfBlock(lines: readonly string[], start: number, column: number): number {
  let end = start + 1;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    const isInside =
      indentOf(line) > column || (indentOf(line) === column && line.trim().startsWith('- '));
    if (!isInside) break;
    end += 1;
  }
  return end;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Counts the items of the section above the line, and finds the name of its document. */
function placeOf(lines: readonly string[], at: number): string {
  const before = lines.slice(0, at + 1);
  const start = before.findLastIndex((line) => line === '---') + 1;
  const name =
    lines
      .slice(start)
      .find((line) => line.startsWith('  name: '))
      ?.slice(8) ?? '';
  const section = before.findLastIndex((line) => /^ {2}(in|e)gress(Deny)?:/.test(line));
  const heading = (lines[section] ?? '').trim().replace(':', '');
  if (section < start || section === at) return `\`${name}\``;
  const items = before.slice(section).filter((line) => line.startsWith('  - ')).length;
  return `item ${items} of \`${heading}\` in \`${name}\``;
}
