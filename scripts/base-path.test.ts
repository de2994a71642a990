import { describe, expect, it } from 'vitest';
import { normalizeBasePath } from './base-path.ts';

describe('normalizeBasePath', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['beeline', '/beeline/'],
    ['/beeline', '/beeline/'],
    ['beeline/', '/beeline/'],
    ['//exams//cca/', '/exams/cca/'],
    ['/v1.2/', '/v1.2/'],
  ])('reads %j as %s', (text, base) => {
    expect(normalizeBasePath(text)).toBe(base);
  });

  it.each(['https://example.org/beeline/', './', '../site', 'a b'])('refuses %j', (text) => {
    expect(() => normalizeBasePath(text)).toThrow(`not "${text}"`);
  });
});
