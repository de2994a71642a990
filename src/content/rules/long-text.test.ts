import { describe, expect, it } from 'vitest';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { longText } from './long-text.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const check = (stem: string, option: string) =>
  longText.check(itemWithTexts([option, 'Another', 'A third'], [0], { stem }), sampleExam());

describe('long-text', () => {
  it.each([
    ['a stem of 80 words', words(80), words(5)],
    ['an option of 25 words', words(20), words(25)],
    ['a long artefact', `${words(20)}\n\n\`\`\`text\n${words(200)}\n\`\`\`\n\n${words(20)}`, words(5)],
  ])('accepts %s', (_, stem, option) => {
    expect(check(stem, option)).toEqual([]);
  });

  it.each([
    ['a stem of 81 words', words(81), words(5), 'a stem'],
    ['words around an artefact', `${words(50)}\n\n\`\`\`text\na\n\`\`\`\n\n${words(31)}`, words(5), 'a stem'],
    ['an option of 26 words', words(20), words(26), 'an option'],
  ])('finds %s', (_, stem, option, what) => {
    expect(check(stem, option)).toEqual([
      expect.objectContaining({ expected: expect.stringContaining(what) }),
    ]);
  });
});
