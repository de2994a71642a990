import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { optionGrammar } from './option-grammar.ts';

/** The first text is the key. */
const check = (...texts: string[]) => optionGrammar.check(itemWithTexts(texts), sampleExam());

describe('option-grammar', () => {
  it.each([
    ['options in one form', ['The agent asks', 'The node asks', 'The pod asks']],
    ['small options', ['drops it', 'passes it', 'keeps it']],
    ['code beside capitals', ['`drop` is set', 'The node asks', '`pass` is set']],
    ['names that are written small', ['kube-proxy asks', 'The node asks', 'etcd answers', 'eBPF runs']],
    ['a key of a form that one distractor has', ['It asks', 'It answers', 'The pod asks']],
    ['distractors of several forms', ['It asks', 'To ask once', 'The pod asks']],
    ['to and a noun', ['To the agent', 'To a node', 'To each pod']],
  ])('accepts %s', (_, texts) => {
    expect(check(...texts)).toEqual([]);
  });

  it.each([
    ['one small letter', ['The agent asks', 'the node asks', 'The pod asks'], /all start with a capital/],
    ['one capital', ['drops it', 'Passes it', 'keeps it'], /all start with a capital/],
    ['one full stop', ['The agent asks.', 'The node asks', 'The pod asks'], /full stop/],
    ['one missing stop', ['The agent asks', 'The node asks.', 'The pod asks.'], /full stop/],
    ['a key that opens with "It"', ['It asks', 'The node asks', 'The pod asks'], /an article/],
    ['a key that opens with to', ['To ask once', 'Asking twice', 'Asking often'], /in -ing/],
    ['a key that opens in -ing', ['Asking once', 'To ask twice', 'To ask thrice'], /to and a verb/],
    ['a key without an article', ['Agents ask', 'The node asks', 'A pod asks'], /an article/],
  ])('finds %s', (_, texts, expected) => {
    expect(check(...texts)).toEqual([
      expect.objectContaining({ expected: expect.stringMatching(expected) }),
    ]);
  });
});
