import type { ParsedText } from '../markdown/parsed-text.ts';
import { quote, type Finding } from '../problem.ts';
import type { CheatSheetRule, GlossaryRule, ItemRule, NoteRule, ScenarioRule } from './rule.ts';

/** What is not ready is kept out of the content, not marked in it. */
export const finishedNoteText: NoteRule = {
  name: 'finished-text',
  severity: 'error',
  check: (note) => [
    ...findMark(`${note.title} ${note.summary}`, 2),
    ...[note.lead, ...note.sections.map(({ content }) => content)].flatMap(checkText),
  ],
};

export const finishedItemText: ItemRule = {
  name: 'finished-text',
  severity: 'error',
  check: (item) =>
    [
      item.stem,
      ...item.options.flatMap(({ content, rationale }) => [content, ...(rationale ? [rationale] : [])]),
    ].flatMap(checkText),
};

export const finishedGlossaryText: GlossaryRule = {
  name: 'finished-text',
  severity: 'error',
  check: ({ title, summary, terms }) => [
    ...findMark(`${title} ${summary}`, 2),
    ...terms.flatMap(({ definition }) => checkText(definition)),
  ],
};

export const finishedCheatSheetText: CheatSheetRule = {
  name: 'finished-text',
  severity: 'error',
  check: ({ title, summary, sections }) => [
    ...findMark(`${title} ${summary}`, 2),
    ...sections.flatMap(({ content }) => checkText(content)),
  ],
};

export const finishedScenarioText: ScenarioRule = {
  name: 'finished-text',
  severity: 'error',
  check: ({ file, title, summary, intro, missions }) => [
    ...[...findMark(`${title} ${summary}`, 2), ...checkText(intro)].map((finding) => ({
      ...finding,
      file,
    })),
    ...missions.flatMap((mission) =>
      [mission.goal, ...mission.hints, ...mission.wrong.map(({ why }) => why)]
        .flatMap(checkText)
        .map((finding) => ({ ...finding, file: mission.file })),
    ),
  ],
};

const MARK = /\b(?:TODO|FIXME|TBD)\b|\blorem ipsum\b/i;

function checkText(text: ParsedText): Finding[] {
  return findMark(text.markdown, text.line);
}

function findMark(text: string, firstLine: number): Finding[] {
  const match = MARK.exec(text);
  if (match === null) return [];
  return [
    {
      line: firstLine + text.slice(0, match.index).split('\n').length - 1,
      expected: 'finished text',
      found: quote(match[0]),
      fix: 'write what is missing, or leave the passage out until it is ready',
    },
  ];
}
