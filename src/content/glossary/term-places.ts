import type { TermPlace } from '../../core/item/glossary.ts';
import { textPieces } from '../markdown/text-pieces.ts';
import { isFurtherReading, type ParsedNote } from '../note/parsed-note.ts';
import type { FindTerms } from './find-terms.ts';

/** A term of every few sentences would fill its entry with links. */
const MOST_PLACES = 4;

/** A heading that names a term is worth any number of mentions. */
const HEADING_WORTH = 1000;

/**
 * The sections that say most about each term, by its anchor: first those that have it in a heading, then those that name
 * it oftenest, in code too. They are listed in the order of the notes.
 */
export function termPlaces(
  notes: readonly ParsedNote[],
  findTerms: FindTerms,
): ReadonlyMap<string, readonly TermPlace[]> {
  const ranked = new Map<string, { place: TermPlace; worth: number }[]>();
  for (const { competency, sections } of notes) {
    for (const section of sections) {
      if (isFurtherReading(section)) continue;
      const worth = new Map<string, number>();
      const add = (text: string, each: number): void => {
        for (const { term } of findTerms(text)) worth.set(term, (worth.get(term) ?? 0) + each);
      };
      const { heading, subsections, content } = section;
      for (const { text } of [heading, ...subsections]) add(text, HEADING_WORTH);
      for (const piece of textPieces(content.nodes)) add(piece, 1);
      const place: TermPlace = { competency, anchor: heading.anchor, heading: heading.text };
      for (const [term, value] of worth) {
        ranked.set(term, [...(ranked.get(term) ?? []), { place, worth: value }]);
      }
    }
  }
  return new Map(
    [...ranked].map(([term, places]) => {
      const best = places.toSorted((a, b) => b.worth - a.worth).slice(0, MOST_PLACES);
      return [term, places.filter((one) => best.includes(one)).map(({ place }) => place)];
    }),
  );
}
