import type { Nodes } from 'mdast';
import { lineOf } from '../markdown/source-text.ts';
import { quote } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** A negative stem is read past by people who know the answer; the negation has to stand out. */
export const emphasizedNegation: ItemRule = {
  name: 'emphasized-negation',
  severity: 'error',
  check: ({ stem, line }) => {
    const question = stem.nodes.findLast((node) => node.type === 'paragraph');
    if (question === undefined) return [];
    const negation = NEGATIONS.map((pattern) => pattern.exec(plainWords(question))).find(Boolean);
    if (negation === null || negation === undefined) return [];
    return [
      {
        line: lineOf(question) || line,
        expected: 'the negation of a negative stem in bold capitals: **NOT**, **EXCEPT**',
        found: quote(negation[0]),
        fix: 'ask for what is so, or write the negation as **NOT**',
      },
    ];
  },
};

/** Capitals are always a negation of the question; small letters only where the options are what is negated. */
const NEGATIONS: readonly RegExp[] = [
  /\b(?:NOT|EXCEPT|NEVER)\b/,
  /\bwhich (?:one |two |three )?(?:of (?:the |these )?)?(?:following|these|options?|statements?|claims?|sentences?)\b[^?.:]*\b(?:not|never|cannot|\w+n['’]t)\b/i,
  /\ball (?:of (?:the |these )?)?(?:following |these )?[^?.:]*\bexcept\b/i,
];

/** The words that are neither bold nor code. */
function plainWords(node: Nodes): string {
  if (node.type === 'strong' || node.type === 'inlineCode') return '…';
  if ('value' in node) return node.value.replace(/\n/g, ' ');
  return 'children' in node ? node.children.map(plainWords).join('') : '';
}
