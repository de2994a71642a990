import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** The plain words of each paragraph, heading, cell and code block, so that none runs into the next. */
export function textPieces(nodes: readonly Nodes[]): string[] {
  const pieces: string[] = [];
  visit({ type: 'root', children: [...nodes] as RootContent[] }, (node) => {
    if (!PIECES.has(node.type)) return undefined;
    pieces.push(toString(node, { includeImageAlt: false }).replace(/\s+/g, ' ').trim());
    return SKIP;
  });
  return pieces;
}

const PIECES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);
