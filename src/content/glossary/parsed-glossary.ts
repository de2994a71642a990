import type { ParsedText } from '../markdown/parsed-text.ts';
import type { ParsedSource } from '../note/parse-sources.ts';

/** `glossary.md` cut into its terms: what rules look at. */
export interface ParsedGlossary {
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly terms: readonly ParsedTerm[];
}

export interface ParsedTerm {
  readonly name: string;
  readonly anchor: string;
  readonly line: number;
  /** What stands under the heading, but for the other spellings and the sources. */
  readonly definition: ParsedText;
  /** Other spellings, in the order written. */
  readonly also: readonly string[];
  /** Where the other spellings stand. */
  readonly alsoLine: number;
  /** Undefined when the term has no paragraph of sources. */
  readonly sources: readonly ParsedSource[] | undefined;
}

/** Every way to write a term, its name first. */
export function spellingsOf({ name, also }: ParsedTerm): readonly string[] {
  return [name, ...also];
}
