import type { ContentFile } from '../content-file.ts';
import type { FieldGuide } from '../markdown/checked-yaml.ts';
import { parsePage } from '../note/parse-note.ts';
import type { ParsedPage } from '../note/parsed-note.ts';
import type { Compiled } from '../problem.ts';

/** A cheat sheet cut into its parts: what rules look at. Its last section has the sources of all. */
export interface ParsedCheatSheet extends ParsedPage {
  /** The id of the domain. */
  readonly domain: string;
}

/** The name of the file in the folder of its domain, and of the page under the address of the domain. */
export const CHEAT_SHEET = 'cheat-sheet';

export function cheatSheetPath(domain: string): string {
  return `${domain}/${CHEAT_SHEET}.md`;
}

export function parseCheatSheet(file: ContentFile, domain: string): Compiled<ParsedCheatSheet> {
  const { value, problems } = parsePage(file, 'cheat-sheet-fields', guide);
  return { value: { ...value, domain }, problems };
}

const guide: FieldGuide = {
  title: { expected: 'the title of the sheet', fix: 'write title: and, for example, eBPF on one page' },
  summary: { expected: 'a summary of one sentence', fix: 'write summary: and what the sheet helps to recall' },
};
