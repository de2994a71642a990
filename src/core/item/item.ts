import type { CompetencyKey, ItemId, OptionId } from '../base/ids.ts';
import type { Prose } from './prose.ts';

export type ItemKind = 'single' | 'multiple';
export type ItemLevel = 'recall' | 'understand' | 'apply';

/**
 * A page that states a fact. `version` is the version of the exam's product whose page was read on `checkedOn`
 * (YYYY-MM-DD), such as `1.20`; pages of other products name theirs (`Kubernetes 1.33`).
 */
export interface Source {
  readonly url: string;
  readonly version: string;
  readonly checkedOn: string;
}

export interface PresentedOption {
  readonly id: OptionId;
  readonly text: Prose;
}

/** What a learner may see before the end of an exam: no key, no rationale, no source. */
export interface PresentedItem {
  readonly id: ItemId;
  readonly competency: CompetencyKey;
  /** Changes with any change of the item's text, key or rationales. */
  readonly hash: string;
  readonly kind: ItemKind;
  /** How many options to choose: 1 for a single-answer item. */
  readonly chooseCount: number;
  readonly stem: Prose;
  /** In the order written; shuffled when presented, unless `order` says otherwise. */
  readonly options: readonly PresentedOption[];
  /** Options that are numbers stand in the order written, which is ascending. */
  readonly order?: 'authored';
}

/** The other half of an item: what is right, why, and where it is taught. */
export interface ItemAnswer {
  readonly id: ItemId;
  readonly hash: string;
  readonly level: ItemLevel;
  readonly key: readonly OptionId[];
  readonly rationales: Readonly<Record<OptionId, Prose>>;
  /** The section of a note that teaches the item. */
  readonly note: NoteLink;
  /** Curriculum points and confusions that the item tests, such as `ARCH-29` or `ipam-X1`. */
  readonly points: readonly string[];
  readonly sources: readonly Source[];
}

export interface NoteLink {
  readonly competency: CompetencyKey;
  readonly anchor: string;
  readonly heading: string;
}
