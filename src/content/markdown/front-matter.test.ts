import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

const split = (text: string) => splitFrontMatter({ path: 'x.md', text });

describe('splitFrontMatter', () => {
  it('keeps the line numbers of the body', () => {
    const { frontMatter, body } = split('---\na: 1\nb: 2\n---\nWords\n');
    expect(frontMatter).toBe('a: 1\nb: 2\n');
    expect(body.split('\n')[4]).toBe('Words');
  });

  it('takes a line of dashes further down as part of the body', () => {
    expect(split('Words\n\n---\n\nWords\n\n---\n')).toEqual({
      frontMatter: undefined,
      body: 'Words\n\n---\n\nWords\n\n---\n',
    });
  });

  it('reads an empty front matter', () => {
    expect(split('---\n---\nWords').frontMatter).toBe('');
  });
});
