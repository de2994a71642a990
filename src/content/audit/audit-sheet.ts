import { hashText } from '../hash.ts';
import { questionHash } from '../item/item-hash.ts';
import { findNote, splitNoteReference } from '../item/note-reference.ts';
import type { ParsedItem, ParsedOption } from '../item/parsed-item.ts';
import type { ParsedNote } from '../note/parsed-note.ts';
import type { Pass } from './audit-record.ts';

/**
 * What a reader who must not see the key is given for one pass: the items with numbered options in an order of their
 * own, for the pass `note` below the section that they link to, for `documentation` with the pages they cite.
 */
export function auditSheet(
  items: readonly ParsedItem[],
  pass: Pass,
  notes: readonly ParsedNote[],
): string {
  const parts: string[] = [];
  let lastSection = '';
  for (const item of pass === 'note' ? bySection(items) : items) {
    if (pass === 'note' && item.fields.note !== lastSection) {
      lastSection = item.fields.note ?? '';
      parts.push(`# Section ${lastSection}`, sectionMarkdown(item, notes));
    }
    parts.push(itemMarkdown(item, pass));
  }
  return `${[HOW_TO[pass], ...parts].join('\n\n')}\n`;
}

/** Names an item and the text that was seen, so that an answer to an older text is noticed. */
export function sheetLabel(item: ParsedItem): string {
  return `${item.id}@${questionHash(item)}`;
}

/** The options in the order of a sheet: fixed for an item and a pass, but never the authored one. */
export function sheetOptions(item: ParsedItem, pass: Pass): ParsedOption[] {
  const place = ({ id }: ParsedOption): string => hashText(`${pass} ${sheetLabel(item)} ${id}`);
  return [...item.options].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

const ANSWER_LINE = 'One line an item: its label, a space, the numbers of the chosen options joined by commas';

const HOW_TO: Readonly<Record<Pass, string>> = {
  stem: `Answer from stem and options alone. ${ANSWER_LINE}, a space, and what the answer rests on: subject, general, wording or guess. Anything after a further space is a remark.`,
  note: `Answer from the section above the items alone. ${ANSWER_LINE}. Anything after a further space is a remark.`,
  documentation: `Answer with the documentation open. ${ANSWER_LINE}. Anything after a further space is a remark.`,
};

function bySection(items: readonly ParsedItem[]): ParsedItem[] {
  const sections = [...new Set(items.map(({ fields }) => fields.note))];
  return sections.flatMap((section) => items.filter(({ fields }) => fields.note === section));
}

/** The section of a heading; for a subsection the whole section, as a learner sees it. */
function sectionMarkdown({ fields, home }: ParsedItem, notes: readonly ParsedNote[]): string {
  const { competency, anchor } = splitNoteReference(fields.note ?? '', home.domain);
  const section = findNote(notes, competency)?.sections.find(({ heading, subsections }) =>
    [heading, ...subsections].some((candidate) => candidate.anchor === anchor),
  );
  return section?.content.markdown ?? '';
}

function itemMarkdown(item: ParsedItem, pass: Pass): string {
  const options = sheetOptions(item, pass).map(
    ({ content }, place) => `${place + 1}. ${content.markdown.replace(/\n/g, '\n   ')}`,
  );
  const sources = (item.fields.sources ?? []).map(({ url, version }) => `- ${url} (${version})`);
  return [
    `## ${sheetLabel(item)}`,
    item.stem.markdown,
    options.join('\n'),
    ...(pass === 'documentation' ? [`Cited pages:\n${sources.join('\n')}`] : []),
  ].join('\n\n');
}
