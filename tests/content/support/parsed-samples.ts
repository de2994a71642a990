import { asCompetencyKey } from '../../../src/core/base/ids.ts';
import { parseCheatSheet, type ParsedCheatSheet } from '../../../src/content/cheat-sheet/parse-cheat-sheet.ts';
import { compileExam, type Exam } from '../../../src/content/exam/compile-exam.ts';
import { parseGlossary } from '../../../src/content/glossary/parse-glossary.ts';
import type { ParsedGlossary } from '../../../src/content/glossary/parsed-glossary.ts';
import { parseItems } from '../../../src/content/item/parse-items.ts';
import type { ParsedItem } from '../../../src/content/item/parsed-item.ts';
import { parseNote } from '../../../src/content/note/parse-note.ts';
import type { ParsedNote } from '../../../src/content/note/parsed-note.ts';
import type { ParsedBank } from '../../../src/content/rules/rule.ts';
import type { ContentFile } from '../../../src/content/content-file.ts';
import { parseContent } from '../../../src/content/parse-content.ts';
import { noCache } from '../../../src/content/compile-cache.ts';
import { sampleContent, sampleItem, type SampleItem } from './sample-content.ts';

/** An item as rules see it. */
export function parsedItem(sample: SampleItem = {}): ParsedItem {
  const file = { path: 'traffic/services.items.md', text: sampleItem(sample) };
  const home = { domain: 'traffic', competency: asCompetencyKey('traffic/services'), prefix: 'tr-svc' };
  return required(parseItems(file, home).value[0]);
}

/** A glossary as rules see it: front matter on lines 1 to 4, then the body from line 5 on. */
export function parsedGlossary(body: string): ParsedGlossary {
  const text = `---\ntitle: Glossary\nsummary: Words.\n---\n${body}`;
  return parseGlossary({ path: 'glossary.md', text }).value;
}

/** A cheat sheet as rules see it: front matter on lines 1 to 4, then the body from line 5 on. */
export function parsedCheatSheet(body: string): ParsedCheatSheet {
  const text = `---\ntitle: Traffic on one page\nsummary: What to recall.\n---\n${body}`;
  return parseCheatSheet({ path: 'traffic/cheat-sheet.md', text }, 'traffic').value;
}

/** A note as rules see it: front matter on lines 1 to 4, then the body from line 5 on. */
export function parsedNote(body: string): ParsedNote {
  const text = `---\ntitle: Services\nsummary: Say what they are.\n---\n${body}`;
  const file = { path: 'traffic/services.md', text };
  return parseNote(file, asCompetencyKey('traffic/services')).value;
}

export function sampleExam(edit: (text: string) => string = (text) => text): Exam {
  const file = required(sampleContent().find(({ path }) => path === 'exam.md'));
  return required(compileExam({ path: 'exam.md', text: edit(file.text) }).value);
}

export function parsedBank(files: readonly ContentFile[] = sampleContent()): ParsedBank {
  return parseContent(files, sampleExam(), noCache).value;
}

export function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The sample does not parse');
  return value;
}

/** An item with these options; `keys` are places from 0. */
export function itemWithTexts(
  texts: readonly string[],
  keys: readonly number[] = [0],
  sample: SampleItem = {},
): ParsedItem {
  const options = texts.map((text, place) => ({
    id: `option-${place + 1}`,
    text,
    isKey: keys.includes(place),
  }));
  return parsedItem({ ...sample, options });
}
