import type { Prose, ProseNode } from './prose.ts';

/** The question of a stem in one line for lists: its last paragraph of text, shortened at a word to `length`. */
export function proseExcerpt(prose: Prose, length = 140): string {
  const paragraphs = prose
    .filter((node) => typeof node === 'string' || node[0] === 'p')
    .map((node) => plainText(node).trim())
    .filter((text) => text !== '' && !/^choose (two|three)\.$/i.test(text));
  const text = paragraphs.at(-1) ?? plainTextOf(prose);
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}

export function plainTextOf(prose: Prose): string {
  return prose.map(plainText).join(' ').replace(/\s+/g, ' ').trim();
}

function plainText(node: ProseNode): string {
  if (typeof node === 'string') return node;
  const [, , ...children] = node;
  return children.map(plainText).join('').replace(/\s+/g, ' ');
}
