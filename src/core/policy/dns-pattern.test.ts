import { describe, expect, it } from 'vitest';
import { coversName } from './dns-pattern.ts';

/** Known answers from pkg/fqdn/matchpattern/matchpattern_test.go of Cilium 1.20, and its comments. */
const answers: readonly (readonly [
  pattern: string,
  covered: readonly string[],
  not: readonly string[],
])[] = [
  ['cilium.io', ['cilium.io', 'CILIUM.io.'], ['a.cilium.io', 'cilium.io.de']],
  ['*.cilium.io', ['a.cilium.io', 'www.cilium.io.'], ['cilium.io', 'a.b.cilium.io']],
  ['*cilium.io', ['cilium.io', 'subcilium.io', 'sub-cilium.io'], ['www.cilium.io']],
  [
    'sub*.cilium.io',
    ['sub.cilium.io', 'subdomain.cilium.io'],
    ['www.cilium.io', 'sub.a.cilium.io'],
  ],
  ['**.cilium.io', ['app.cilium.io', 'test.app.cilium.io'], ['cilium.io', '.cilium.io']],
  ['*.*.cilium.io', ['a.b.cilium.io'], ['a.cilium.io', 'a.b.c.cilium.io']],
  ['a*b*c.io', ['abc.io', 'axbybc.io'], ['axbyb.io', 'a.bc.io']],
  ['*', ['cilium.io', 'a.b.c'], []],
  ['**.', ['cilium.io'], []],
];

describe('coversName', () => {
  it.each(answers)('%s', (pattern, covered, not) => {
    const covers = (name: string): boolean => coversName({ kind: 'pattern', pattern }, name);
    expect(covered.filter((name) => !covers(name))).toEqual([]);
    expect(not.filter(covers)).toEqual([]);
  });

  it('compares a name without case and trailing dot, and has no wildcard in it', () => {
    expect(coversName({ kind: 'name', name: 'API.example.com' }, 'api.Example.com.')).toBe(true);
    expect(coversName({ kind: 'name', name: 'example.com' }, 'api.example.com')).toBe(false);
  });
});
