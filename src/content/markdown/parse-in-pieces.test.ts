import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseInPieces, piecesOf } from './parse-in-pieces.ts';
import { parseMarkdown } from './parse-markdown.ts';

describe('parseInPieces', () => {
  it('reads an items file as it reads as a whole, with the same positions', () => {
    const text = readFileSync('content/ebpf/key-benefits.items.md', 'utf8');
    expect(parseInPieces(text)).toEqual(parseMarkdown(text).children);
  });

  it.each([
    ['a heading in a code block', '## a\n\n```console\n## no heading\n```\n\n## b\n'],
    ['a code block that is never closed', '## a\n\n```\n## no heading\n'],
    ['a heading in a comment', '## a\n\n<!--\n## no heading\n-->\n\n## b\n'],
    ['a link that is defined in another section', '## a\n\n[x]\n\n## b\n\n[x]: https://cilium.io\n'],
    ['code blocks in a list and after it', '- ```\n  ```\n````\n## no heading\n'],
    ['nothing', ''],
  ])('reads %s as the whole text reads', (_, text) => {
    expect(parseInPieces(text)).toEqual(parseMarkdown(text).children);
  });

  it('cuts at a section although a number ends the code block before it', () => {
    const text = '## a\n\n```console\n$ wc -l\n14\n```\n\n## b\n';
    expect(piecesOf(text)).toHaveLength(2);
  });

  it('reads any lines as the whole text reads', () => {
    const lines = [
      ...['', '## a', '## b', '##', 'words', 'a | b', '- | -', '---', '- [ ] x', '- [x] y', '1. z'],
      ...['  > why', '> said', '> ## c', '  words', '    code', '\ttab', '```', '~~~', '```yaml'],
      ...['````', '  ```', '> ```', '- ```', '``` ` ```', '<!--', '-->', '[a]: b', '[a]', '[^1]: c'],
    ];
    const text = fc.array(fc.constantFrom(...lines), { maxLength: 14 });
    fc.assert(
      fc.property(text, (chosen) => {
        const joined = chosen.join('\n');
        expect(parseInPieces(joined)).toEqual(parseMarkdown(joined).children);
      }),
      { numRuns: 300 },
    );
  });
});
