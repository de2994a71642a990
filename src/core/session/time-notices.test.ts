import { describe, expect, it } from 'vitest';
import { asDurationMs, minutes } from '../base/time.ts';
import { timeNotice } from './time-notices.ts';

describe('timeNotice', () => {
  it('speaks at 30, 10, 5 and 1 minutes and at no other second of 90 minutes', () => {
    const spoken: string[] = [];
    for (let second = 90 * 60; second > 0; second -= 1) {
      const notice = timeNotice(asDurationMs(second * 1000), asDurationMs((second - 1) * 1000));
      if (notice !== null) spoken.push(notice);
    }
    expect(spoken).toEqual([
      '30 minutes left.',
      '10 minutes left.',
      '5 minutes left.',
      '1 minute left.',
    ]);
  });

  it('says only the latest after a sleep over several', () => {
    expect(timeNotice(minutes(40), minutes(4))).toBe('5 minutes left.');
  });

  it('is silent after the end', () => {
    expect(timeNotice(minutes(2), minutes(0))).toBeNull();
  });
});
