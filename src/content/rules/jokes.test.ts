import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { jokes } from './jokes.ts';

const check = (text: string) =>
  jokes.check(itemWithTexts([text, 'The node asks', 'The pod asks']), sampleExam());

describe('jokes', () => {
  it.each(['The agent asks the operator', 'The packet carries `MAGIC_MARK_HOST`', 'Turn the probe off'])(
    'accepts "%s"',
    (text) => {
      expect(check(text)).toEqual([]);
    },
  );

  it.each([
    'It works by magic',
    'A hamster in a wheel moves the packets',
    'Turn it off and on again',
    'The agent drinks a coffee',
    'It is broken!!!',
  ])('finds "%s"', (text) => {
    expect(check(text)).toEqual([expect.objectContaining({ expected: expect.stringMatching(/^a mistake/) })]);
  });
});
