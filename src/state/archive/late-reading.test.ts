import { describe, expect, it } from 'vitest';
import { readingHere } from '../../../tests/support/reading-here.ts';
import { createSharedStorage, createTestClock } from '../../../tests/support/doors.ts';
import { buildAnswered } from '../../../tests/support/builders.ts';
import { reading, type Reading } from '../../core/saved/reading.ts';
import { createProgressStore } from '../progress-store.ts';
import { createSettingsStore } from '../settings-store.ts';
import { lateReading, type LateReading } from './late-reading.ts';

/** Loading that ends when it is told to: with what reads, or with an error. */
function heldLoading() {
  const waiting: { resolve: (found: Reading) => void; reject: (error: Error) => void }[] = [];
  const fetch = () =>
    new Promise<Reading>((resolve, reject) => void waiting.push({ resolve, reject }));
  const settled = () => new Promise(setImmediate);
  return {
    late: lateReading(null, fetch),
    come: () => (waiting.shift()?.resolve(reading), settled()),
    fail: () => (waiting.shift()?.reject(new Error('Offline')), settled()),
  };
}

describe('lateReading', () => {
  it('does at once what asks for it when it is there', () => {
    const done: string[] = [];
    readingHere.whenHere(() => done.push('work'));
    expect(done).toEqual(['work']);
  });

  it('does what waited in the order in which it asked, also after a failure', async () => {
    const { late, come, fail } = heldLoading();
    const done: string[] = [];
    late.whenHere(() => done.push('first'));
    await fail();
    expect(done).toEqual([]);
    late.whenHere(() => done.push('second'));
    await come();
    expect(done).toEqual(['first', 'second']);
    expect(late.now()).toBe(reading);
  });

  it('does not do anything twice when it is loaded twice', async () => {
    const { late, come } = heldLoading();
    const done: string[] = [];
    late.whenHere(() => done.push('first'));
    late.whenHere(() => done.push('second'));
    await come();
    await come();
    expect(done).toEqual(['first', 'second']);
  });
});

describe('the stores of a newcomer, before records can be read', () => {
  const answered = () => {
    const { id: _id, at: _at, kind: _kind, ...answer } = buildAnswered({});
    return answer;
  };
  const open = (
    shared: ReturnType<typeof createSharedStorage>,
    writer: string,
    late: LateReading,
  ) =>
    createProgressStore({
      storage: shared.openTab(),
      clock: createTestClock(),
      writer,
      reading: late,
    });

  it('keep answers', () => {
    const shared = createSharedStorage();
    open(shared, 'here', heldLoading().late).recordAnswer(answered());
    expect(open(shared, 'next', readingHere).getState().index.answerCount).toBe(1);
  });

  it('count the answers of another tab as soon as they can', async () => {
    const shared = createSharedStorage();
    const { late, come } = heldLoading();
    const here = open(shared, 'here', late);
    const other = open(shared, 'other', readingHere);
    here.recordAnswer(answered());
    other.recordAnswer(answered());
    expect(here.getState().index.answerCount).toBe(1);
    await come();
    expect(here.getState().index.answerCount).toBe(2);
    other.recordAnswer(answered());
    expect(here.getState().index.answerCount).toBe(3);
  });

  it('read again when they are asked to, as soon as they can', async () => {
    const shared = createSharedStorage();
    const { late, come } = heldLoading();
    const here = open(shared, 'here', late);
    here.recordAnswer(answered());
    here.refresh();
    await come();
    expect(here.getState().index.answerCount).toBe(1);
  });

  it('leave settings alone that a newer Beeline has saved meanwhile', () => {
    const shared = createSharedStorage();
    const storage = shared.openTab();
    const settings = createSettingsStore(storage, storage, createTestClock(), heldLoading().late);
    const newer = '{"kind":"beeline-settings","version":99,"data":{}}';
    shared.openTab().write('beeline/settings', newer);
    settings.change({ theme: 'dark' });
    expect(shared.values.get('beeline/settings')).toBe(newer);
    expect(settings.getState().theme).toBe('dark');
  });
});
