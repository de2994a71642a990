import type { CompetencyKey, ItemId } from '../base/ids.ts';
import type { Term } from './glossary.ts';
import type { Source } from './item.ts';
import type { Prose } from './prose.ts';

/** A study note, cut at its second-level headings. */
export interface Note {
  readonly competency: CompetencyKey;
  readonly title: string;
  readonly summary: string;
  /** Reading time at 200 words a minute, at least 1. */
  readonly readingMinutes: number;
  /** What stands before the first heading. */
  readonly lead: Prose;
  readonly sections: readonly NoteSection[];
  /** What its sections explain in place. */
  readonly terms: readonly Term[];
}

export interface NoteSection {
  readonly anchor: string;
  readonly heading: string;
  readonly prose: Prose;
  /** Third-level headings inside the section; their anchors are inside `prose` too. */
  readonly subsections: readonly { readonly anchor: string; readonly heading: string }[];
  readonly points: readonly string[];
  readonly sources: readonly NoteSource[];
  /** The first twelve items that link to this section or to one of its subsections, in the order written. */
  readonly itemIds: readonly ItemId[];
  /** Anchors of the terms that `prose` marks, in reading order, each once. */
  readonly terms: readonly string[];
}

export interface NoteSource extends Source {
  readonly title: string;
}
