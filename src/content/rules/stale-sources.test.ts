import { describe, expect, it } from 'vitest';
import { parsedItem, parsedNote, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { parsedScenario } from '../../../tests/content/support/sample-scenario.ts';
import { itemStaleSources, noteStaleSources, scenarioStaleSources } from './stale-sources.ts';

const item = parsedItem();
const note = parsedNote(
  '## One\n\nWords.\n\nSources: [Page](https://kubernetes.io/x) (1.20, 2026-11-21).\n',
);
const checkItem = (today?: string) => itemStaleSources.check(item, sampleExam(), today);
const checkNote = (today?: string) => noteStaleSources.check(note, sampleExam(), today);

describe('stale-sources', () => {
  it.each(['2026-11-21', '2027-11-20', '2027-11-21'])('accepts what was read a year before %s', (today) => {
    expect(checkItem(today)).toEqual([]);
    expect(checkNote(today)).toEqual([]);
  });

  it.each(['2027-11-22', '2030-01-01'])('finds what was read earlier when it is %s', (today) => {
    expect(checkItem(today)).toEqual([
      expect.objectContaining({
        line: item.lineOf('sources', 0, 'checked'),
        found: expect.stringMatching(/read on 2026-11-21$/),
      }),
    ]);
    expect(checkNote(today)).toEqual([expect.objectContaining({ line: 9 })]);
  });

  it('says nothing when nobody says what day it is', () => {
    expect(checkItem()).toEqual([]);
    expect(checkNote()).toEqual([]);
  });
});

describe('stale-sources of scenarios', () => {
  it('names the line of the date of a page that was read long ago', () => {
    const check = (today: string) => scenarioStaleSources.check(parsedScenario(), sampleExam(), today);
    expect(check('2027-11-21')).toEqual([]);
    expect(check('2027-11-22')).toEqual([
      expect.objectContaining({ file: 'scenarios/first/scenario.md', line: 9 }),
    ]);
  });
});
