import type { NoteSource } from './note.ts';
import type { Prose } from './prose.ts';

/** What to look at on the night before the exam: a domain on one sheet of paper. */
export interface CheatSheet {
  /** The id of the domain. */
  readonly domain: string;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly CheatSheetSection[];
  /** For the whole page. */
  readonly sources: readonly NoteSource[];
}

export interface CheatSheetSection {
  readonly anchor: string;
  readonly heading: string;
  readonly prose: Prose;
}
