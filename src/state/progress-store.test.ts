import { describe, expect, it } from 'vitest';
import { buildAnswered } from '../../tests/support/builders.ts';
import { createSharedStorage, createTestClock } from '../../tests/support/doors.ts';
import { openTab } from '../../tests/support/open-tab.ts';
import { asItemId } from '../core/base/ids.ts';
import { readSetAside } from './archive/set-aside.ts';

const answer = (item: string) => {
  const { item: _item, id: _id, at: _at, kind: _kind, ...rest } = buildAnswered();
  return { ...rest, item: asItemId(item) };
};

describe('createProgressStore', () => {
  it('finds every answer again after a reload', () => {
    const shared = createSharedStorage();
    const clock = createTestClock();
    const before = openTab(shared, clock, 'first').progress;
    for (let count = 0; count < 250; count += 1) before.recordAnswer(answer(`item-${count}`));
    const after = openTab(shared, clock, 'second').progress;
    expect(after.getState().index.items.size).toBe(250);
  });

  it('loses no answer of two tabs that are open at once, and each sees the other', () => {
    const shared = createSharedStorage();
    const clock = createTestClock();
    const one = openTab(shared, clock, 'one').progress;
    const two = openTab(shared, clock, 'two').progress;
    one.recordAnswer(answer('item-1'));
    two.recordAnswer(answer('item-2'));
    one.recordAnswer(answer('item-3'));
    two.flag(asItemId('item-1'), true);
    for (const tab of [one, two, openTab(shared, clock, 'three').progress]) {
      expect(tab.getState().index.answerCount).toBe(3);
      expect(tab.getState().index.flags.get(asItemId('item-1'))).toBe(true);
    }
  });

  it('goes on in memory when storage is full, says so, and saves everything once there is room', () => {
    const shared = createSharedStorage();
    const clock = createTestClock();
    const { progress } = openTab(shared, clock, 'tab');
    shared.isFull = true;
    progress.recordAnswer(answer('item-1'));
    expect(progress.getState()).toMatchObject({ saveProblem: 'full' });
    expect(progress.getState().index.answerCount).toBe(1);
    shared.isFull = false;
    progress.recordAnswer(answer('item-2'));
    expect(progress.getState().saveProblem).toBeNull();
    expect(openTab(shared, clock, 'later').progress.getState().index.answerCount).toBe(2);
  });

  it('keeps unsaved answers when another tab saves', () => {
    const shared = createSharedStorage();
    const clock = createTestClock();
    const one = openTab(shared, clock, 'one').progress;
    const two = openTab(shared, clock, 'two').progress;
    shared.isFull = true;
    one.recordAnswer(answer('item-1'));
    shared.isFull = false;
    two.recordAnswer(answer('item-2'));
    expect(one.getState().index.answerCount).toBe(2);
  });

  it('sets an unreadable piece of the log aside, keeps the rest and never overwrites it', () => {
    const shared = createSharedStorage();
    const clock = createTestClock();
    openTab(shared, clock, 'good').progress.recordAnswer(answer('item-1'));
    shared.values.set('log/bad/0', '{"kind":"beeline-log","version":1,"da');
    const { progress, storage } = openTab(shared, clock, 'now');
    expect(progress.getState().index.answerCount).toBe(1);
    const [aside] = progress.getState().setAside;
    expect(aside).toMatchObject({ from: 'log/bad/0' });
    expect(readSetAside(storage, aside!.key)).toBe('{"kind":"beeline-log","version":1,"da');
    progress.recordAnswer(answer('item-2'));
    expect(readSetAside(storage, aside!.key)).toContain('"da');
  });

  it('sets aside only the broken entries of a piece', () => {
    const shared = createSharedStorage();
    const entries = [buildAnswered({ id: 'good' }), { kind: 'answered', id: 'no more' }];
    shared.values.set(
      'log/old/0',
      JSON.stringify({ kind: 'beeline-log', version: 1, data: entries }),
    );
    const { progress, storage } = openTab(shared, createTestClock(), 'now');
    expect(progress.getState().entries.map(({ id }) => id)).toEqual(['good']);
    const [aside] = progress.getState().setAside;
    expect(JSON.parse(readSetAside(storage, aside!.key))).toEqual([entries[1]]);
  });

  it('leaves a log that a newer Beeline wrote where it is', () => {
    const shared = createSharedStorage();
    const newer = '{"kind":"beeline-log","version":99,"data":{"packed":"…"}}';
    shared.values.set('log/newer/0', newer);
    const { progress } = openTab(shared, createTestClock(), 'now');
    progress.recordAnswer(answer('item-1'));
    expect(shared.values.get('log/newer/0')).toBe(newer);
  });

  it('keeps unreadable data in its place when storage is too full to set it aside', () => {
    const shared = createSharedStorage();
    shared.values.set('log/bad/0', 'not json');
    shared.isFull = true;
    openTab(shared, createTestClock(), 'now').progress.recordAnswer(answer('item-1'));
    expect(shared.values.get('log/bad/0')).toBe('not json');
  });
});
