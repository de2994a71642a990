import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.ts';

describe('nearestWord', () => {
  it.each([
    ['matchLables', 'matchLabels'],
    ['toPort', 'toPorts'],
    ['ToPorts', 'toPorts'],
    ['wordl', 'world'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearestWord(word, ['matchExpressions', 'matchLabels', 'toPorts', 'world'])).toBe(meant);
  });

  it('does not guess when nothing is near', () => {
    expect(nearestWord('ports', ['world', 'selector'])).toBeUndefined();
  });
});
