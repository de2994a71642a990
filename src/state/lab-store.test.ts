import { describe, expect, test } from 'vitest';
import { createSharedStorage, createTestClock } from '../../tests/support/doors.ts';
import { createLabStore } from './lab-store.ts';

function openStore(shared = createSharedStorage()) {
  const clock = createTestClock();
  return { shared, clock, store: createLabStore({ storage: shared.openTab(), clock }) };
}

describe('the lab store', () => {
  test('keeps a solved mission, with the help taken before, over a reload', () => {
    const { shared, store, clock } = openStore();
    store.openHints('star-wars-1', 2);
    expect(store.solve('star-wars-1')).toBe(true);
    const again = openStore(shared).store.getState();
    expect(again.missions['star-wars-1']).toEqual({
      hintCount: 2,
      sawSolution: false,
      solvedAt: clock.now(),
    });
  });

  test('changes nothing after the first solve', () => {
    const { store, clock } = openStore();
    store.solve('star-wars-1');
    const first = store.getState();
    clock.advance(1000);
    store.openHints('star-wars-1', 3);
    store.seeSolution('star-wars-1');
    expect(store.solve('star-wars-1')).toBe(false);
    expect(store.getState()).toEqual(first);
  });

  test('hears of a mission solved in another tab', () => {
    const { shared, store } = openStore();
    openStore(shared).store.solve('star-wars-1');
    expect(store.getState().missions['star-wars-1']?.solvedAt).toBeDefined();
  });

  test('reads a text that was left before its time was kept', () => {
    const shared = createSharedStorage(
      new Map([
        ['lab-draft/own', '{"kind":"beeline-lab-draft","version":1,"data":{"text":"old"}}'],
      ]),
    );
    expect(openStore(shared).store.saved().drafts).toEqual({ own: { text: 'old', changedAt: 0 } });
  });

  test('never overwrites a text of a newer Beeline', () => {
    const newer = '{"kind":"beeline-lab-draft","version":99,"data":{"blocks":[]}}';
    const shared = createSharedStorage(new Map([['lab-draft/own', newer]]));
    const { store, clock } = openStore(shared);
    store.keepDraft('own', 'mine');
    store.restore({ missions: {}, drafts: { own: { text: 'mine', changedAt: clock.now() } } });
    expect(shared.values.get('lab-draft/own')).toBe(newer);
  });

  test('keeps a text until it is dropped', () => {
    const { shared, store } = openStore();
    store.keepDraft('star-wars', 'kind: x');
    expect(openStore(shared).store.readDraft('star-wars')).toBe('kind: x');
    store.dropDraft('star-wars');
    expect(openStore(shared).store.readDraft('star-wars')).toBeNull();
  });
});
