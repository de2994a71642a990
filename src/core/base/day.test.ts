import { describe, expect, it } from 'vitest';
import { asLocalDay, formatLocalDay, localDayOf, parseLocalDay } from './day.ts';
import { asEpochMs } from './time.ts';

describe('localDayOf', () => {
  it.each([
    ['2026-11-21T23:30:00Z', 0, '2026-11-21'],
    ['2026-11-21T23:30:00Z', 60, '2026-11-22'],
    ['2026-11-21T03:30:00Z', -300, '2026-11-20'],
  ])('of %s is, %i minutes ahead of UTC, %s', (instant, offset, day) => {
    expect(formatLocalDay(localDayOf(asEpochMs(Date.parse(instant)), offset))).toBe(day);
  });
});

describe('parseLocalDay', () => {
  it('reads what was written', () => {
    expect(formatLocalDay(parseLocalDay('2028-02-29') ?? asLocalDay(0))).toBe('2028-02-29');
  });

  it.each(['2027-02-29', '2026-13-01', '21.11.2026', ''])('finds no day in "%s"', (date) => {
    expect(parseLocalDay(date)).toBeNull();
  });
});
