import { describe, expect, it } from 'vitest';
import {
  parsedCheatSheet,
  parsedGlossary,
  parsedItem,
  parsedNote,
  sampleExam,
} from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { parsedScenario, SAMPLE_MISSION } from '../../../tests/content/support/sample-scenario.ts';
import { finishedCheatSheetText, finishedGlossaryText, finishedItemText, finishedNoteText, finishedScenarioText } from './finished-text.ts';

const check = (item: SampleItem) => finishedItemText.check(parsedItem(item), sampleExam());

describe('finished-text', () => {
  it.each<[string, SampleItem]>([
    ['finished text', {}],
    ['a word that only contains the mark', { stem: 'The app is called todolist. Which record answers a query for it?' }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['TODO', { stem: 'TODO: which record answers the query of a client in the cluster?' }, 'TODO'],
    ['lorem ipsum', { options: [{ text: 'Lorem ipsum', rationale: 'This is the record that answers the query.' }, ...SAMPLE_OPTIONS] }, 'Lorem ipsum'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});

describe('finished-text of notes', () => {
  it('accepts finished text', () => {
    expect(finishedNoteText.check(parsedNote('Words.\n'), sampleExam())).toEqual([]);
  });

  it('names the line of the mark', () => {
    const note = parsedNote('## One\n\nWords.\n\nMore words\nand a FIXME here.\n');
    expect(finishedNoteText.check(note, sampleExam())).toEqual([
      expect.objectContaining({ line: 10, found: '"FIXME"' }),
    ]);
  });
});

describe('finished-text of the glossary and of cheat sheets', () => {
  const check = (words: string) => [
    ...finishedGlossaryText.check(parsedGlossary(`## One\n\n${words}\n`), sampleExam()),
    ...finishedCheatSheetText.check(parsedCheatSheet(`## One\n\n${words}\n`), sampleExam()),
  ];

  it('accepts finished text', () => {
    expect(check('Words.')).toEqual([]);
  });

  it('names the line of the mark', () => {
    const found = expect.objectContaining({ line: 8, found: '"TBD"' });
    expect(check('Words\nTBD.')).toEqual([found, found]);
  });
});

describe('finished-text of scenarios', () => {
  it('accepts finished text', () => {
    expect(finishedScenarioText.check(parsedScenario(), sampleExam())).toEqual([]);
  });

  it('names file and line of a mark in the introduction, a hint and an attempt', () => {
    const scenario = parsedScenario(
      ['scenario.md', 'two clients', 'TODO clients'],
      ['missions/01-close.md', 'Select the server', 'TBD the server'],
      ['missions/01-close.md', 'It means everybody', 'FIXME means everybody'],
    );
    expect(finishedScenarioText.check(scenario, sampleExam())).toEqual([
      expect.objectContaining({ file: 'scenarios/first/scenario.md', line: 12, found: '"TODO"' }),
      expect.objectContaining({ file: SAMPLE_MISSION, line: 18, found: '"TBD"' }),
      expect.objectContaining({ file: SAMPLE_MISSION, found: '"FIXME"' }),
    ]);
  });
});
