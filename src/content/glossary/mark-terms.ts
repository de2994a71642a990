import type { Prose, ProseElement, ProseNode } from '../../core/item/prose.ts';
import type { FindTerms } from './find-terms.ts';

export interface MarkedProse {
  readonly prose: Prose;
  /** Anchors of the marked terms in reading order. */
  readonly terms: readonly string[];
}

/** More would turn reading into stumbling. */
export const MOST_TERMS = 8;

/**
 * Marks the first occurrence of each term in the text of one section, up to `MOST_TERMS` of them. Code, links, headings,
 * pictures and the bold words that open a quote stay as they are.
 */
export function markTerms(prose: Prose, findTerms: FindTerms): MarkedProse {
  const terms: string[] = [];
  const markText = (text: string): ProseNode[] => {
    const nodes: ProseNode[] = [];
    let rest = 0;
    for (const { term, start, end } of findTerms(text)) {
      if (terms.includes(term) || terms.length === MOST_TERMS) continue;
      terms.push(term);
      nodes.push(text.slice(rest, start), ['term', { of: term }, text.slice(start, end)]);
      rest = end;
    }
    return [...nodes, text.slice(rest)].filter((node) => node !== '');
  };
  const markNode = (node: ProseNode, isQuoted: boolean): ProseNode[] => {
    if (typeof node === 'string') return markText(node);
    const [tag, attributes, ...children] = node;
    if (UNMARKED.has(tag)) return [node];
    const inQuote = isQuoted || QUOTES.has(tag);
    const marked = children.flatMap((child) =>
      inQuote && isOpener(child, children) ? [child] : markNode(child, inQuote),
    );
    return [[tag, attributes, ...marked]];
  };
  return { prose: prose.flatMap((node) => markNode(node, false)), terms };
}

const UNMARKED: ReadonlySet<string> = new Set(['code', 'pre', 'a', 'h2', 'h3', 'h4', 'th', 'figure']);

const QUOTES: ReadonlySet<string> = new Set(['blockquote', 'aside']);

/** Bold words that start a paragraph, or that a colon ends ("**Today (1.20):**"). */
function isOpener(node: ProseNode, siblings: readonly ProseNode[]): node is ProseElement {
  if (typeof node === 'string' || node[0] !== 'strong') return false;
  const last = node.at(-1);
  return siblings[0] === node || (typeof last === 'string' && last.trimEnd().endsWith(':'));
}
