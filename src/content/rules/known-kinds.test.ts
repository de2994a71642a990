import { describe, expect, it } from 'vitest';
import { parsedItem, parsedNote, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { examWithWords } from '../../../tests/content/support/sample-words.ts';
import { itemKnownKinds, noteKnownKinds } from './known-kinds.ts';

const stem = (yaml: string, question = 'What happens?'): string =>
  `Given this:\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n\n${question}`;
const check = (yaml: string, question?: string) =>
  itemKnownKinds.check(parsedItem({ stem: stem(yaml, question) }), examWithWords());

describe('known-kinds', () => {
  it.each([
    ['a kind of the list', 'apiVersion: bee.io/v2\nkind: Policy'],
    ['a kind of another list', 'apiVersion: v1\nkind: ConfigMap'],
    ['several documents', 'apiVersion: v1\nkind: Service\n---\napiVersion: bee.io/v2\nkind: Node'],
    ['a kind without its version, as in an excerpt', 'kind: Policy'],
    ['a document that is no object', 'routingMode: native'],
  ])('accepts %s', (_, yaml) => {
    expect(check(yaml)).toEqual([]);
  });

  it.each([
    ['a misspelled kind', 'apiVersion: bee.io/v2\nkind: Polcy', 'bee.io/v2 Polcy', 'write kind: Policy', 2],
    ['a version that has no such kind', 'apiVersion: v1\nkind: Policy', 'v1 Policy', 'write apiVersion: bee.io/v2', 1],
    ['a misspelled group', 'apiVersion: be.io/v2', 'be.io/v2', 'write apiVersion: bee.io/v2', 1],
    ['a kind of nobody', 'apiVersion: v1\nkind: Teapot', 'v1 Teapot', 'correct it, or add it to the list of its project', 2],
  ])('refuses %s', (_, yaml, found, fix, line) => {
    const fence = parsedItem({ stem: stem(yaml) }).stem.line + 2;
    expect(check(yaml)).toEqual([expect.objectContaining({ line: fence + line, found, fix })]);
  });

  it('accepts a kind of the past where the text names its version', () => {
    const old = 'apiVersion: bee.io/v1\nkind: OldPolicy';
    expect(check(old, 'What happens in 1.14?')).toEqual([]);
    expect(check(old, 'What happens in 1.16?')).toEqual([]);
    expect(check(old)).toEqual([
      expect.objectContaining({
        expected: expect.stringContaining('of version 1.20, or a text that names the older version'),
        found: 'bee.io/v1 OldPolicy, which bee had in version 1.14',
      }),
    ]);
    expect(check(old, 'What happens in 1.20?')).toHaveLength(1);
  });

  it('says nothing in an exam without lists', () => {
    const item = parsedItem({ stem: stem('kind: Teapot') });
    expect(itemKnownKinds.check(item, sampleExam())).toEqual([]);
  });
});

describe('known-kinds of notes', () => {
  const note = (words: string) =>
    parsedNote(`## One\n\n${words}\n\n\`\`\`yaml\napiVersion: bee.io/v1\nkind: OldPolicy\n\`\`\`\n`);

  it('looks for the version in the same section', () => {
    expect(noteKnownKinds.check(note('In the exam era:'), examWithWords())).toEqual([]);
    expect(noteKnownKinds.check(note('Today:'), examWithWords())).toEqual([
      expect.objectContaining({ line: 11 }),
    ]);
  });
});
