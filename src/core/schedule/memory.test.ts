import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalFor, nextMemory, retrievability, type Memory } from './memory.ts';
import type { Rating } from './rating.ts';

const ratings = fc.constantFrom<Rating>('again', 'hard', 'good', 'easy');
const memories = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), ratings), { maxLength: 12 })
  .map((looks) =>
    looks.reduce<Memory>(
      (memory, [days, rating]) => nextMemory(memory, days, rating),
      nextMemory(null, 0, 'good'),
    ),
  );

describe('nextMemory', () => {
  it('agrees with the reference implementation of FSRS-6', () => {
    // py-fsrs, tests/test_basic.py, test_memo_state.
    const looks: [number, Rating][] = [
      [0, 'again'],
      [0, 'good'],
      [1, 'good'],
      [3, 'good'],
      [8, 'good'],
      [21, 'good'],
    ];
    const memory = looks.reduce<Memory | null>((m, [days, r]) => nextMemory(m, days, r), null);
    expect(memory?.stability).toBeCloseTo(53.62691, 3);
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('remembers longer the better the answer was', () => {
    fc.assert(
      fc.property(memories, fc.integer({ min: 1, max: 60 }), (memory, days) => {
        const after = (['again', 'hard', 'good', 'easy'] as const).map(
          (rating) => nextMemory(memory, days, rating).stability,
        );
        expect(after).toEqual(after.toSorted((a, b) => a - b));
        expect(after[0]).toBeLessThanOrEqual(memory.stability);
      }),
    );
  });
});

describe('intervalFor', () => {
  it('is the stability for a recall of 0.9, and shorter for more', () => {
    const memory = { stability: 40, difficulty: 5 };
    expect(intervalFor(memory, 0.9)).toBe(40);
    expect(intervalFor(memory, 0.95)).toBe(16);
  });

  it('is at least a day, and the recall after it is about what was asked for', () => {
    fc.assert(
      fc.property(memories, fc.double({ min: 0.8, max: 0.97, noNaN: true }), (memory, wanted) => {
        const days = intervalFor(memory, wanted);
        expect(days).toBeGreaterThanOrEqual(1);
        if (days > 1) {
          expect(retrievability(memory, days - 1)).toBeGreaterThan(wanted);
          expect(retrievability(memory, days + 1)).toBeLessThan(wanted);
        }
      }),
    );
  });
});
