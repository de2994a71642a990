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

  test('keeps a text until it is dropped', () => {
    const { shared, store } = openStore();
    store.keepDraft('star-wars', 'kind: x');
    expect(openStore(shared).store.readDraft('star-wars')).toBe('kind: x');
    store.dropDraft('star-wars');
    expect(openStore(shared).store.readDraft('star-wars')).toBeNull();
  });
});
