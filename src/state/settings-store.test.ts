import { describe, expect, it } from 'vitest';
import { createSharedStorage, createTestClock } from '../../tests/support/doors.ts';
import { asLocalDay } from '../core/base/day.ts';
import { scopedStorage } from './archive/scoped-storage.ts';
import { listSetAside } from './archive/set-aside.ts';
import { goalOf } from './goal.ts';
import { createSettingsStore } from './settings-store.ts';

function openSettings(saved?: string) {
  const shared = createSharedStorage();
  if (saved !== undefined) shared.values.set('beeline/settings', saved);
  const storage = shared.openTab();
  const own = scopedStorage(storage, 'beeline/cca/');
  return { shared, own, settings: createSettingsStore(storage, own, createTestClock()) };
}

describe('createSettingsStore', () => {
  it('keeps what was chosen', () => {
    const { shared, settings } = openSettings();
    settings.change({ theme: 'dark' });
    const again = openSettings(shared.values.get('beeline/settings'));
    expect(again.settings.getState().theme).toBe('dark');
  });

  it('keeps what earlier settings say and fills in what they did not know', () => {
    const saved =
      '{"kind":"beeline-settings","version":1,"data":{"theme":"dark","shortcuts":false}}';
    expect(openSettings(saved).settings.getState()).toEqual({
      theme: 'dark',
      shortcuts: false,
      clockShown: true,
      confidenceAsked: true,
      goals: {},
      changedAt: 0,
    });
  });

  it('keeps the goal of each exam by itself', () => {
    const { shared, settings } = openSettings();
    const goal = { examDay: asLocalDay(20_800), minutesPerDay: 45, postponedTo: null };
    settings.change({ goals: { CCA: goal } });
    const again = openSettings(shared.values.get('beeline/settings')).settings.getState();
    expect(goalOf(again, 'CCA')).toEqual(goal);
    expect(goalOf(again, 'KCNA')).toMatchObject({ examDay: null });
  });

  it('sets unreadable settings aside among the records of the exam', () => {
    const { own, settings } = openSettings('{"theme":');
    expect(settings.getState().theme).toBe('system');
    expect(listSetAside(own)).toMatchObject([{ from: 'beeline/settings' }]);
  });

  it('never overwrites settings of a newer Beeline', () => {
    const newer = '{"kind":"beeline-settings","version":99,"data":{"theme":"sepia"}}';
    const { shared, settings } = openSettings(newer);
    settings.change({ theme: 'dark' });
    expect(settings.getState().theme).toBe('dark');
    expect(shared.values.get('beeline/settings')).toBe(newer);
  });
});
