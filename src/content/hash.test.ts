import { describe, expect, it } from 'vitest';
import { hashText } from './hash.ts';

describe('hashText', () => {
  it('gives ten hexadecimal digits that stay the same for ever', () => {
    expect(hashText('Which component?')).toBe('5a7c367151');
  });

  it('looks past white space, and at nothing else', () => {
    expect(hashText(' Which\n  component? ')).toBe(hashText('Which component?'));
    expect(hashText('Which components?')).not.toBe(hashText('Which component?'));
  });
});
