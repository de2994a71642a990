import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CompetencyKey, ItemId, OptionId } from '../core/base/ids.ts';
import type { DurationMs } from '../core/base/time.ts';
import { arrangeItem, type FormItem } from '../core/blueprint/form.ts';
import type { Clock, KeyValueStorage, NewId } from '../core/doors/doors.ts';
import type { ItemCatalog } from '../core/exam/exam-outline.ts';
import { answerPractice, type PracticeSession } from '../core/practice/practice-session.ts';
import { interleave } from '../core/practice/interleave.ts';
import { drawPractice, type PracticeSpec } from '../core/practice/practice-spec.ts';
import type { Confidence } from '../core/progress/entry.ts';
import { practiceFormat } from '../core/saved/practice-format.ts';
import { createRecordArchive } from './archive/record-archive.ts';
import { chunksWith, loadItems, type Bank } from './bank.ts';
import { listsOf, reviewsOf } from '../core/practice/review-lists.ts';
import type { Schedule } from './schedule.ts';
import type { ProgressStore } from './progress-store.ts';

/** Rounds kept for going back to; their answers are in the log for ever. */
const roundsKept = 10;

export interface PracticeState {
  /** Newest first. */
  readonly rounds: readonly PracticeSession[];
}

export interface PracticeAnswer {
  readonly options: readonly OptionId[];
  readonly correct: boolean;
  readonly took: DurationMs;
  /** `null` when the learner did not say. */
  readonly confidence: Confidence | null;
}

export interface PracticeStore extends StoreApi<PracticeState> {
  /**
   * Draws a round and starts it; `null` when no item fits the spec. Rejects when the bank cannot be loaded.
   *
   * @param first an item to begin with, whatever is drawn
   */
  start(spec: PracticeSpec, first?: FormItem): Promise<PracticeSession | null>;
  /** Starts a round of one item of the bank; `null` when there is none of this id. Rejects likewise. */
  startWith(item: ItemId): Promise<PracticeSession | null>;
  answer(round: PracticeSession, item: FormItem, answer: PracticeAnswer): void;
  /** Takes over rounds from a back-up; of all rounds the latest are kept. */
  restore(rounds: readonly PracticeSession[]): void;
}

export interface PracticeDeps {
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly bank: Bank;
  readonly progress: ProgressStore;
  readonly schedule: Schedule;
}

export function createPracticeStore(deps: PracticeDeps): PracticeStore {
  const { storage, clock, newId, bank, progress, schedule } = deps;
  const archive = createRecordArchive(storage, clock, 'practice/', practiceFormat);
  const readAll = () =>
    archive
      .ids()
      .flatMap((id) => archive.read(id) ?? [])
      .sort((a, b) => b.startedAt - a.startedAt);
  const store = createStore<PracticeState>(() => ({ rounds: readAll() }));
  archive.onForeignChange(() => store.setState({ rounds: readAll() }));

  const keep = (round: PracticeSession) => {
    archive.write(round.id, round);
    store.setState(({ rounds }) => ({
      rounds: [round, ...rounds.filter(({ id }) => id !== round.id)].sort(
        (a, b) => b.startedAt - a.startedAt,
      ),
    }));
  };
  const dropOldest = () => {
    const { rounds } = store.getState();
    rounds.slice(roundsKept).forEach(({ id }) => archive.remove(id));
    store.setState({ rounds: rounds.slice(0, roundsKept) });
  };

  const begin = async (
    drawn: readonly ItemId[],
    spec: PracticeSpec,
    catalog: ItemCatalog,
    seed: string,
    first?: FormItem,
  ) => {
    const byId = await loadItems(bank, chunksWith(drawn, catalog));
    const arranged = drawn.flatMap((id) => {
      const item = byId.get(id);
      return item === undefined ? [] : [arrangeItem(item, seed)];
    });
    const mixed = interleave(arranged, bank.outline.confusable);
    const items = first ? [first, ...mixed] : mixed;
    const round = { id: newId(), startedAt: clock.now(), spec, items, responses: {} };
    keep(round);
    dropOldest();
    return round;
  };

  return {
    ...store,
    async start(spec, first) {
      const seed = newId();
      const catalog = await bank.catalog.load('catalog');
      const { index } = progress.getState();
      const reviews = reviewsOf(index, schedule.deck(), schedule.calendar(), catalog);
      const all = drawPractice(spec, { catalog, index, lists: listsOf(reviews) }, seed);
      if (all.length === 0) return null;
      const drawn = all
        .filter((id) => id !== first?.id)
        .slice(0, first ? spec.length - 1 : spec.length);
      return begin(drawn, spec, catalog, seed, first);
    },
    async startWith(item) {
      const catalog = await bank.catalog.load('catalog');
      const competencies = (Object.keys(catalog) as CompetencyKey[]).filter((key) =>
        catalog[key]?.includes(item),
      );
      if (competencies.length === 0) return null;
      return begin([item], { competencies, pool: 'all', length: 1 }, catalog, newId());
    },
    answer(round, item, { options, correct, took, confidence }) {
      const current = store.getState().rounds.find(({ id }) => id === round.id) ?? round;
      if (current.responses[item.id] !== undefined) return;
      const { id, competency, hash } = item;
      progress.recordAnswer({
        item: id,
        competency,
        hash,
        response: options,
        correct,
        mode: 'practice',
        took,
        ...(confidence === null ? {} : { confidence }),
      });
      keep(answerPractice(current, id, { options, correct }));
    },
    restore(rounds) {
      const latest = [...rounds].sort((a, b) => b.startedAt - a.startedAt).slice(0, roundsKept);
      latest.forEach(keep);
      dropOldest();
    },
  };
}
