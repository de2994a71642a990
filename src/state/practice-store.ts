import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CompetencyKey, ItemId, OptionId } from '../core/base/ids.ts';
import type { DurationMs } from '../core/base/time.ts';
import { arrangeItem, type FormItem } from '../core/blueprint/form.ts';
import type { Clock, KeyValueStorage, NewId } from '../core/doors/doors.ts';
import type { ItemCatalog } from '../core/exam/exam-outline.ts';
import { createRng } from '../core/base/rng.ts';
import { drawFreshest, itemsOf } from '../core/practice/draw-freshest.ts';
import {
  answerPractice,
  leaveOut,
  type PracticeSession,
} from '../core/practice/practice-session.ts';
import { interleave } from '../core/practice/interleave.ts';
import type { PracticeSpec } from '../core/practice/practice-spec.ts';
import { emptyLists, isReviewPool } from '../core/practice/review-pools.ts';
import type { Confidence } from '../core/progress/entry.ts';
import { lateCodec } from './archive/late-codec.ts';
import type { LateReading } from './archive/late-reading.ts';
import { createRecordArchive } from './archive/record-archive.ts';
import { chunksWith, loadItems, type Bank } from './bank.ts';
import type { ProgressStore } from './progress-store.ts';
import type { Schedule } from './schedule.ts';

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
  /** Takes an unanswered item that is gone from the bank out of a round, so that the round can come to its end. */
  leaveOut(round: PracticeSession, item: ItemId): void;
  /** Takes over rounds from a back-up; of all rounds the latest are kept. */
  restore(rounds: readonly PracticeSession[]): void;
}

export interface PracticeDeps {
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly bank: Bank;
  readonly progress: ProgressStore;
  readonly reading: LateReading;
  /** Asked for by rounds of what is to be gone over again only. */
  readonly loadSchedule: () => Promise<Schedule>;
}

export function createPracticeStore(deps: PracticeDeps): PracticeStore {
  const { storage, clock, newId, bank, progress, reading, loadSchedule } = deps;
  const archive = createRecordArchive(storage, clock, 'practice/', lateCodec('practice', reading));
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
  /** Another tab may have answered since the round was shown. */
  const latest = (round: PracticeSession) =>
    store.getState().rounds.find(({ id }) => id === round.id) ?? round;
  const dropOldest = () => {
    const { rounds } = store.getState();
    rounds.slice(roundsKept).forEach(({ id }) => archive.remove(id));
    store.setState({ rounds: rounds.slice(0, roundsKept) });
  };

  const draw = async (spec: PracticeSpec, catalog: ItemCatalog, seed: string) => {
    const { competencies, pool, length } = spec;
    if (pool === 'all') {
      const { index } = progress.getState();
      return drawFreshest(itemsOf(competencies, catalog), length, index, createRng(seed));
    }
    // A round of everything is what most begin with; the rules of the others come when one is asked for.
    const { drawPractice } = await import('../core/practice/draw-practice.ts');
    const lists = isReviewPool(pool) ? (await loadSchedule()).lists(catalog) : emptyLists;
    return drawPractice(spec, { catalog, index: progress.getState().index, lists }, seed);
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
      const all = await draw(spec, catalog, seed);
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
    leaveOut: (round, item) => keep(leaveOut(latest(round), item)),
    answer(round, item, { options, correct, took, confidence }) {
      const current = latest(round);
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
      const newest = [...rounds].sort((a, b) => b.startedAt - a.startedAt).slice(0, roundsKept);
      newest.forEach(keep);
      dropOldest();
    },
  };
}
