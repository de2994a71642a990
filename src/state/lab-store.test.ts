import { describe, expect, test } from 'vitest';
import { createSharedStorage, createTestClock } from '../../tests/support/doors.ts';
import { asCompetencyKey } from '../core/base/ids.ts';
import { createLabStore } from './lab-store.ts';

const competencies = [asCompetencyKey('network-policy/rule-structure')];

function openStore(shared = createSharedStorage()) {
  const clock = createTestClock();
  return { shared, clock, store: createLabStore({ storage: shared.openTab(), clock }) };
}

describe('the lab store', () => {
  test('keeps a solved mission, with the help taken before, over a reload', () => {
    const { shared, store, clock } = openStore();
    store.openHints('star-wars-1', 2);
    expect(store.solve('star-wars-1', competencies)).toBe(true);
    const again = openStore(shared).store.getState();
    expect(again.missions['star-wars-1']).toEqual({
      hintCount: 2,
      sawSolution: false,
      solvedAt: clock.now(),
      competencies,
    });
  });

  test('changes nothing after the first solve', () => {
    const { store, clock } = openStore();
    store.solve('star-wars-1', competencies);
    const first = store.getState();
    clock.advance(1000);
    store.openHints('star-wars-1', 3);
    store.seeSolution('star-wars-1');
    expect(store.solve('star-wars-1', competencies)).toBe(false);
    expect(store.getState()).toEqual(first);
  });

  test('learns what a mission exercises when one of an older Beeline is solved again', () => {
    const old =
      '{"kind":"beeline-mission","version":1,"data":{"hintCount":1,"sawSolution":false,"solvedAt":5}}';
    const { store } = openStore(createSharedStorage(new Map([['mission/star-wars-1', old]])));
    expect(store.getState().missions['star-wars-1']).not.toHaveProperty('competencies');
    expect(store.solve('star-wars-1', competencies)).toBe(false);
    expect(store.getState().missions['star-wars-1']).toMatchObject({ solvedAt: 5, competencies });
  });

  test('hears of a mission solved in another tab', () => {
    const { shared, store } = openStore();
    openStore(shared).store.solve('star-wars-1', competencies);
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
