import { describe, expect, it } from 'vitest';
import { sampleDiagram } from '../../../tests/content/support/sample-content.ts';
import { compileDiagram } from './compile-diagram.ts';
import { decodeEntities, elementLines } from './svg-text.ts';

const compile = (text: string) => compileDiagram({ path: 'a/diagrams/b.svg', text });

describe('compileDiagram', () => {
  it('reads title, description and shapes', () => {
    expect(compile(sampleDiagram('<g transform="translate(1 2)"><path d="M1 2"/></g>'))).toEqual({
      problems: [],
      value: {
        viewBox: '0 0 680 100',
        title: 'A request',
        description: 'A client sends a request to a server & gets an answer.',
        shapes: [
          ['rect', { className: 'box', x: 10, y: 10, width: 100, height: 40, rx: 8 }],
          ['text', { className: 'text middle', x: 60, y: 35 }, 'client'],
          ['g', { transform: 'translate(1 2)' }, ['path', { d: 'M1 2' }]],
        ],
      },
    });
  });

  it.each([
    ['style', '<rect style="fill:red"/>', 'diagram-attribute'],
    ['an id', '<rect id="a"/>', 'diagram-attribute'],
    ['a handler', '<rect onclick="a()"/>', 'diagram-attribute'],
    ['a font', '<text font-size="20">a</text>', 'diagram-attribute'],
    ['a link', '<a href="https://x">a</a>', 'diagram-element'],
    ['a marker', '<marker/>', 'diagram-element'],
    ['foreign content', '<foreignObject/>', 'diagram-element'],
    ['an unknown class', '<rect class="boxx"/>', 'diagram-class'],
  ])('refuses %s, on its line', (_, inside, rule) => {
    const { value, problems } = compile(sampleDiagram(`\n${inside}`));
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ rule, line: 7, file: 'a/diagrams/b.svg' });
  });

  it('refuses another width than 680', () => {
    expect(compile(sampleDiagram().replace('0 0 680', '0 0 800')).problems).toEqual([
      expect.objectContaining({ rule: 'diagram-size', line: 1, found: 'viewBox="0 0 800 100"' }),
    ]);
  });

  it.each(['', 'no svg', '<svg', '<svg></g>', '<html></html>', '</svg>'])(
    'reports %j, which is no SVG, instead of throwing',
    (text) => {
      expect(compile(text).problems).toHaveLength(1);
    },
  );
});

describe('elementLines', () => {
  it('counts elements in the order they open, past comments and brackets in values', () => {
    const text = '<svg>\n<!-- <g> -->\n<rect\n  x="1>0"/>\n\n<text>a\nb</text><g/>\n</svg>';
    expect(elementLines(text)).toEqual([1, 3, 6, 7]);
  });
});

describe('decodeEntities', () => {
  it('knows names and numbers, and leaves what it does not know', () => {
    expect(decodeEntities('&lt;&amp;&#65;&#x42;&nope;')).toBe('<&AB&nope;');
  });
});
