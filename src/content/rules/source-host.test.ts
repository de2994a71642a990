import { describe, expect, it } from 'vitest';
import {
  parsedCheatSheet,
  parsedGlossary,
  parsedItem,
  parsedNote,
  sampleExam,
} from '../../../tests/content/support/parsed-samples.ts';
import type { SampleItem } from '../../../tests/content/support/sample-content.ts';
import { parsedScenario } from '../../../tests/content/support/sample-scenario.ts';
import { cheatSheetSourceHost, itemSourceHost, noteSourceHost, termSourceHost, scenarioSourceHost } from './source-host.ts';

const check = (item: SampleItem) => itemSourceHost.check(parsedItem(item), sampleExam());

describe('source-host', () => {
  it.each<[string, SampleItem]>([
    ['a host on the list', {}],
    ['a path on a host that is shared', { fields: { sources: '\n  - url: https://github.com/cilium/cilium\n    version: "1.20"\n    checked: 2026-11-21' } }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['another host', { fields: { sources: '\n  - url: https://medium.com/x\n    version: "1.20"\n    checked: 2026-11-21' } }, 'medium.com'],
    ['another path on a host that is shared', { fields: { sources: '\n  - url: https://github.com/someone/x\n    version: "1.20"\n    checked: 2026-11-21' } }, 'someone'],
    ['a host whose name only starts alike', { fields: { sources: '\n  - url: https://kubernetes.io.example.org/\n    version: "1.20"\n    checked: 2026-11-21' } }, 'example.org'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});

describe('source-host of notes', () => {
  const note = (host: string) =>
    parsedNote(`## One\n\nWords.\n\nSources: [Page](https://${host}/x) (1.20, 2026-11-21).\n`);

  it('accepts a host on the list', () => {
    expect(noteSourceHost.check(note('docs.cilium.io'), sampleExam())).toEqual([]);
  });

  it('names the line of a source on another host', () => {
    expect(noteSourceHost.check(note('medium.com'), sampleExam())).toEqual([
      expect.objectContaining({ line: 9, found: '"https://medium.com/x"' }),
    ]);
  });

  it('takes the list from exam.md', () => {
    const exam = sampleExam((text) =>
      text.replace('- docs.cilium.io', '- medium.com'),
    );
    expect(noteSourceHost.check(note('medium.com'), exam)).toEqual([]);
    expect(noteSourceHost.check(note('docs.cilium.io'), exam)).toHaveLength(1);
  });
});

describe('source-host of terms and cheat sheets', () => {
  const body = (host: string) =>
    `## One\n\nWords.\n\nSources: [Page](https://${host}/x) (1.20, 2026-11-21).\n`;
  const check = (host: string) => [
    ...termSourceHost.check(parsedGlossary(body(host)), sampleExam()),
    ...cheatSheetSourceHost.check(parsedCheatSheet(body(host)), sampleExam()),
  ];

  it('accepts a host on the list', () => {
    expect(check('docs.cilium.io')).toEqual([]);
  });

  it('names the line of a source on another host', () => {
    const found = expect.objectContaining({ line: 9, found: '"https://medium.com/x"' });
    expect(check('medium.com')).toEqual([found, found]);
  });
});

describe('source-host of scenarios', () => {
  it('accepts a host on the list', () => {
    expect(scenarioSourceHost.check(parsedScenario(), sampleExam())).toEqual([]);
  });

  it('names file and line of a source on another host', () => {
    const scenario = parsedScenario(['scenario.md', 'https://kubernetes.io', 'https://medium.com']);
    expect(scenarioSourceHost.check(scenario, sampleExam())).toEqual([
      expect.objectContaining({ file: 'scenarios/first/scenario.md', line: 7 }),
    ]);
  });
});
