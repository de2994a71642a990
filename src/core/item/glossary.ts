import type { CompetencyKey } from '../base/ids.ts';
import type { NoteSource } from './note.ts';
import type { Prose } from './prose.ts';

/** A word of the trade and what it means, as notes carry it along. */
export interface Term {
  /** Names the term in texts and on the page of the glossary. */
  readonly anchor: string;
  readonly name: string;
  /** One paragraph, without the paragraph around it. */
  readonly definition: Prose;
}

export interface GlossaryEntry extends Term {
  /** Other spellings. */
  readonly also: readonly string[];
  readonly sources: readonly NoteSource[];
  /** The sections that say most about it, in the order of the exam. */
  readonly places: readonly TermPlace[];
}

/** A section of a note. */
export interface TermPlace {
  readonly competency: CompetencyKey;
  readonly anchor: string;
  readonly heading: string;
}

/** Every term, in alphabetical order. */
export interface Glossary {
  readonly title: string;
  readonly summary: string;
  readonly entries: readonly GlossaryEntry[];
}
