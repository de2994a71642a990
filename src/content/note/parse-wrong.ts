import type { Html, Nodes } from 'mdast';
import { lineOf } from '../markdown/source-text.ts';

/** A word that an author shows although it is wrong. */
export interface WrongWord {
  readonly word: string;
  readonly line: number;
}

export function isWrongComment(node: Nodes): node is Html {
  return node.type === 'html' && /^<!--\s*wrong:/.test(node.value);
}

/** Reads `<!-- wrong: matchLables, cilium observe -->`. */
export function parseWrong(comment: Html): WrongWord[] {
  const body = /^<!--\s*wrong:([^]*?)-->$/.exec(comment.value.trim())?.[1] ?? '';
  return body
    .split(',')
    .map((word) => ({ word: word.trim(), line: lineOf(comment) }))
    .filter(({ word }) => word !== '');
}
