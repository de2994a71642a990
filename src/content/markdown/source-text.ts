import type { Nodes } from 'mdast';

/** The line a node starts on; 1 for a node that no text made. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/**
 * The Markdown that some nodes were made from, without the marks of what they stand in
 * (`> ` of a quote, the indent of a list item).
 *
 * @param nodes neighbors in one parent
 */
export function sourceText(text: string, nodes: readonly Nodes[]): string {
  const pieces = nodes.map((node) => nodeSource(text, node));
  return pieces.join('\n\n').trim();
}

function nodeSource(text: string, node: Nodes): string {
  const start = node.position?.start;
  const end = node.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) return '';
  const lineStart = start.offset - (start.column - 1);
  const container = text.slice(lineStart, start.offset);
  const [first = '', ...rest] = text.slice(start.offset, end.offset).split('\n');
  return [first, ...rest.map((line) => withoutContainer(line, container))].join('\n');
}

/** Takes from a line what the container put before it: as much of it as the line has. */
function withoutContainer(line: string, container: string): string {
  let index = 0;
  for (const mark of container) {
    const next = line[index];
    if (next === mark && (mark === ' ' || mark === '>')) index += 1;
    // A list mark or task box stands on the first line only; later lines have spaces below it.
    else if (next === ' ' && mark !== '>') index += 1;
    else break;
  }
  return line.slice(index);
}
