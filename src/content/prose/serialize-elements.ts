import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import type {
  Prose,
  ProseAttributes,
  ProseElement,
  ProseNode,
} from '../../core/item/prose.ts';
import { FIGURE_ATTRIBUTE } from './prepare-tree.ts';

/** Writes a tree of React elements down as prose; figures take the place of their numbers. */
export function serializeElements(root: ReactNode, figures: readonly ProseElement[]): Prose {
  return serializeChildren(root, figures);
}

/** Every tag that prose may contain outside of figures. */
const TAGS: ReadonlySet<string> = new Set([
  ...['p', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'aside', 'hr', 'br', 'pre', 'code'],
  ...['a', 'em', 'strong', 'del', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

const INLINE: ReadonlySet<string> = new Set(['a', 'em', 'strong', 'del', 'code', 'br']);

type Element = ReactElement<Readonly<Record<string, unknown>> & { readonly children?: ReactNode }>;

function serializeChildren(children: ReactNode, figures: readonly ProseElement[]): ProseNode[] {
  const nodes = flatten(children).map((child) =>
    typeof child === 'string' ? child.replace(/\s*\n\s*/g, ' ') : serializeElement(child, figures),
  );
  return joinStrings(
    nodes.filter((node, index) => !(node === ' ' && standsBetweenBlocks(nodes, index))),
  );
}

function joinStrings(nodes: readonly ProseNode[]): ProseNode[] {
  const joined: ProseNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}

/** Children in order, without fragments. */
function flatten(children: ReactNode): (string | Element)[] {
  if (Array.isArray(children)) return children.flatMap((child: ReactNode) => flatten(child));
  if (typeof children === 'string') return children === '' ? [] : [children];
  if (!isValidElement(children)) return [];
  const element = children as Element;
  return element.type === Fragment ? flatten(element.props.children) : [element];
}

/** The renderer puts line ends between blocks; beside a block they mean nothing. */
function standsBetweenBlocks(nodes: readonly ProseNode[], index: number): boolean {
  const isBlock = (node: ProseNode | undefined): boolean =>
    node === undefined || (typeof node !== 'string' && !INLINE.has(node[0]));
  return isBlock(nodes[index - 1]) || isBlock(nodes[index + 1]);
}

function serializeElement(element: Element, figures: readonly ProseElement[]): ProseElement {
  const { children, ...properties } = element.props;
  const tag = String(element.type);
  const figure = figures[Number(properties[FIGURE_ATTRIBUTE] ?? NaN)];
  if (figure !== undefined) return figure;
  if (!TAGS.has(tag)) throw new Error(`The tag ${tag} is not on the list of prose tags.`);
  if (tag === 'pre') return codeBlock(children);
  const attributes = attributesOf(properties);
  const content = serializeChildren(children, figures);
  // The corner over a column of row names is no header: an empty one would name nothing.
  const name = tag === 'th' && content.length === 0 ? 'td' : tag;
  const node: ProseElement = [name, attributes, ...content];
  return tag === 'table' ? scrollable(node) : node;
}

function attributesOf(properties: Readonly<Record<string, unknown>>): ProseAttributes | null {
  const entries = Object.entries(properties).flatMap(
    ([name, value]): [string, string | number | boolean][] => {
      // The page's security policy forbids style attributes; a class says how a cell is aligned.
      if (name === 'style') return [['className', `align-${alignOf(value)}`]];
      const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
      return isPlain ? [[name, value as string | number | boolean]] : [];
    },
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function alignOf(style: unknown): string {
  return String((style as { textAlign?: string }).textAlign ?? 'left');
}

function codeBlock(children: ReactNode): ProseElement {
  const code = flatten(children).find((child) => typeof child !== 'string');
  const language = String(code?.props['className'] ?? '').replace(/^language-/, '') || 'text';
  const text = flatten(code?.props.children).join('').replace(/\n$/, '');
  return [
    'pre',
    { className: 'code', 'data-language': language, tabIndex: 0 },
    ['code', null, text],
  ];
}

/** A wide table scrolls in a region of its own, which keyboards reach and screen readers name. */
function scrollable(table: ProseElement): ProseElement {
  const header = table.slice(2)[0] as ProseNode | undefined;
  const row = typeof header === 'object' ? (header[2] as ProseNode | undefined) : undefined;
  const cells = typeof row === 'object' ? (row.slice(2) as ProseNode[]) : [];
  const names = cells.map(plainText).filter((name) => name !== '');
  const label = names.length === 0 ? 'Table' : `Table: ${names.join(', ')}`;
  return ['div', { className: 'table-scroll', tabIndex: 0, role: 'region', 'aria-label': label }, table];
}

/** The words of prose, without structure. */
export function plainText(node: ProseNode): string {
  return typeof node === 'string' ? node : (node.slice(2) as ProseNode[]).map(plainText).join('');
}
