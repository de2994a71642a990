import { describe, expect, it } from 'vitest';
import { buildBank } from '../../tests/support/build-bank.ts';
import { createSharedStorage, createTestClock } from '../../tests/support/doors.ts';
import { openTab } from '../../tests/support/open-tab.ts';
import { asItemId, asPartKey } from '../core/base/ids.ts';
import { addDuration, minutes } from '../core/base/time.ts';
import { arrangeForm, optionIds, type Form } from '../core/blueprint/form.ts';
import { loadItems, type Bank } from './bank.ts';
import { readItemTexts } from './item-texts.ts';

const [first, second, third] = ['architecture-c1-1', 'architecture-c1-2', 'ebpf-c1-1'].map(
  asItemId,
);

async function buildForm(bank: Bank): Promise<Form> {
  const keys = ['architecture/c1-0', 'ebpf/c1-0'].map(asPartKey);
  const items = await loadItems(bank, keys);
  return arrangeForm(
    [first, second, third].flatMap((id) => (id && items.get(id)) ?? []),
    'seed',
    'bank',
  );
}

async function startExam() {
  const shared = createSharedStorage();
  const clock = createTestClock();
  const tab = openTab(shared, clock, 'one');
  tab.sittings.start(await buildForm(tab.bank), minutes(10));
  return { shared, clock, ...tab };
}

const respond = (item: typeof first, option: string) =>
  ({ kind: 'responded', item: item!, options: optionIds([option]) }) as const;

describe('createSittingStore', () => {
  it('resumes with the same form, order, responses, flags, strike-outs and deadline', async () => {
    const { shared, clock, sittings } = await startExam();
    sittings.act(respond(first, 'two'));
    sittings.act({ kind: 'flagged', item: second!, on: true });
    sittings.act({ kind: 'struck', item: second!, option: optionIds(['three'])[0]!, on: true });
    const before = sittings.getState().session;
    clock.advance(60_000);
    const after = openTab(shared, clock, 'reloaded').sittings.getState().session;
    expect(after).toEqual(before);
  });

  it('hands in at the deadline when it is opened an hour late, once, with everything answered', async () => {
    const { shared, clock, sittings } = await startExam();
    sittings.act(respond(first, 'one'));
    const startedAt = clock.now();
    clock.advance(3_600_000);
    const late = openTab(shared, clock, 'late');
    await late.sittings.markHandedIn();
    await late.sittings.markHandedIn();
    const { attempts, index } = late.progress.getState();
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({
      endedBy: 'deadline',
      endedAt: addDuration(startedAt, minutes(10)),
    });
    expect(attempts[0]?.items.map(({ points }) => points)).toEqual([1, 0, 0]);
    expect(index.answerCount).toBe(1);
  });

  it('marks an exam with a question that nobody can make any more, without that question', async () => {
    const shared = createSharedStorage();
    const clock = createTestClock();
    const tab = openTab(shared, clock, 'one');
    const form = await buildForm(tab.bank);
    const handMade = { ...form.items[1]!, id: asItemId('policy-flows/99/handmade') };
    tab.sittings.start({ ...form, items: form.items.with(1, handMade) }, null);
    tab.sittings.act(respond(first, 'one'));
    tab.sittings.act({ kind: 'submitted' });
    await tab.sittings.markHandedIn();
    expect(tab.sittings.getState().waiting).toEqual([]);
    const [attempt] = openTab(shared, clock, 'reloaded').progress.getState().attempts;
    expect(attempt?.items.map(({ id, points }) => [id, points])).toEqual([
      [first, 1],
      [third, 0],
    ]);
    expect(attempt?.withdrawnCount).toBe(1);
  });

  it('refuses an answer after the deadline', async () => {
    const { clock, sittings, progress } = await startExam();
    sittings.act(respond(first, 'one'));
    clock.advance(600_000);
    sittings.act(respond(first, 'two'));
    await sittings.markHandedIn();
    expect(progress.getState().attempts[0]?.items[0]).toMatchObject({
      response: ['one'],
      points: 1,
    });
  });

  it('loses no answer of two tabs in the same exam', async () => {
    const { shared, clock, sittings } = await startExam();
    const other = openTab(shared, clock, 'two').sittings;
    sittings.act(respond(first, 'one'));
    clock.advance(1000);
    other.act(respond(second, 'two'));
    clock.advance(1000);
    sittings.act(respond(third, 'three'));
    const expected = { [first!]: ['one'], [second!]: ['two'], [third!]: ['three'] };
    expect(sittings.getState().session?.responses).toEqual(expected);
    expect(other.getState().session?.responses).toEqual(expected);
  });

  it('ends in every tab when one hands it in, and makes one attempt', async () => {
    const { shared, clock, sittings, progress } = await startExam();
    const other = openTab(shared, clock, 'two');
    sittings.act(respond(first, 'one'));
    other.sittings.act({ kind: 'submitted' });
    await other.sittings.markHandedIn();
    await sittings.markHandedIn();
    expect(sittings.getState().session?.phase).not.toBe('running');
    for (const state of [progress.getState(), other.progress.getState()]) {
      expect(state.attempts).toHaveLength(1);
      expect(state.attempts[0]?.items[0]?.response).toEqual(['one']);
      expect(state.index.answerCount).toBe(1);
    }
    const later = openTab(shared, clock, 'later');
    expect(later.sittings.getState().session).toBeNull();
    expect(later.progress.getState().index.answerCount).toBe(1);
  });

  it('keeps a handed-in exam that cannot be marked yet, and marks it later', async () => {
    const shared = createSharedStorage();
    const clock = createTestClock();
    let offline = true;
    const tab = openTab(
      shared,
      clock,
      'one',
      buildBank(() => offline),
    );
    tab.sittings.start(await buildForm(tab.bank), minutes(10));
    tab.sittings.act(respond(first, 'one'));
    tab.sittings.act({ kind: 'submitted' });
    await tab.sittings.markHandedIn();
    expect(tab.progress.getState().attempts).toEqual([]);
    expect(tab.sittings.getState().waiting).toHaveLength(1);
    offline = false;
    const reloaded = openTab(shared, clock, 'two', buildBank());
    await reloaded.sittings.markHandedIn();
    expect(reloaded.progress.getState().attempts[0]?.items[0]?.points).toBe(1);
  });

  it('goes on in memory when storage is full, and marks the exam all the same', async () => {
    const { shared, clock, sittings, progress } = await startExam();
    shared.isFull = true;
    sittings.act(respond(first, 'one'));
    expect(sittings.getState().saveProblem).toBe('full');
    sittings.act({ kind: 'submitted' });
    await sittings.markHandedIn();
    expect(progress.getState().attempts[0]?.items[0]?.points).toBe(1);
    expect(progress.getState().saveProblem).toBe('full');
    shared.isFull = false;
    progress.flag(first!, true);
    expect(progress.getState().saveProblem).toBeNull();
    const later = openTab(shared, clock, 'later').progress.getState();
    expect(later.attempts[0]?.items[0]?.points).toBe(1);
    expect(later.index.answerCount).toBe(1);
  });

  it('keeps the words of the questions for reading them later', async () => {
    const { storage, clock, sittings } = await startExam();
    sittings.act({ kind: 'submitted' });
    await sittings.markHandedIn();
    const texts = readItemTexts(storage, clock);
    expect(texts.get(`hash-of-${first}`)?.stem).toEqual([['p', null, `What about ${first}?`]]);
  });

  it('throws an exam away only when told to', async () => {
    const { shared, clock, sittings } = await startExam();
    sittings.discard();
    expect(sittings.getState().session).toBeNull();
    expect(openTab(shared, clock, 'later').sittings.getState().session).toBeNull();
    expect([...shared.values.keys()].filter((key) => key.includes('sitting'))).toEqual([]);
  });

  it('saves an exam that was started with storage full once there is room', async () => {
    const shared = createSharedStorage();
    const clock = createTestClock();
    const { bank, sittings } = openTab(shared, clock, 'one');
    shared.isFull = true;
    sittings.start(await buildForm(bank), minutes(10));
    expect(sittings.getState().saveProblem).toBe('full');
    shared.isFull = false;
    sittings.act(respond(first, 'one'));
    expect(sittings.getState().saveProblem).toBeNull();
    const { session } = openTab(shared, clock, 'later').sittings.getState();
    expect(session?.responses).toEqual({ [first!]: ['one'] });
  });

  it('is gone from every tab when one throws it away', async () => {
    const { shared, clock, sittings } = await startExam();
    const other = openTab(shared, clock, 'two').sittings;
    sittings.act(respond(first, 'one'));
    other.discard();
    expect(sittings.getState().session).toBeNull();
  });

  it('shows an exam whose time is up as ended, not as missing, when it is opened late', async () => {
    const { shared, clock } = await startExam();
    clock.advance(3_600_000);
    const late = openTab(shared, clock, 'late').sittings.getState().session;
    expect(late).toMatchObject({ phase: 'ended', endedBy: 'deadline' });
  });
});
