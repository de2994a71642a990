import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLog } from '../../../tests/support/arbitrary-progress.ts';
import { buildAnswered } from '../../../tests/support/builders.ts';
import { mergeEntries } from './merge-entries.ts';

describe('mergeEntries', () => {
  it('gives the same whichever log is named first', () => {
    fc.assert(
      fc.property(arbitraryLog, arbitraryLog, (a, b) => {
        expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
      }),
    );
  });

  it('gives the same whichever logs are merged first', () => {
    fc.assert(
      fc.property(arbitraryLog, arbitraryLog, arbitraryLog, (a, b, c) => {
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
      }),
    );
  });

  it('changes nothing when a log is merged again', () => {
    fc.assert(
      fc.property(arbitraryLog, arbitraryLog, (a, b) => {
        const merged = mergeEntries(a, b);
        expect(mergeEntries(merged, a)).toEqual(merged);
        expect(mergeEntries(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('loses no entry, counts none twice and makes none up', () => {
    fc.assert(
      fc.property(arbitraryLog, arbitraryLog, (a, b) => {
        const ids = mergeEntries(a, b).map(({ id }) => id);
        expect(ids).toHaveLength(new Set(ids).size);
        expect(new Set(ids)).toEqual(new Set([...a, ...b].map(({ id }) => id)));
      }),
    );
  });

  it('keeps what a newer version knew of an answer', () => {
    const full = buildAnswered({ confidence: 'sure' });
    const { confidence: _confidence, ...poorer } = full;
    expect(mergeEntries([full], [poorer])).toEqual([full]);
    expect(mergeEntries([poorer], [full])).toEqual([full]);
  });
});
