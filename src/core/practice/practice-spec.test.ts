import { describe, expect, it } from 'vitest';
import { at, buildAnswered, buildCatalog, buildDomains } from '../../../tests/support/builders.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { indexEntries } from '../progress/item-history.ts';
import { emptyLists } from './review-pools.ts';
import { drawPractice } from './draw-practice.ts';
import { eligibleItems, type PracticePool } from './practice-spec.ts';

const domains = buildDomains({ ebpf: 50, bgp: 50 }, 1, 4);
const catalog = buildCatalog(domains);
const competencies = [asCompetencyKey('ebpf/c1')];
const [first, second, third, fourth] = ['1', '2', '3', '4'].map((n) => asItemId(`ebpf-c1-${n}`));
const index = indexEntries([
  buildAnswered({ id: '1', at: at(1), item: first!, correct: false }),
  buildAnswered({ id: '2', at: at(2), item: second!, correct: true }),
  { kind: 'flagged', id: '3', at: at(3), item: second!, on: true },
]);

const source = { catalog, index, lists: { ...emptyLists, flipped: [second!, first!] } };

describe('eligibleItems', () => {
  it.each([
    ['all', [first, second, third, fourth]],
    ['missed', [first]],
    ['unseen', [third, fourth]],
    ['open', [first, third, fourth]],
    ['flagged', [second]],
    ['flipped', [second, first]],
    ['due', []],
  ] as const)('finds %s items of the chosen competencies', (pool, expected) => {
    expect(eligibleItems({ competencies, pool }, source)).toEqual(expected);
  });
});

describe('eligibleItems with generated items', () => {
  const chosen = [asCompetencyKey('network-policy/interpret-policies')];
  const [missed, right, flagged, gone, elsewhere] = [
    'policy-flows/2/aa',
    'policy-flows/2/bb',
    'policy-outcome/2/cc',
    'policy-flows/999/dd',
    'policy-goal/2/ee',
  ].map(asItemId);
  const answered = [missed, right, gone, elsewhere].map((item, place) =>
    buildAnswered({ id: `${place}`, at: at(place), item: item!, correct: item === right }),
  );
  const met = indexEntries([
    ...answered,
    { kind: 'flagged', id: 'f', at: at(9), item: flagged!, on: true },
  ]);
  const lists = { ...emptyLists, due: [elsewhere!, right!, missed!] };
  const eligible = (pool: PracticePool) =>
    eligibleItems({ competencies: chosen, pool }, { catalog, index: met, lists });

  it('brings back what was missed, flagged or is due, if it belongs here and can still be made', () => {
    expect(eligible('missed')).toEqual([missed]);
    expect(eligible('flagged')).toEqual([flagged]);
    expect(eligible('due')).toEqual([right, missed]);
  });

  it('keeps to the bank where new questions are meant', () => {
    expect(eligible('all')).toEqual([]);
    expect(eligible('open')).toEqual([]);
    expect(eligible('unseen')).toEqual([]);
  });
});

describe('drawPractice', () => {
  it('takes unseen items first, then those seen longest ago', () => {
    const drawn = drawPractice({ competencies, pool: 'all', length: 3 }, source, 'seed');
    expect(new Set(drawn)).toEqual(new Set([third, fourth, first]));
  });

  it('draws fewer when there are fewer', () => {
    expect(drawPractice({ competencies, pool: 'missed', length: 10 }, source, 's')).toEqual([
      first,
    ]);
  });

  it('takes from a list what stands first in it', () => {
    const spec = { competencies, pool: 'flipped', length: 1 } as const;
    expect(drawPractice(spec, source, 's')).toEqual([second]);
  });

  it('takes missed items before new ones where points are to be won', () => {
    const spec = { competencies, pool: 'open', length: 2 } as const;
    expect(new Set(drawPractice(spec, source, 's'))).toEqual(new Set([first, third]));
  });
});
