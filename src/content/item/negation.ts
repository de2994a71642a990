import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ParsedItem } from './parsed-item.ts';

/** The bold negation that turns the question of an item around: **NOT**, **EXCEPT**; nothing for a positive stem. */
export function stemNegation({ stem }: ParsedItem): string | undefined {
  const question = stem.nodes.findLast((node) => node.type === 'paragraph');
  return question === undefined ? undefined : boldWords(question).find((word) => NEGATION.test(word));
}

const NEGATION = /^(?:NOT|EXCEPT|NEVER|CANNOT|LEAST|NO|NONE|WITHOUT)$/i;

function boldWords(node: Nodes): string[] {
  if (node.type === 'strong') return toString(node).split(/\s+/);
  return 'children' in node ? node.children.flatMap(boldWords) : [];
}
