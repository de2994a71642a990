import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parse-markdown.ts';

/**
 * Reads Markdown section by section (`## `), with the nodes and positions of the whole: the parser's time for each line
 * grows with the length of its text, and a file with items has no end.
 */
export function parseInPieces(text: string): readonly RootContent[] {
  return piecesOf(text).flatMap(({ text: piece, line, offset }) => {
    const { children } = parseMarkdown(piece);
    for (const node of children) move(node, line, offset);
    return children;
  });
}

interface Piece {
  readonly text: string;
  /** What comes before it: lines, and characters. */
  readonly line: number;
  readonly offset: number;
}

/** A definition is known in the whole text, HTML may hold what looks like a heading, and so may code behind other marks. */
const REACHES_FAR = [
  /^[ \t>*+\d.)-]*(?:\[[^\n]*\]:|<)/m,
  /^[ \t]*[>*+\d.)-][ \t>*+\d.)-]*(?:`{3}|~{3})/m,
];

/** Cuts a text before its sections, unless something in it may reach beyond one. */
export function piecesOf(text: string): readonly Piece[] {
  if (REACHES_FAR.some((form) => form.test(text))) return [{ text, line: 0, offset: 0 }];
  const pieces: Piece[] = [];
  let fence: string | undefined;
  let start = { line: 0, offset: 0 };
  let offset = 0;
  text.split('\n').forEach((content, line) => {
    if (fence === undefined && content.startsWith('## ') && offset > 0) {
      // Without the break of its last line, which an open code block of a list would take in.
      pieces.push({ ...start, text: text.slice(start.offset, offset - 1) });
      start = { line, offset };
    }
    fence = fenceAfter(fence, content);
    offset += content.length + 1;
  });
  return [...pieces, { ...start, text: text.slice(start.offset) }];
}

/** The marks that opened the code block in which the next line stands. */
function fenceAfter(open: string | undefined, line: string): string | undefined {
  const [, marks, rest = ''] = /^ *(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (marks === undefined) return open;
  if (open === undefined) return marks.startsWith('`') && rest.includes('`') ? undefined : marks;
  return marks.startsWith(open) && rest.trim() === '' ? undefined : open;
}

function move(root: RootContent, lines: number, characters: number): void {
  visit(root, ({ position }) => {
    for (const point of position === undefined ? [] : [position.start, position.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += characters;
    }
  });
}
