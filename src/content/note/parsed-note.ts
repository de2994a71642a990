import type { CompetencyKey } from '../../core/base/ids.ts';
import type { ParsedText } from '../markdown/parsed-text.ts';
import type { ParsedSource } from './parse-sources.ts';
import type { WrongWord } from './parse-wrong.ts';

/** A note cut into its parts, before links are resolved: what rules look at. */
export interface ParsedNote extends ParsedPage {
  readonly competency: CompetencyKey;
}

/** Any page that is written in sections. */
export interface ParsedPage {
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly lead: ParsedText;
  readonly sections: readonly ParsedSection[];
  /** Every heading in order. */
  readonly headings: readonly ParsedHeading[];
  readonly wordCount: number;
}

export interface ParsedHeading {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
  readonly line: number;
}

export interface ParsedSection {
  readonly heading: ParsedHeading;
  readonly subsections: readonly ParsedHeading[];
  /** Without the comments and the paragraph of sources. */
  readonly content: ParsedText;
  /** Undefined when the section has no points comment; empty for `points: none`. */
  readonly points: readonly string[] | undefined;
  /** Words that are wrong on purpose. */
  readonly wrong: readonly WrongWord[];
  /** Undefined when the section has no paragraph of sources. */
  readonly sources: readonly ParsedSource[] | undefined;
}

/** The one kind of section that needs neither points nor a paragraph of sources: its list is the sources. */
export function isFurtherReading(section: { readonly heading: { readonly text: string } }): boolean {
  return section.heading.text.toLowerCase() === 'further reading';
}
