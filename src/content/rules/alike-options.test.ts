import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { alikeOptions } from './alike-options.ts';

const check = (...texts: string[]) =>
  alikeOptions.check(itemWithTexts([...texts, 'Something else', 'Another thing']), sampleExam());

describe('alike-options', () => {
  it.each([
    ['different options', ['The agent writes a route', 'The operator cuts a range']],
    ['a different piece of code', ['Set `mode` to `always` in the values file', 'Set `mode` to `never` in the values file']],
    ['a different number', ['It waits for 30 seconds before the next try of it', 'It waits for 60 seconds before the next try of it']],
    ['the other way around', ['From a pod of the shop to a node of the farm', 'From a node of the farm to a pod of the shop']],
    ['short options with one word each', ['The agent pod', 'The operator pod']],
  ])('accepts %s', (_, texts) => {
    expect(check(...texts)).toEqual([]);
  });

  it.each([
    ['one word', ['The agent of the node writes the route into its table', 'The agent of the node writes the route into its map']],
    ['a word more', ['It drops the packet and tells the sender of it', 'It drops the packet and never tells the sender of it']],
  ])('finds options that differ in %s', (_, texts) => {
    expect(check(...texts)).toEqual([
      expect.objectContaining({ found: expect.stringMatching(/nearly as on line \d+$/) }),
    ]);
  });
});
