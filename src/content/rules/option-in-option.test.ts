import { describe, expect, it } from 'vitest';
import { parsedItem, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS } from '../../../tests/content/support/sample-content.ts';
import { optionInOption } from './option-in-option.ts';

const check = (...texts: string[]) =>
  optionInOption.check(
    parsedItem({
      options: SAMPLE_OPTIONS.map((option, place) => ({ ...option, text: texts[place] ?? option.text })),
    }),
    sampleExam(),
  );

describe('option-in-option', () => {
  it.each([
    ['options that only start alike', ['The agent of the node', 'The agent of the nodes nearby']],
    ['single words', ['tunnel', 'tunnel, the default']],
  ])('accepts %s', (_, texts) => {
    expect(check(...texts)).toEqual([]);
  });

  it.each([
    ['an option with an addition', ['It drops the packet', 'It drops the packet, and logs it']],
    ['an option joined by "and"', ['Restart the agents', 'Restart the agents and the operator']],
  ])('refuses %s', (_, texts) => {
    expect(check(...texts)).toEqual([
      expect.objectContaining({ found: expect.stringContaining('stands whole in') }),
    ]);
  });
});
