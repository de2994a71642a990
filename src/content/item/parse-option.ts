import GithubSlugger from 'github-slugger';
import type { ListItem, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { hashText } from '../hash.ts';
import { parsedText, type ParsedText } from '../markdown/parsed-text.ts';
import { lineOf, sourceText } from '../markdown/source-text.ts';
import type { ParsedOption } from './parsed-item.ts';

/** Reads one entry of the task list: text, `{#id}`, and the rationale in the quote below. */
export function parseOption(entry: ListItem, file: string): ParsedOption {
  const quotes = entry.children.filter((node) => node.type === 'blockquote');
  const written = entry.children.filter((node) => node.type !== 'blockquote');
  const { nodes, id } = takeId(written);
  const line = lineOf(entry);
  const content: ParsedText = {
    ...parsedText(file, nodes, line),
    markdown: withoutId(withoutBox(sourceText(file, written)), id),
  };
  const inner = quotes.flatMap((node) => node.children);
  return {
    id: id ?? derivedId(content),
    isKey: entry.checked === true,
    line,
    content,
    rationale: inner.length === 0 ? undefined : parsedText(file, inner, line),
  };
}

const WRITTEN_ID = /\s*\{#([^{}\s]*)\}\s*$/;

/** Takes `{#id}` from the end of the first paragraph; the tree of the file stays as it is. */
function takeId(written: readonly Nodes[]): { nodes: Nodes[]; id: string | undefined } {
  const nodes = structuredClone([...written]);
  const paragraph = nodes[0];
  const last = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined;
  if (paragraph?.type !== 'paragraph' || last?.type !== 'text') return { nodes, id: undefined };
  const match = WRITTEN_ID.exec(last.value);
  if (match === null) return { nodes, id: undefined };
  last.value = last.value.slice(0, match.index);
  if (last.value === '') paragraph.children.pop();
  return { nodes: paragraph.children.length === 0 ? nodes.slice(1) : nodes, id: match[1] ?? '' };
}

/** The parser leaves the box in the position of a text that starts with code or emphasis. */
function withoutBox(markdown: string): string {
  return markdown.replace(/^\[[ xX]\]\s+/, '');
}

function withoutId(markdown: string, id: string | undefined): string {
  if (id === undefined) return markdown;
  const at = markdown.lastIndexOf(`{#${id}}`);
  return at < 0 ? markdown : (markdown.slice(0, at).trimEnd() + markdown.slice(at + id.length + 3)).trim();
}

/** An id for an option without a written one: it stays when options are reordered, not when reworded. */
function derivedId(content: ParsedText): string {
  const words = content.nodes.map((node) => toString(node)).join(' ');
  const slug = new GithubSlugger().slug(words).split('-').filter(Boolean).slice(0, 3).join('-');
  return [slug, hashText(words).slice(0, 4)].filter((part) => part !== '').join('-');
}
