import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPostings, packPostings, visitPostings, type Posting, type Rank } from './postings.ts';

const lists = fc
  .uniqueArray(fc.nat({ max: 5_000_000 }), { maxLength: 50 })
  .chain((entries) =>
    fc.tuple(
      ...entries
        .toSorted((one, other) => one - other)
        .map((entry) =>
          fc.constantFrom<Rank>(0, 1, 2, 3).map((rank): Posting => ({ entry, rank })),
        ),
    ),
  );

describe('packPostings', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const packed = packPostings(list);
        const visited: Posting[] = [];
        visitPostings(packed, (entry, rank) => visited.push({ entry, rank: rank as Rank }));
        expect(visited).toEqual(list);
        expect(countPostings(packed)).toBe(list.length);
      }),
    );
  });

  it('needs no character that JSON would have to escape', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(packPostings(list)).toMatch(/^[\w-]*$/);
      }),
    );
  });
});
