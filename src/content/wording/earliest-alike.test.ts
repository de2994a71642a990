import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestAlike } from './earliest-alike.ts';
import { overlapOf } from './overlap.ts';

describe('earliestAlike', () => {
  it('names the earliest of several sets that have enough in common', () => {
    const sets = [new Set('abcdx'), new Set('pqrst'), new Set('abcdy'), new Set('abcdz')];
    expect(earliestAlike(sets, 0.6)).toEqual([undefined, undefined, 0, 0]);
  });

  it('finds nothing alike at exactly the share', () => {
    // Three of five members are shared.
    expect(earliestAlike([new Set('abcd'), new Set('abce')], 0.6)).toEqual([undefined, undefined]);
  });

  it('finds nothing alike about sets without members', () => {
    expect(earliestAlike([new Set(), new Set()], 0)).toEqual([undefined, undefined]);
  });

  it('finds what comparing every pair finds', () => {
    const sets = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 }), {
      maxLength: 12,
    });
    const most = fc.constantFrom(0, 0.2, 0.5, 0.6, 0.75, 1);
    fc.assert(
      fc.property(sets, most, (lists, share) => {
        const all = lists.map((list) => new Set(list));
        const found = all.map((set, place) => {
          const earlier = all.slice(0, place).findIndex((other) => overlapOf(set, other) > share);
          return earlier < 0 ? undefined : earlier;
        });
        expect(earliestAlike(all, share)).toEqual(found);
      }),
    );
  });

  it('compares few of many sets that have only common members in common', () => {
    let looked = 0;
    const counted = Array.from({ length: 2000 }, (_, place) =>
      countingSet(['which', 'of', 'these', `a${place}`, `b${place}`], () => (looked += 1)),
    );
    earliestAlike(counted, 0.6);
    // Comparing every pair would look at 2 million times 5 members.
    expect(looked).toBeLessThan(100_000);
  });
});

/** A set that says when it is asked whether it has a member. */
function countingSet(members: readonly string[], asked: () => void): ReadonlySet<string> {
  const set = new Set(members);
  const has = set.has.bind(set);
  set.has = (member) => {
    asked();
    return has(member);
  };
  return set;
}
