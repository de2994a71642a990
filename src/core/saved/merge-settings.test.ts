import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryData } from '../../../tests/support/arbitrary-data.ts';
import { at } from '../../../tests/support/builders.ts';
import { asLocalDay } from '../base/day.ts';
import { mergeSettings } from './merge-settings.ts';
import { defaultSettings, type Settings } from './settings.ts';

const laptop: Settings = {
  ...defaultSettings,
  theme: 'dark',
  goals: { CCA: { examDay: asLocalDay(20_800), minutesPerDay: 45, changedAt: at(5) } },
  changedAt: at(1),
};
const phone: Settings = {
  ...defaultSettings,
  theme: 'light',
  goals: { CCA: { examDay: null, minutesPerDay: 30, changedAt: at(2) } },
  postponements: { CCA: { to: asLocalDay(20_790), changedAt: at(9) } },
  changedAt: at(3),
};

describe('mergeSettings', () => {
  it('keeps the later theme, the later goal and the later postponement, wherever each was set', () => {
    for (const merged of [mergeSettings(laptop, phone), mergeSettings(phone, laptop)]) {
      expect(merged).toEqual({
        ...phone,
        goals: laptop.goals,
        postponements: phone.postponements,
      });
    }
  });

  it('lets a postponement be taken back on another device', () => {
    const back: Settings = {
      ...laptop,
      postponements: { CCA: { to: null, changedAt: at(10) } },
    };
    expect(mergeSettings(phone, back).postponements.CCA?.to).toBeNull();
  });

  it('gives the same in any order and any number of times, and loses no exam', () => {
    const settings = arbitraryData.map((data) => data.settings).filter((one) => one !== null);
    fc.assert(
      fc.property(settings, settings, settings, (a, b, c) => {
        const merged = mergeSettings(a, b);
        expect(merged).toEqual(mergeSettings(b, a));
        expect(mergeSettings(merged, b)).toEqual(merged);
        expect(mergeSettings(merged, c)).toEqual(mergeSettings(a, mergeSettings(b, c)));
        expect(new Set(Object.keys(merged.goals))).toEqual(
          new Set([...Object.keys(a.goals), ...Object.keys(b.goals)]),
        );
      }),
    );
  });
});
