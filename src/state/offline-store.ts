import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SiteCopy, SiteCopyStatus } from '../core/doors/doors.ts';
import type { ProgressStore } from './progress-store.ts';
import type { SittingStore } from './sitting-store.ts';

/**
 * Whether a newer version can be loaded: `open` when it is offered; `after-exam` while a mock exam runs, which ends under the
 * version it began with; `after-saving` while answers are in the memory of this page only and would be lost.
 */
export type UpdateOffer = 'none' | 'open' | 'after-exam' | 'after-saving';

export interface OfflineState extends SiteCopyStatus {
  readonly update: UpdateOffer;
  /** The copy became complete while this page was open. */
  readonly isNewlyComplete: boolean;
  /** The learner has put the update off, until the next visit. */
  readonly isPutOff: boolean;
}

/** Whether Beeline works without a network, and whether a newer version is there. */
export interface OfflineStore extends StoreApi<OfflineState> {
  /** Begins to keep the site, or looks for a newer version. To be called when nothing else has to load, and to try again. */
  download(): void;
  putOff(): void;
  /** Loads the newer version if it is on offer. */
  loadUpdate(): void;
}

export interface OfflineDeps {
  readonly copy: SiteCopy;
  readonly sittings: SittingStore;
  readonly progress: ProgressStore;
}

export function createOfflineStore({ copy, sittings, progress }: OfflineDeps): OfflineStore {
  const offerOf = ({ hasUpdate }: SiteCopyStatus): UpdateOffer => {
    if (!hasUpdate) return 'none';
    const { session, saveProblem } = sittings.getState();
    if (session?.phase === 'running') return 'after-exam';
    if (saveProblem !== null || progress.getState().saveProblem !== null) return 'after-saving';
    return 'open';
  };
  const store = createStore<OfflineState>(() => ({
    isPossible: true,
    isComplete: false,
    hasUpdate: false,
    problem: null,
    update: 'none',
    isNewlyComplete: false,
    isPutOff: false,
  }));
  const judgeOffer = () => {
    const update = offerOf(store.getState());
    if (update !== store.getState().update) store.setState({ update });
  };
  let isBegun = false;
  copy.follow((status) => {
    const before = store.getState();
    const isNewlyComplete =
      before.isNewlyComplete || (isBegun && !before.isComplete && status.isComplete);
    store.setState({ ...status, isNewlyComplete });
    judgeOffer();
  });
  sittings.subscribe(judgeOffer);
  progress.subscribe(judgeOffer);

  return {
    ...store,
    download() {
      isBegun = true;
      copy.download();
    },
    putOff: () => store.setState({ isPutOff: true }),
    loadUpdate() {
      if (offerOf(store.getState()) === 'open') copy.loadUpdate();
    },
  };
}
