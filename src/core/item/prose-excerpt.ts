import type { Prose, ProseNode } from './prose.ts';

/** A question shorter than this says too little alone ("Why?"); the sentence before it is shown too. */
const tooShort = 30;

/**
 * The question of a stem in one line for lists: the last sentence of its last paragraph, without what follows in
 * the way of "Choose two." Shortened at a word to about `length` characters.
 */
export function proseExcerpt(prose: Prose, length = 140): string {
  const paragraphs = prose
    .filter((node) => typeof node === 'string' || node[0] === 'p')
    .map((node) =>
      plainText(node)
        .replace(/\s*Choose (two|three)\.\s*$/i, '')
        .trim(),
    )
    .filter((text) => text !== '');
  const sentences = sentencesOf(paragraphs.at(-1) ?? plainTextOf(prose));
  const last = sentences.at(-1) ?? '';
  return shortened(last.length < tooShort ? sentences.slice(-2).join(' ') : last, length);
}

export function plainTextOf(prose: Prose): string {
  return prose.map(plainText).join(' ').replace(/\s+/g, ' ').trim();
}

function plainText(node: ProseNode): string {
  if (typeof node === 'string') return node;
  const [, , ...children] = node;
  return children.map(plainText).join('').replace(/\s+/g, ' ');
}

/** Cut after a full stop, question mark or exclamation mark that a capital letter follows. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]) (?=\p{Lu})/u);
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
