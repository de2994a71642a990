import { describe, expect, it } from 'vitest';
import { parsedItem, parsedNote } from '../../../tests/content/support/parsed-samples.ts';
import { examWithWords } from '../../../tests/content/support/sample-words.ts';
import { itemWrongWords, noteWrongWords } from './wrong-words.ts';

const check = (stem: string, wrong: string) =>
  itemWrongWords.check(parsedItem({ stem, fields: { wrong } }), examWithWords());

describe('wrong-words', () => {
  it.each([
    ['a command', 'Who would type `cilium observe` here?', '[cilium observe]'],
    ['a flag', 'Who would type `cilium status --verbose` here?', '["--verbose"]'],
    ['a key', 'Who would write `relay.tls.enable` here?', '[relay.tls.enable]'],
    ['a field', 'Who wrote this?\n\n```yaml\nkind: Policy\nspce: {}\n```\n\nWho?', '[spce]'],
    ['a kind', 'Who wrote this?\n\n```yaml\nkind: Polcy\n```\n\nWho?', '[Polcy]'],
    ['an entity', 'Who wrote this?\n\n```yaml\ntoEntities: [wrld]\n```\n\nWho?', '[wrld]'],
  ])('accepts %s that is wrong indeed', (_, stem, wrong) => {
    expect(check(stem, wrong)).toEqual([]);
  });

  it('refuses a word that no rule has anything against, and says which ones there are', () => {
    expect(check('Who would type `cilium observe` here?', '[cilium status]')).toEqual([
      expect.objectContaining({
        expected: 'one of the unknown words: cilium observe',
        found: '"cilium status"',
      }),
    ]);
    expect(check('Who would type `cilium status` here?', '[cilium status]')).toEqual([
      expect.objectContaining({ expected: 'no wrong words: there are none here' }),
    ]);
  });

  it('refuses it in notes, at the line of the comment', () => {
    const note = parsedNote('## One\n\n<!-- wrong: cilium observe, --wat -->\n\n`cilium observe` is nothing.\n');
    expect(noteWrongWords.check(note, examWithWords())).toEqual([
      expect.objectContaining({ line: 7, found: '"--wat"' }),
    ]);
  });
});
