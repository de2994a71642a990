import { asCompetencyKey, type CompetencyKey } from '../../core/base/ids.ts';
import type { ParsedNote } from '../note/parsed-note.ts';

/** Reads `ipam#anchor`, or `architecture/ipam#anchor` for a note of another domain. */
export function splitNoteReference(
  reference: string,
  domain: string,
): { readonly competency: CompetencyKey; readonly anchor: string } {
  const [name = '', anchor = ''] = reference.split('#', 2);
  return { competency: asCompetencyKey(name.includes('/') ? name : `${domain}/${name}`), anchor };
}

export function findNote(
  notes: readonly ParsedNote[],
  competency: CompetencyKey,
): ParsedNote | undefined {
  return notes.find((note) => note.competency === competency);
}
