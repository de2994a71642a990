import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAnswered, buildDomains } from '../../../tests/support/builders.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { indexEntries } from '../progress/item-history.ts';
import { combCells } from './comb-cells.ts';
import { standingsByDomain, weakestFirst } from './standing.ts';
import { wilsonInterval } from './wilson-interval.ts';

const domains = buildDomains({ architecture: 50, ebpf: 30, bgp: 20 }, 2, 10);

function standingsAfter(results: Readonly<Record<string, readonly boolean[]>>) {
  const entries = Object.entries(results).flatMap(([domain, answers]) =>
    answers.map((correct, place) =>
      buildAnswered({
        id: `${domain}-${place}`,
        item: asItemId(`${domain}-${place}`),
        competency: asCompetencyKey(`${domain}/c1`),
        correct,
      }),
    ),
  );
  return standingsByDomain(domains, indexEntries(entries));
}

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published 95 %% interval for %i of %i', (correct, total, low, high) => {
    // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
    const interval = wilsonInterval(correct, total, 1.959964);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('stays within 0 to 1, around the share, and narrows with more answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, right) => {
        const correct = Math.min(right, total);
        const { low, high } = wilsonInterval(correct, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(correct / total);
        expect(high + 1e-12).toBeGreaterThanOrEqual(correct / total);
        const more = wilsonInterval(4 * correct, 4 * total);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe('standingsByDomain', () => {
  it('shows how many answers each figure rests on', () => {
    const [architecture] = standingsAfter({ architecture: [true, true, false] });
    expect(architecture).toMatchObject({ answered: 3, correct: 2, itemCount: 20 });
    expect(architecture?.competencies[1]).toMatchObject({ answered: 0, correct: 0 });
  });
});

describe('weakestFirst', () => {
  it('ranks by what a domain costs in exam points', () => {
    // 50 × (1 − 5/6) = 8.3; 30 × (1 − 1/6) = 25; 20 untouched × 1/2 = 10.
    const ranked = weakestFirst(
      standingsAfter({
        architecture: [true, true, true, true],
        ebpf: [false, false, false, false],
      }),
    );
    expect(ranked.map(({ id }) => id)).toEqual(['ebpf', 'bgp', 'architecture']);
  });
});

describe('combCells', () => {
  it('has one cell for each point and leaves an untouched domain empty', () => {
    const [architecture] = standingsAfter({});
    expect(architecture && combCells(architecture)).toEqual(Array(50).fill('untouched'));
  });

  it('does not fill everything after one right answer', () => {
    const cells = standingsAfter({ bgp: [true] }).flatMap((one) =>
      one.id === 'bgp' ? combCells(one) : [],
    );
    expect(cells).toHaveLength(20);
    expect(cells.filter((cell) => cell === 'won').length).toBeLessThan(10);
    expect(cells).toContain('unsure');
  });
});
