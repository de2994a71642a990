import { describe, expect, it } from 'vitest';
import { parsedGlossary } from '../../../tests/content/support/parsed-samples.ts';
import { parseGlossary } from './parse-glossary.ts';

const SOURCES = 'Sources: [A](https://kubernetes.io/a) (1.20, 2026-11-21).';

const problemsOf = (body: string) =>
  parseGlossary({ path: 'glossary.md', text: `---\ntitle: A\nsummary: B.\n---\n${body}` }).problems;

describe('parseGlossary', () => {
  it('reads name, definition, other spellings and sources', () => {
    const { terms } = parsedGlossary(
      `## L7 proxy\n\nWhat reads \`HTTP\`.\n\nAlso: L7 proxies, Layer 7\nproxy\n\n${SOURCES}\n`,
    );
    expect(terms).toMatchObject([
      {
        name: 'L7 proxy',
        anchor: 'l7-proxy',
        line: 5,
        definition: { markdown: 'What reads `HTTP`.', line: 7 },
        also: ['L7 proxies', 'Layer 7 proxy'],
        alsoLine: 9,
        sources: [{ title: 'A', url: 'https://kubernetes.io/a', version: '1.20' }],
      },
    ]);
  });

  it('reads a term that has neither other spellings nor sources', () => {
    expect(parsedGlossary('## flow\n\nWords.\n').terms).toMatchObject([{ also: [], sources: undefined }]);
  });

  it('asks for title and summary', () => {
    const { problems } = parseGlossary({ path: 'glossary.md', text: '---\ntitle: Glossary\n---\n' });
    expect(problems).toEqual([expect.objectContaining({ rule: 'glossary-fields', line: 2 })]);
  });

  it.each([
    ['text before the first term', 'Words.\n\n## flow\n', 'term-definition', 5],
    ['sources before the definition', `## flow\n\n${SOURCES}\n\nWords.\n`, 'term-definition', 7],
    ['other spellings after the sources', `## flow\n\nWords.\n\n${SOURCES}\n\nAlso: flows\n`, 'term-definition', 9],
    ['an empty list of spellings', '## flow\n\nWords.\n\nAlso:\n', 'term-spellings', 9],
    ['a comma too many', '## flow\n\nWords.\n\nAlso: flows, , a flow\n', 'term-spellings', 9],
    ['spellings that start in small letters', '## flow\n\nWords.\n\nalso: flows\n', 'term-spellings', 9],
    ['a source without a date', '## flow\n\nWords.\n\nSources: [A](https://kubernetes.io/a) (1.20).\n', 'term-sources', 9],
  ])('reports %s', (_, body, rule, line) => {
    expect(problemsOf(body)).toEqual([expect.objectContaining({ rule, line })]);
  });
});
