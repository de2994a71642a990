import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

describe('nearestName', () => {
  const names = [
    'matchLabels',
    'matchExpressions',
    'fromEndpoints',
    'fromEntities',
    'port',
    'ports',
  ];

  it.each([
    ['matchLables', 'matchLabels'],
    ['matchlabels', 'matchLabels'],
    ['fromEndpoint', 'fromEndpoints'],
    ['fromEntity', 'fromEntities'],
    ['prots', 'ports'],
  ])('takes %s for %s', (slip, meant) => {
    expect(nearestName(slip, names)).toBe(meant);
  });

  it('guesses nothing for a word that is far from all', () => {
    expect(nearestName('rules', names)).toBeUndefined();
    expect(nearestName('x'.repeat(10_000), names)).toBeUndefined();
  });
});
