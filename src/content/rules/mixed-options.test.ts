import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { mixedOptions } from './mixed-options.ts';

const check = (...texts: string[]) => mixedOptions.check(itemWithTexts(texts), sampleExam());

describe('mixed-options', () => {
  it.each([
    ['code alone', ['`a: 1`', '`a: 2`', '`b`, `c`']],
    ['words alone', ['The agent asks', 'The node asks', 'The pod asks']],
    ['words with and without code', ['The agent asks `etcd`', 'The node asks', 'The pod asks']],
    ['code with and without words', ['`a: 1`', '`a: 2` in the namespace', '`b`']],
  ])('accepts %s', (_, texts) => {
    expect(check(...texts)).toEqual([]);
  });

  it.each([
    ['a command among sentences', ['`cilium status`', 'The node asks', 'The pod asks'], 1],
    ['a sentence among commands', ['`cilium status`', '`cilium config view`', 'The pod asks'], 3],
  ])('finds %s', (_, texts, place) => {
    const item = itemWithTexts(texts);
    expect(mixedOptions.check(item, sampleExam())).toEqual([
      expect.objectContaining({ line: item.options[place - 1]?.line }),
    ]);
  });
});
