import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from './excerpt.ts';

const shown = (pieces: ReturnType<typeof markWords>) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('markWords', () => {
  it('marks a name as a whole when a part of it was found', () => {
    expect(shown(markWords('Without kube-proxy, set it.', new Set(['proxy'])))).toBe(
      'Without [kube-proxy], set it.',
    );
  });

  it('changes no letter of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, found) => {
        const pieces = markWords(text, new Set(found));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('excerptOf', () => {
  const filler = 'Nothing to see here. '.repeat(20);

  it('cuts out the place where most of the words stand', () => {
    const text = `${filler}One identity. ${filler}The agent gives each identity a number. ${filler}`;
    const excerpt = shown(excerptOf(text, new Set(['agent', 'identity', 'number']), 100));
    expect(excerpt).toContain('The [agent] gives each [identity] a [number].');
    expect(excerpt).toMatch(/^… .* …$/);
  });

  it('starts at the beginning when nothing was found in the text', () => {
    expect(shown(excerptOf(filler, new Set(['agent']), 50))).toMatch(/^Nothing to see here\..* …$/);
  });

  it('is never much longer than asked for', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 80 }), fc.integer({ min: 40, max: 200 }), (text, length) => {
        const found = new Set(text.toLowerCase().split(/\W+/).slice(0, 3));
        const pieces = excerptOf(text, found, length);
        expect(pieces.map((piece) => piece.text).join('').length).toBeLessThanOrEqual(length + 4);
      }),
    );
  });
});
