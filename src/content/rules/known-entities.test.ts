import { describe, expect, it } from 'vitest';
import { parsedItem, parsedNote } from '../../../tests/content/support/parsed-samples.ts';
import { examWithWords } from '../../../tests/content/support/sample-words.ts';
import { itemKnownEntities, noteKnownEntities } from './known-entities.ts';

const check = (yaml: string) =>
  itemKnownEntities.check(
    parsedItem({ stem: `Given this:\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n\nWhat happens?` }),
    examWithWords(),
  );

describe('known-entities', () => {
  it.each([
    ['entities of the list', 'toEntities:\n  - world\n  - "host"'],
    ['other lists', 'names:\n  - cluster'],
    ['an empty place', 'fromEntities:\n  -'],
  ])('accepts %s', (_, yaml) => {
    expect(check(yaml)).toEqual([]);
  });

  it.each([
    ['a misspelled one', 'toEntities:\n  - remote-nodes', 'the entity remote-nodes', 'write remote-node'],
    ['one inside of a policy', 'spec:\n  ingress:\n    - fromEntities: [wrld]', 'the entity wrld', 'write world'],
    ['one that there is not', 'fromEntities: [kitchen]', 'the entity kitchen', 'write one of these'],
  ])('refuses %s', (_, yaml, found, fix) => {
    expect(check(yaml)).toEqual([
      expect.objectContaining({ found, fix, expected: 'an entity: host, remote-node, world' }),
    ]);
  });
});

describe('known-entities of notes', () => {
  it('names the line, and the version that had the entity', () => {
    const note = parsedNote('## One\n\n```yaml\ntoEntities:\n  - garden\n```\n');
    expect(noteKnownEntities.check(note, examWithWords())).toEqual([
      expect.objectContaining({ line: 9, found: 'the entity garden, which bee had in version 1.14' }),
    ]);
  });
});
