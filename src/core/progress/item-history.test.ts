import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { asItemId } from '../base/ids.ts';
import type { ProgressEntry } from './entry.ts';
import { indexEntries, isFlagged, isMissed, isUnseen } from './item-history.ts';
import { mergeEntries } from './merge-entries.ts';

const item = asItemId('item-1');

describe('indexEntries', () => {
  it('takes the first answer as evidence and the last as the state', () => {
    const index = indexEntries([
      buildAnswered({ id: '1', at: at(1), correct: false }),
      buildAnswered({ id: '2', at: at(2), correct: true }),
    ]);
    expect(index.items.get(item)).toMatchObject({
      firstCorrect: false,
      lastCorrect: true,
      answerCount: 2,
    });
    expect(isMissed(index, item)).toBe(false);
  });

  it('counts an exam item left blank as seen and missed, but not as answered', () => {
    const index = indexEntries([buildAnswered({ response: [], correct: false, mode: 'exam' })]);
    expect(index.answerCount).toBe(0);
    expect(index.items.size).toBe(0);
    expect([isUnseen(index, item), isMissed(index, item)]).toEqual([false, true]);
  });

  it('keeps the latest flag', () => {
    const flag = (id: string, on: boolean): ProgressEntry => ({
      kind: 'flagged',
      id,
      at: at(1),
      item,
      on,
    });
    expect(isFlagged(indexEntries([flag('1', true)]), item)).toBe(true);
    expect(isFlagged(indexEntries([flag('1', true), flag('2', false)]), item)).toBe(false);
  });

  it('gives the same index entry by entry as all at once', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const stepwise = log.reduce(
          (index, entry) => indexEntries([entry], index),
          indexEntries([]),
        );
        expect(stepwise).toEqual(indexEntries(log));
      }),
    );
  });
});

const logs = fc
  .array(fc.tuple(fc.nat(30), fc.nat(5), fc.boolean(), fc.boolean()), { maxLength: 40 })
  .map((rows) =>
    mergeEntries(
      rows.map(([seconds, place, correct, isFlag], order): ProgressEntry => {
        const id = `${order % 17}-${seconds}-${place}-${correct}-${isFlag}`;
        const of = asItemId(`item-${place}`);
        return isFlag
          ? { kind: 'flagged', id, at: at(seconds), item: of, on: correct }
          : buildAnswered({ id, at: at(seconds), item: of, correct });
      }),
    ),
  );
