import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCompetencyKey } from '../base/ids.ts';
import { interleave } from './interleave.ts';

const entries = (...names: string[]) =>
  names.map((name, place) => ({ competency: asCompetencyKey(`d/${name}`), place }));

const order = (names: string[], pairs: [string, string][] = []) =>
  interleave(
    entries(...names),
    pairs.map(([a, b]) => [asCompetencyKey(`d/${a}`), asCompetencyKey(`d/${b}`)] as const),
  )
    .map(({ competency }) => competency.slice(2))
    .join('');

describe('interleave', () => {
  it('takes turns', () => {
    expect(order(['a', 'a', 'a', 'b', 'b', 'b'])).toBe('ababab');
  });

  it('puts what is confused side by side', () => {
    const mixed = order(
      ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'],
      [
        ['a', 'd'],
        ['b', 'c'],
      ],
    );
    expect(mixed).toBe('adadbcbc');
  });

  it('keeps everything, in its own order within a competency, and repeats one only where it must', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 24 });
    const pairs = fc.array(fc.constantFrom<[string, string]>(['a', 'b'], ['c', 'a'], ['b', 'd']), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(names, pairs, (chosen, confused) => {
        const given = entries(...chosen);
        const mixed = interleave(
          given,
          confused.map(([a, b]) => [asCompetencyKey(`d/${a}`), asCompetencyKey(`d/${b}`)] as const),
        );
        const places = (of: typeof given, key: string) =>
          of.filter(({ competency }) => competency === key).map(({ place }) => place);
        const counts = ['d/a', 'd/b', 'd/c', 'd/d'].map((key) => {
          expect(places(mixed, key)).toEqual(places(given, key));
          return places(given, key).length;
        });
        const repeated = mixed.filter(
          ({ competency }, place) => place > 0 && mixed[place - 1]?.competency === competency,
        ).length;
        const most = Math.max(...counts);
        expect(mixed).toHaveLength(given.length);
        expect(repeated).toBe(Math.max(0, most - (given.length - most) - 1));
      }),
    );
  });
});
