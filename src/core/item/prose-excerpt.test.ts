import { describe, expect, it } from 'vitest';
import type { Prose } from './prose.ts';
import { proseExcerpt } from './prose-excerpt.ts';

const paragraph = (text: string): Prose[number] => ['p', null, text];

describe('proseExcerpt', () => {
  it('is the question, not what leads to it', () => {
    const stem = [
      paragraph('A policy:'),
      ['pre', null, ['code', null, 'kind: X']] as const,
      paragraph('A pod connects to port 80. Which rule of the policy decides about it?'),
    ];
    expect(proseExcerpt(stem)).toBe('Which rule of the policy decides about it?');
  });

  it('leaves out how many to choose', () => {
    expect(proseExcerpt([paragraph('Which flows does the policy admit? Choose two.')])).toBe(
      'Which flows does the policy admit?',
    );
    expect(
      proseExcerpt([paragraph('Which flows does the policy admit?'), paragraph('Choose two.')]),
    ).toBe('Which flows does the policy admit?');
  });

  it('adds the sentence before a question that is too short alone', () => {
    expect(proseExcerpt([paragraph('One. The agent restarts twice. Why?')])).toBe(
      'The agent restarts twice. Why?',
    );
  });

  it('cuts a long question at a word', () => {
    const cut = proseExcerpt([paragraph(`Why ${'does it '.repeat(40)}so?`)], 50);
    expect(cut.length).toBeLessThanOrEqual(52);
    expect(cut).toMatch(/(does|it) …$/);
  });
});
