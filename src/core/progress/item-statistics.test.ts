import { describe, expect, it } from 'vitest';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { asItemId } from '../base/ids.ts';
import { asDurationMs } from '../base/time.ts';
import type { AnsweredEntry } from './entry.ts';
import { indexEntries } from './item-history.ts';
import { itemStatistics, type ItemStatistics } from './item-statistics.ts';

/** Answers one second after the other: the item, whether it was right, and how many seconds it took. */
function statisticsAfter(...answers: readonly [item: string, correct: boolean, took?: number][]) {
  const entries = answers.map(([item, correct, took = 30], place): AnsweredEntry =>
    buildAnswered({
      id: `${place}`,
      at: at(place),
      item: asItemId(item),
      correct,
      took: asDurationMs(took * 1000),
    }),
  );
  const statistics = itemStatistics(indexEntries(entries), asDurationMs(30_000));
  const ids = (list: keyof ItemStatistics) => statistics[list].map(({ item }) => item);
  return { ids, statistics };
}

describe('itemStatistics', () => {
  it('has nothing to say of items that were right the last time', () => {
    const { statistics } = statisticsAfter(['a', false, 200], ['a', true, 200], ['b', true]);
    expect(statistics).toEqual({ slowAndWrong: [], flipped: [], neverRight: [] });
  });

  it('finds what was wrong after more than twice the usual time, slowest first', () => {
    const { ids } = statisticsAfter(['a', false, 61], ['b', false, 60], ['c', false, 90]);
    expect(ids('slowAndWrong')).toEqual(['c', 'a']);
  });

  it('finds what was right before and is wrong now, latest first', () => {
    const { ids } = statisticsAfter(['a', true], ['a', false], ['b', true], ['b', false]);
    expect(ids('flipped')).toEqual(['b', 'a']);
    expect(ids('neverRight')).toEqual([]);
  });

  it('finds what was never right, most tries first, with the number of tries', () => {
    const { ids, statistics } = statisticsAfter(['a', false], ['b', false], ['b', false]);
    expect(ids('neverRight')).toEqual(['b', 'a']);
    expect(statistics.neverRight[0]).toMatchObject({ answerCount: 2, rightCount: 0 });
  });
});
