import type { Prose, ProseElement, ProseNode } from '../../core/item/prose.ts';

/**
 * Lets long names in the cells of tables go on in the next line after a dot, slash, colon or equals sign: on paper no table
 * scrolls, and `bgpControlPlane.enabled` is as wide as a third of a column.
 */
export function breakableCode(prose: Prose): Prose {
  return prose.map((node) => visit(node, false));
}

function visit(node: ProseNode, inCell: boolean): ProseNode {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  if (tag === 'pre') return node;
  const isCell = inCell || tag === 'td' || tag === 'th';
  const visited = children.flatMap((child): readonly ProseNode[] =>
    isCell && tag === 'code' && typeof child === 'string' ? pieces(child) : [visit(child, isCell)],
  );
  return [tag, attributes, ...visited];
}

function pieces(text: string): readonly ProseNode[] {
  return text
    .split(/(?<=[.:/=])(?=\w)/)
    .flatMap((piece, place) => (place === 0 ? [piece] : [BREAK, piece]));
}

const BREAK: ProseElement = ['wbr', null];
