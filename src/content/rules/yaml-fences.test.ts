import { describe, expect, it } from 'vitest';
import { parsedCheatSheet, parsedItem, parsedNote, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { cheatSheetYamlFences, itemYamlFences, noteYamlFences } from './yaml-fences.ts';

const check = (item: SampleItem) => itemYamlFences.check(parsedItem(item), sampleExam());

describe('yaml-fences', () => {
  it.each<[string, SampleItem]>([
    ['an object', { stem: 'Given this:\n\n```yaml\nkind: Service\n```\n\nWhat happens?' }],
    ['several documents', { stem: 'Given this:\n\n```yaml\nkind: Service\n---\nkind: Pod\n```\n\nWhat happens?' }],
    ['anything in a text fence', { stem: 'Given this:\n\n```text\na: b: c\n```\n\nWhat happens?' }],
  ])('accepts %s', (_, item) => {
    expect(check(item)).toEqual([]);
  });

  it.each<[string, SampleItem, string]>([
    ['bad nesting', { stem: 'Given this:\n\n```yaml\na: b: c\n```\n\nWhat happens?' }, 'Nested mappings'],
    ['a key twice', { stem: 'Given this:\n\n```yaml\na: 1\na: 2\n```\n\nWhat happens?' }, 'unique'],
    ['a mistake in a rationale', { options: [{ text: 'One', rationale: 'Look at this one:\n  >\n  > ```yaml\n  > a: [1\n  > ```' }, ...SAMPLE_OPTIONS] }, 'Flow sequence'],
  ])('refuses %s', (_, item, found) => {
    expect(check(item)).toEqual([expect.objectContaining({ found: expect.stringContaining(found) })]);
  });
});

describe('yaml-fences of notes', () => {
  it('accepts YAML that parses', () => {
    const note = parsedNote('## One\n\n```yaml\nkind: Pod\n```\n');
    expect(noteYamlFences.check(note, sampleExam())).toEqual([]);
  });

  it('names the line of the mistake inside the fence', () => {
    const note = parsedNote('## One\n\n```yaml\nkind: Pod\nspec: a: b\n```\n');
    expect(noteYamlFences.check(note, sampleExam())).toEqual([
      expect.objectContaining({ line: 9 }),
    ]);
  });
});

describe('yaml-fences of cheat sheets', () => {
  it.each([
    ['accepts YAML that parses', 'kind: Pod', []],
    ['names the line of the mistake', 'spec: a: b', [expect.objectContaining({ line: 8 })]],
  ])('%s', (_, yaml, findings) => {
    const sheet = parsedCheatSheet(`## One\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`);
    expect(cheatSheetYamlFences.check(sheet, sampleExam())).toEqual(findings);
  });
});
