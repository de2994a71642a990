import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCompetencyKey } from '../../core/base/ids.ts';
import type { Diagram } from '../diagram/compile-diagram.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { compileProse } from './compile-prose.ts';
import { figureIds, type ProseContext } from './prose-context.ts';

const diagram: Diagram = {
  viewBox: '0 0 680 100',
  title: 'A request',
  description: 'A client asks a server.',
  shapes: [['rect', { className: 'box', x: 1 }]],
};

function context(): ProseContext {
  return {
    file: 'traffic/services.md',
    links: {
      notes: new Map([
        [
          'traffic/services.md',
          { competency: asCompetencyKey('traffic/services'), headings: new Map([['names', 'Names']]) },
        ],
      ]),
      domains: new Map([['traffic/domain.md', 'traffic']]),
    },
    diagrams: new Map([['traffic/diagrams/path.svg', diagram]]),
    headingAnchors: new Map([[1, 'names']]),
    nextFigureId: figureIds('traffic-services'),
  };
}

const compile = (text: string) => compileProse(parseMarkdown(text).children, context());
const prose = (text: string) => {
  const { value, problems } = compile(text);
  expect(problems).toEqual([]);
  return value;
};

describe('compileProse', () => {
  it('compiles paragraphs with emphasis and code', () => {
    expect(prose('One *two* **three**\n`four`.')).toEqual([
      ['p', null, 'One ', ['em', null, 'two'], ' ', ['strong', null, 'three'], ' ', ['code', null, 'four'], '.'],
    ]);
  });

  it('compiles lists without the line ends between entries', () => {
    expect(prose('- one\n- two\n  1. three')).toEqual([
      ['ul', null, ['li', null, 'one'], ['li', null, 'two', ['ol', null, ['li', null, 'three']]]],
    ]);
  });

  it('gives headings the anchors of the note', () => {
    expect(prose('### Names')).toEqual([['h3', { id: 'names' }, 'Names']]);
  });

  it('makes code blocks that keyboards can scroll, and keeps their line ends', () => {
    expect(prose('```yaml\na: 1\n\nb: 2\n```')).toEqual([
      [
        'pre',
        { className: 'code', 'data-language': 'yaml', tabIndex: 0 },
        ['code', null, 'a: 1\n\nb: 2'],
      ],
    ]);
  });

  it('wraps tables in a named region that scrolls, without style attributes', () => {
    expect(prose('| a | `b` |\n| --- | ---: |\n| 1 | 2 |')).toEqual([
      [
        'div',
        { className: 'table-scroll', tabIndex: 0, role: 'region', 'aria-label': 'Table: a, b' },
        [
          'table',
          null,
          [
            'thead',
            null,
            ['tr', null, ['th', null, 'a'], ['th', { className: 'align-right' }, ['code', null, 'b']]],
          ],
          ['tbody', null, ['tr', null, ['td', null, '1'], ['td', { className: 'align-right' }, '2']]],
        ],
      ],
    ]);
  });

  it('marks links to other hosts', () => {
    expect(prose('[k8s](https://kubernetes.io/)')).toEqual([
      ['p', null, ['a', { href: 'https://kubernetes.io/', rel: 'noreferrer', className: 'external' }, 'k8s']],
    ]);
  });

  it.each([
    ['services.md#names', '/study/traffic/services#names'],
    ['../traffic/services.md', '/study/traffic/services'],
    ['#names', '/study/traffic/services#names'],
    ['domain.md', '/study/traffic'],
  ])('turns the link %s, which works on a Git host, into %s', (written, href) => {
    expect(prose(`[x](${written})`)).toEqual([
      ['p', null, ['a', { href, 'data-internal': true }, 'x']],
    ]);
  });

  it('keeps the words of a link that leads nowhere, and not its address', () => {
    const { value, problems } = compile('[x](javascript:alert(1))');
    expect(value).toEqual([['p', null, 'x']]);
    expect(problems).toHaveLength(1);
  });

  it('makes an aside of a quote about the exam era', () => {
    expect(prose('> **Exam era (1.14):** one. **Today:** two.')).toEqual([
      [
        'aside',
        { className: 'era' },
        ['p', null, ['strong', null, 'Exam era (1.14):'], ' one. ', ['strong', null, 'Today:'], ' two.'],
      ],
    ]);
  });

  it.each(['note', 'tip', 'important', 'warning', 'caution'])('makes an aside of an alert: %s', (kind) => {
    expect(prose(`> [!${kind.toUpperCase()}]\n> Mind this.`)).toEqual([
      ['aside', { className: kind }, ['p', null, 'Mind this.']],
    ]);
  });

  it('leaves other quotes as they are', () => {
    expect(prose('> Words.')).toEqual([['blockquote', null, ['p', null, 'Words.']]]);
  });

  it('puts diagrams in as figures with caption and description, each with ids of its own', () => {
    const picture = '![A client and a server](diagrams/path.svg "One request")';
    const ids = ['traffic-services-path', 'traffic-services-path-2'];
    expect(prose(`${picture}\n\n${picture}`)).toEqual(
      ids.map((id) => [
        'figure',
        { className: 'diagram' },
        [
          'div',
          { className: 'diagram-scroll', tabIndex: 0, role: 'region', 'aria-label': 'A request' },
          [
            'svg',
            { viewBox: '0 0 680 100', role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` },
            ['title', { id: `${id}-title` }, 'A request'],
            ['desc', { id: `${id}-desc` }, 'A client asks a server.'],
            ['rect', { className: 'box', x: 1 }],
          ],
        ],
        ['figcaption', null, 'One request'],
        [
          'details',
          null,
          ['summary', null, 'Describe this picture'],
          ['p', null, 'A client asks a server.'],
        ],
      ]),
    );
  });

  it.each([
    ['HTML', 'a <img src=x onerror=alert(1)> b', 'no-html'],
    ['a block of HTML', '<script>alert(1)</script>', 'no-html'],
    ['a picture inside other text', 'See ![a](diagrams/path.svg "b") here.', 'images'],
    ['a task list', '- [ ] one', 'task-list'],
    ['a footnote', 'Words[^1].\n\n[^1]: More.', 'no-extras'],
    ['a link by reference', '[a][b]\n\n[b]: https://kubernetes.io/', 'links'],
    ['a first-level heading', 'Words.\n\n# Heading', 'headings'],
  ])('takes out %s and reports it', (_, text, rule) => {
    const { value, problems } = compile(text);
    expect(problems[0]).toMatchObject({ rule, file: 'traffic/services.md' });
    expect(JSON.stringify(value)).not.toMatch(/script|onerror|"h1"|"input"|"sup"/);
  });

  it('lets nothing but known tags and attributes through, whatever is written', () => {
    const pieces = ['# a', '###### b', '> ', '- [x] c', '1. ', '<div onclick="x">', '[d](javascript:e)', '![f](g)', '| h | i |\n| - | :-: |\n| j | k |', '```html\n<b>\n```', '    code', '[^l]', '[^l]: m', '~~n~~', '***', '`o`', '<http://p>', '\n', '\n\n', '  ', '&lt;script&gt;', '\\', '[q]: <javascript:r>', '[q]'];
    const markdown = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 12 });
    fc.assert(
      fc.property(markdown, (parts) => {
        const tags = JSON.stringify(compile(parts.join('')).value);
        expect(tags).not.toMatch(/\["(?:script|div","\{|img|input|section|h1|h2|iframe)"/);
        expect(tags).not.toMatch(/"(?:style|onclick|srcSet|src)":|"href":"(?!https:|\/study\/)/);
      }),
      { numRuns: 300 },
    );
  });
});
