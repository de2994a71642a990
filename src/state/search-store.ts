import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CompetencyKey, ItemId } from '../core/base/ids.ts';
import { isGenerated } from '../core/generated/generated-id.ts';
import type { ProgressIndex } from '../core/progress/item-history.ts';
import { itemEntry } from '../core/search/item-entry.ts';
import { buildIndex, leaveOut, openIndex, type OpenIndex } from '../core/search/search-index.ts';
import { chunksOf, loadAnswers, loadItems, type Bank, type SearchPart } from './bank.ts';
import type { ProgressStore } from './progress-store.ts';

/** What a search looks in: the indexes of the bank, then one for each competency of which items have been answered. */
export type SearchState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly indexes: readonly OpenIndex[] };

export interface SearchStore extends StoreApi<SearchState> {
  /**
   * Loads what is missing. Answered items become findable by their options and reasons too, a competency at a time: the
   * learner searches the rest meanwhile. Called again, it takes in what has been answered since.
   */
  open(): Promise<void>;
}

export interface SearchDeps {
  readonly bank: Bank;
  readonly progress: ProgressStore;
}

interface AnsweredIndex {
  readonly index: OpenIndex;
  /** How many items it was made of. */
  readonly itemCount: number;
}

export function createSearchStore({ bank, progress }: SearchDeps): SearchStore {
  const store = createStore<SearchState>(() => ({ status: 'loading' }));
  const answered = new Map<CompetencyKey, AnsweredIndex>();
  const titles = new Map(
    bank.outline.domains.flatMap(({ competencies }) =>
      competencies.map(({ key, title }) => [key, title] as const),
    ),
  );
  let ofBank: readonly OpenIndex[] | undefined;

  const loadPart = async (part: SearchPart) => openIndex(await bank.search.load(part));
  const show = (whole: readonly OpenIndex[]) => {
    const own = [...answered.values()].map(({ index }) => index);
    const hrefs = new Set(own.flatMap(({ entries }) => entries.map(({ href }) => href)));
    const rest = whole.map((index) => leaveOut(index, hrefs));
    store.setState({ status: 'ready', indexes: [...rest, ...own] }, true);
  };
  const takeIn = async (competency: CompetencyKey, ids: ReadonlySet<ItemId>) => {
    const chunks = chunksOf([...ids].map((id) => ({ id, competency })));
    const [items, answers] = await Promise.all([
      loadItems(bank, chunks),
      loadAnswers(bank, chunks),
    ]);
    const sources = [...ids].flatMap((id) => {
      const [item, answer] = [items.get(id), answers.get(id)];
      if (item === undefined || answer === undefined) return [];
      return [itemEntry(item, titles.get(competency) ?? '', answer)];
    });
    answered.set(competency, { index: openIndex(buildIndex(sources)), itemCount: ids.size });
  };

  return {
    ...store,
    async open() {
      try {
        ofBank ??= await Promise.all([loadPart('pages'), loadPart('items')]);
      } catch {
        store.setState({ status: 'failed' }, true);
        return;
      }
      const whole = ofBank;
      show(whole);
      for (const [competency, ids] of answeredItems(progress.getState().index)) {
        if (answered.get(competency)?.itemCount === ids.size) continue;
        // Without a connection these items are found by their stems until the next time.
        await takeIn(competency, ids).then(
          () => show(whole),
          () => undefined,
        );
      }
    },
  };
}

/** Written items that have been answered, by competency. */
function answeredItems({ items }: ProgressIndex): ReadonlyMap<CompetencyKey, ReadonlySet<ItemId>> {
  const byCompetency = new Map<CompetencyKey, Set<ItemId>>();
  for (const [id, { competency }] of items) {
    if (isGenerated(id)) continue;
    const known = byCompetency.get(competency);
    if (known === undefined) byCompetency.set(competency, new Set([id]));
    else known.add(id);
  }
  return byCompetency;
}
