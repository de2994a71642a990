import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { echo } from './echo.ts';

const OTHERS = ['The agent of the node', 'The operator of Cilium', 'The kubelet of the node'];

/** A bank of 40 items in all of which a node and a policy occur; the last has this stem and these options. */
function check(stem: string, ...texts: string[]) {
  const others = Array.from({ length: 39 }, () =>
    itemWithTexts(['A node', 'A policy', 'A pod', 'A Service'], [0], {
      stem: 'A pod of the node is selected by a policy. What decides on its packets?',
    }),
  );
  const item = itemWithTexts(texts, [0], { stem });
  return echo.check({ files: [], notes: [], audits: new Map(), items: [...others, item] }, sampleExam());
}

describe('echo', () => {
  it.each([
    ['a key with words of the subject', 'A policy selects a node. What is read?', ['Its policy', ...OTHERS]],
    ['a key in other words', 'A lease has expired. Who takes over?', ['The next replica', ...OTHERS]],
    [
      'an uncommon word in key and distractor',
      'A lease has expired. Who takes over?',
      ['The lease holder', 'The lease writer', ...OTHERS.slice(1)],
    ],
    [
      'another uncommon word in a distractor',
      'A lease has expired after a blackout. Who takes over?',
      ['The lease holder', 'The blackout manager', ...OTHERS.slice(1)],
    ],
    [
      'a word of an artefact',
      'This is printed:\n\n```text\nlease expired\n```\n\nWho takes over from the agent?',
      ['The lease holder', ...OTHERS],
    ],
  ])('accepts %s', (_, stem, texts) => {
    expect(check(stem, ...texts)).toEqual([]);
  });

  it('finds an uncommon word of the stem in the key alone', () => {
    expect(check('A lease has expired. Who takes over?', 'Who holds leases', ...OTHERS)).toEqual([
      expect.objectContaining({ itemId: 'tr-svc-001', found: expect.stringContaining('"leas"') }),
    ]);
  });
});
