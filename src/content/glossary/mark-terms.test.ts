import { describe, expect, it } from 'vitest';
import type { Prose } from '../../core/item/prose.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { compileProse } from '../prose/compile-prose.ts';
import { createTermFinder } from './find-terms.ts';
import { markTerms, MOST_TERMS } from './mark-terms.ts';

const find = createTermFinder([
  { text: 'agent', term: 'agent' },
  { text: 'agents', term: 'agent' },
  { text: 'flow', term: 'flow' },
]);

const prose = (markdown: string): Prose =>
  compileProse(parseMarkdown(markdown).children, {
    file: 'traffic/services.md',
    links: { notes: new Map(), domains: new Map() },
    diagrams: new Map([
      ['traffic/diagrams/a.svg', { viewBox: '0 0 680 9', title: 'The agent', description: 'An agent.', shapes: [] }],
    ]),
    headingAnchors: new Map([[1, 'the-agent']]),
    nextFigureId: () => 'a',
  }).value;

describe('markTerms', () => {
  it('marks the first occurrence of each term, with the words as they are written', () => {
    expect(markTerms(prose('Agents see a flow.\n\nAn agent *sees* each flow.'), find)).toEqual({
      prose: [
        ['p', null, ['term', { of: 'agent' }, 'Agents'], ' see a ', ['term', { of: 'flow' }, 'flow'], '.'],
        ['p', null, 'An agent ', ['em', null, 'sees'], ' each flow.'],
      ],
      terms: ['agent', 'flow'],
    });
  });

  it.each([
    ['a list', '- an agent'],
    ['emphasis', 'The *agent* and **more**.'],
    ['bold words of a paragraph', '**The agent** works.'],
    ['a cell of a table', '| a |\n| - |\n| agent |'],
    ['a quote', '> **Exam era (1.14):** the agent.'],
    ['a word that goes on in the next line', 'The\nagent\nworks.'],
  ])('marks a term in %s', (_, markdown) => {
    expect(markTerms(prose(markdown), find).terms).toEqual(['agent']);
  });

  it.each([
    ['inline code', 'The `agent`.'],
    ['a code block', '```text\nagent\n```'],
    ['a link', 'See [the agent](https://kubernetes.io/).'],
    ['a heading', '### The agent'],
    ['the header of a table', '| agent |\n| - |\n| x |'],
    ['a picture', '![the agent](diagrams/a.svg "The agent")'],
    ['the bold words that open a quote', '> **Agent:** words. **Agent today:** words.'],
  ])('leaves %s alone', (_, markdown) => {
    const plain = prose(markdown);
    expect(markTerms(plain, find)).toEqual({ prose: plain, terms: [] });
  });

  it(`marks no more than ${MOST_TERMS} terms`, () => {
    const names = 'abcdefghijkl'.split('');
    const findAll = createTermFinder(names.map((text) => ({ text, term: text })));
    expect(markTerms([['p', null, names.join(' ')]], findAll).terms).toEqual(names.slice(0, MOST_TERMS));
  });
});
