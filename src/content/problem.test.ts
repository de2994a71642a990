import { describe, expect, it } from 'vitest';
import { formatProblem, quote, sortProblems, type ContentProblem } from './problem.ts';

const problem: ContentProblem = {
  file: 'architecture/ipam.md',
  line: 12,
  rule: 'section-points',
  severity: 'error',
  expected: 'a comment',
  found: 'none',
  fix: 'write one',
};

describe('formatProblem', () => {
  it('starts with file and line, then tells expected, found and what to write', () => {
    expect(formatProblem(problem, 'content')).toBe(
      [
        'content/architecture/ipam.md:12 error section-points',
        '  expected: a comment',
        '  found:    none',
        '  fix:      write one',
      ].join('\n'),
    );
  });

  it('adds the column when it is known', () => {
    expect(formatProblem({ ...problem, column: 5 })).toMatch(/^architecture\/ipam\.md:12:5 error/);
  });
});

describe('sortProblems', () => {
  it('sorts by file, then line, then column', () => {
    const at = (file: string, line: number, column?: number): ContentProblem => ({
      ...problem,
      file,
      line,
      ...(column === undefined ? {} : { column }),
    });
    const sorted = sortProblems([at('b', 1), at('a', 20), at('a', 3, 9), at('a', 3, 2)]);
    expect(sorted.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['a', 3, 2],
      ['a', 3, 9],
      ['a', 20, undefined],
      ['b', 1, undefined],
    ]);
  });
});

describe('quote', () => {
  it('puts text on one line and cuts it to length', () => {
    expect(quote('one\n  two three', 8)).toBe('"one two…"');
  });
});
