import { describe, expect, it } from 'vitest';
import { at, buildAnswered, buildCatalog, buildDomains } from '../../../tests/support/builders.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { indexEntries } from '../progress/item-history.ts';
import { drawPractice, eligibleItems } from './practice-spec.ts';

const domains = buildDomains({ ebpf: 50, bgp: 50 }, 1, 4);
const catalog = buildCatalog(domains);
const competencies = [asCompetencyKey('ebpf/c1')];
const [first, second, third, fourth] = ['1', '2', '3', '4'].map((n) => asItemId(`ebpf-c1-${n}`));
const index = indexEntries([
  buildAnswered({ id: '1', at: at(1), item: first!, correct: false }),
  buildAnswered({ id: '2', at: at(2), item: second!, correct: true }),
  { kind: 'flagged', id: '3', at: at(3), item: second!, on: true },
]);

describe('eligibleItems', () => {
  it.each([
    ['all', [first, second, third, fourth]],
    ['missed', [first]],
    ['unseen', [third, fourth]],
    ['flagged', [second]],
  ] as const)('finds %s items of the chosen competencies', (pool, expected) => {
    expect(eligibleItems({ competencies, pool }, catalog, index)).toEqual(expected);
  });
});

describe('drawPractice', () => {
  it('takes unseen items first, then those seen longest ago', () => {
    const drawn = drawPractice({ competencies, pool: 'all', length: 3 }, catalog, index, 'seed');
    expect(new Set(drawn)).toEqual(new Set([third, fourth, first]));
  });

  it('draws fewer when there are fewer', () => {
    expect(drawPractice({ competencies, pool: 'missed', length: 10 }, catalog, index, 's')).toEqual(
      [first],
    );
  });
});
