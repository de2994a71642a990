import { describe, expect, it } from 'vitest';
import { createSharedStorage, createTestClock } from '../../tests/support/doors.ts';
import { readingHere } from '../../tests/support/reading-here.ts';
import { asLocalDay } from '../core/base/day.ts';
import { scopedStorage } from './archive/scoped-storage.ts';
import { listSetAside } from './archive/set-aside.ts';
import { calendarOf, goalOf } from './goal.ts';
import { createSettingsStore } from './settings-store.ts';

function openSettings(saved?: string) {
  const shared = createSharedStorage();
  if (saved !== undefined) shared.values.set('beeline/settings', saved);
  const storage = shared.openTab();
  const own = scopedStorage(storage, 'beeline/cca/');
  return {
    shared,
    own,
    settings: createSettingsStore(storage, own, createTestClock(), readingHere),
  };
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
      postponements: {},
      changedAt: 0,
    });
  });

  it('keeps the goal of each exam by itself', () => {
    const { shared, settings } = openSettings();
    const goal = { examDay: asLocalDay(20_800), minutesPerDay: 45 };
    settings.changeGoal('CCA', goal);
    settings.postpone('KCNA', asLocalDay(20_790));
    const again = openSettings(shared.values.get('beeline/settings')).settings.getState();
    const today = asLocalDay(20_780);
    expect(goalOf(again, 'CCA')).toMatchObject(goal);
    expect(goalOf(again, 'KCNA')).toMatchObject({ examDay: null });
    expect(calendarOf(again, 'CCA', today)).toEqual({ today, examDay: 20_800, postponedTo: null });
    expect(calendarOf(again, 'KCNA', today)).toMatchObject({ postponedTo: 20_790 });
  });

  it('reads goals and what was put off as version 1 kept them, with its one time for all', () => {
    const saved = (goals: string) =>
      `{"kind":"beeline-settings","version":1,"data":{"theme":"dark","goals":${goals},"changedAt":7}}`;
    const { settings } = openSettings(
      saved('{"CCA":{"examDay":20800,"minutesPerDay":45,"postponedTo":20790}}'),
    );
    expect(settings.getState()).toMatchObject({
      theme: 'dark',
      goals: { CCA: { examDay: 20_800, minutesPerDay: 45, changedAt: 7 } },
      postponements: { CCA: { to: 20_790, changedAt: 7 } },
    });
    for (const damaged of ['5', '[1]', '{"CCA":5}', '{"CCA":{"examDay":"soon"}}']) {
      const { own, settings: unread } = openSettings(saved(damaged));
      expect(unread.getState().theme).toBe('system');
      expect(listSetAside(own)).toHaveLength(1);
    }
  });

  it('putting reviews off leaves the time of settings and goal alone', () => {
    const { settings } = openSettings();
    settings.postpone('CCA', asLocalDay(20_790));
    expect(settings.getState()).toMatchObject({ changedAt: 0, goals: {} });
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
