import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { lineOf, sourceText } from './source-text.ts';

/** A piece of a Markdown file: its tree and the very words it was made from. */
export interface ParsedText {
  readonly nodes: readonly Nodes[];
  readonly markdown: string;
  /** Where it starts in its file. */
  readonly line: number;
}

/** @param fallbackLine where a text without content would stand */
export function parsedText(
  file: string,
  nodes: readonly Nodes[],
  fallbackLine: number,
): ParsedText {
  const first = nodes[0];
  return {
    nodes,
    markdown: sourceText(file, nodes),
    line: first === undefined ? fallbackLine : lineOf(first),
  };
}

/** The words without marks; blocks are apart by a space. */
export function wordsOf(text: ParsedText): string {
  return text.nodes
    .map((node) => toString(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words outside of code blocks, tables and pictures: what reads as sentences. */
export function sentencesOf(text: ParsedText): string {
  return text.nodes
    .filter((node) => !['code', 'table', 'image'].includes(node.type))
    .map((node) => toString(node, { includeImageAlt: false }))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentences, with an ellipsis for each piece of code: what code says is not the author's wording. */
export function proseOf(text: ParsedText): string {
  return text.nodes
    .filter((node) => !['code', 'table', 'image'].includes(node.type))
    .map(withoutCode)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutCode(node: Nodes): string {
  if (node.type === 'inlineCode' || node.type === 'code') return '…';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(withoutCode).join('') : '';
}
