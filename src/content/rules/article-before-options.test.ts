import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { articleBeforeOptions } from './article-before-options.ts';

const check = (stem: string) => articleBeforeOptions.check(parsedItem({ stem }), sampleExam());

describe('article-before-options', () => {
  it.each([['What does the agent hand to a pod when it starts?'], ['The agent hands the pod:']])(
    'accepts %s',
    (stem) => {
      expect(check(stem)).toEqual([]);
    },
  );

  it.each([['When a pod starts, the agent hands it an:'], ['Each pod has a'], ['Which is an?']])(
    'refuses %s',
    (stem) => {
      expect(check(stem)).toEqual([
        expect.objectContaining({ found: expect.stringMatching(/ends in "an?"/) }),
      ]);
    },
  );
});
