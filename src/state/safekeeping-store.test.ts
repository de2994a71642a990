import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBank } from '../../tests/support/build-bank.ts';
import { buildAnswered, buildForm } from '../../tests/support/builders.ts';
import { createTestServices } from '../../tests/support/test-services.ts';
import { minutes } from '../core/base/time.ts';
import { asCompetencyKey, asItemId } from '../core/base/ids.ts';
import { readSetAside } from './archive/set-aside.ts';

const competencies = [asCompetencyKey('network-policy/rule-structure')];

const answerTo = (item: string) => {
  const { item: _item, id: _id, at: _at, kind: _kind, ...rest } = buildAnswered();
  return { ...rest, item: asItemId(item) };
};

describe('createSafekeepingStore', () => {
  it('backs up what is saved, and what storage had no room for', () => {
    const { progress, safekeeping, shared } = createTestServices();
    progress.recordAnswer(answerTo('item-1'));
    shared.isFull = true;
    progress.recordAnswer(answerTo('item-2'));
    const fresh = createTestServices(buildBank(), 'fresh');
    const opened = fresh.safekeeping.open(safekeeping.backUp());
    expect(opened).toMatchObject({
      ok: true,
      value: { plan: { answers: { added: 2, known: 0 }, changesNothing: false } },
    });
  });

  it('opening a back-up changes nothing, restoring adds it, restoring again changes nothing', () => {
    const from = createTestServices(buildBank(), 'from');
    from.progress.recordAnswer(answerTo('item-1'));
    from.settings.change({ theme: 'dark' });
    from.sittings.start(buildForm(3), minutes(10));
    const to = createTestServices(buildBank(), 'to');
    to.progress.flag(asItemId('item-2'), true);
    const opened = to.safekeeping.open(from.safekeeping.backUp());
    if (!opened.ok) throw new Error(opened.problem);
    expect(to.progress.getState().index.answerCount).toBe(0);
    for (let time = 0; time < 2; time += 1) {
      to.safekeeping.restore(opened.value.backup);
      expect(to.progress.getState().index.answerCount).toBe(1);
      expect(to.progress.getState().index.flags.get(asItemId('item-2'))).toBe(true);
      expect(to.settings.getState().theme).toBe('dark');
      expect(to.sittings.getState().session?.phase).toBe('running');
    }
    expect(to.safekeeping.open(from.safekeeping.backUp())).toMatchObject({
      value: { plan: { changesNothing: true } },
    });
  });

  it('brings what was done in the lab, and sets an older text here aside', () => {
    const to = createTestServices(buildBank(), 'to');
    to.lab.keepDraft('star-wars', 'kind: here');
    to.lab.keepDraft('own', 'newer here');
    const from = createTestServices(buildBank(), 'from');
    from.lab.keepDraft('own', 'older there');
    to.clock.advance(minutes(2));
    to.lab.keepDraft('own', 'newest here');
    from.clock.advance(minutes(1));
    from.lab.solve('star-wars-1', competencies);
    from.lab.keepDraft('star-wars', 'kind: there');
    const opened = to.safekeeping.open(from.safekeeping.backUp());
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.value.plan).toMatchObject({
      missions: { added: 1, known: 0 },
      drafts: { added: 0, known: 0, replacing: 1, older: 1 },
    });
    for (let time = 0; time < 2; time += 1) {
      expect(to.safekeeping.restore(opened.value.backup)).toBeNull();
      expect(to.lab.getState().missions['star-wars-1']?.solvedAt).toBe(from.clock.now());
      expect(to.lab.readDraft('star-wars')).toBe('kind: there');
      expect(to.lab.readDraft('own')).toBe('newest here');
      const { setAside } = to.progress.getState();
      expect(setAside.map(({ key }) => readSetAside(to.storage, key))).toEqual(['kind: here']);
    }
  });

  it('leaves a text of the lab where it is, and says so, when there is no room to set it aside', () => {
    const to = createTestServices(buildBank(), 'to');
    to.lab.keepDraft('own', 'here');
    const from = createTestServices(buildBank(), 'from');
    from.clock.advance(minutes(1));
    from.lab.keepDraft('own', 'there');
    const opened = to.safekeeping.open(from.safekeeping.backUp());
    if (!opened.ok) throw new Error(opened.problem);
    to.shared.isFull = true;
    expect(to.safekeeping.restore(opened.value.backup)).toBe('full');
    expect(to.lab.readDraft('own')).toBe('here');
  });

  it('marks a restored exam whose time was up meanwhile', async () => {
    const from = createTestServices(buildBank(), 'from');
    from.sittings.start(buildForm(3), minutes(10));
    const file = from.safekeeping.backUp();
    const to = createTestServices(buildBank(), 'to');
    to.clock.advance(minutes(20));
    const opened = to.safekeeping.open(file);
    if (!opened.ok) throw new Error(opened.problem);
    to.safekeeping.restore(opened.value.backup);
    expect(to.sittings.getState().session?.phase).toBe('ended');
  });

  it('remembers when the last back-up was made and how much was in it', () => {
    const { progress, safekeeping, clock } = createTestServices();
    progress.recordAnswer(answerTo('item-1'));
    safekeeping.backUp();
    progress.recordAnswer(answerTo('item-2'));
    expect(safekeeping.getState()).toMatchObject({ backedUpAt: clock.now(), backedUpCount: 1 });
  });

  it.each([
    [1, 0],
    [2, 2],
  ])('reads the back-up file of version %i, with %i missions of the lab', (version, missions) => {
    const file = new URL(`../../tests/samples/saved/back-up-${version}.json`, import.meta.url);
    const opened = createTestServices().safekeeping.open(readFileSync(file, 'utf8'));
    expect(opened).toMatchObject({
      value: {
        plan: {
          answers: { added: 18, known: 0 },
          flags: { added: 1, known: 0 },
          attempts: { added: 1, known: 0 },
          sittings: { added: 1, known: 0 },
          rounds: { added: 1, known: 0 },
          missions: { added: missions, known: 0 },
          drafts: { added: missions / 2, known: 0 },
        },
      },
    });
  });
});
