import type { Prose, ProseNode } from '../item/prose.ts';

const inline: ReadonlySet<string> = new Set(['a', 'em', 'strong', 'del', 'code', 'term']);

/** The words of prose for searching: blocks and cells stay apart, pictures are left to their descriptions. */
export function proseText(prose: Prose): string {
  return prose.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(node: ProseNode): string {
  if (typeof node === 'string') return node;
  const [tag, , ...children] = node;
  if (tag === 'svg' || tag === 'summary') return '';
  const text = children.map(textOf).join('');
  return inline.has(tag) ? text : ` ${text} `;
}
