import { describe, expect, it } from 'vitest';
import { at, buildAnswered } from '../../../tests/support/builders.ts';
import { asItemId } from '../base/ids.ts';
import type { Confidence } from '../progress/entry.ts';
import { indexEntries } from '../progress/item-history.ts';
import { calibrate, confidentErrors, luckyGuesses } from './confidence.ts';

type Said = Confidence | null;

const indexAfter = (...answers: readonly [item: string, said: Said, correct: boolean][]) =>
  indexEntries(
    answers.map(([item, said, correct], place) =>
      buildAnswered({
        id: `${place}`,
        at: at(place),
        item: asItemId(item),
        correct,
        ...(said === null ? {} : { confidence: said }),
      }),
    ),
  );

describe('luckyGuesses', () => {
  it('lists what was guessed right, until it is answered without guessing', () => {
    const index = indexAfter(
      ['a', 'guess', true],
      ['b', 'guess', true],
      ['c', 'guess', false],
      ['d', null, true],
      ['b', 'unsure', true],
    );
    expect(luckyGuesses(index).map(({ item }) => item)).toEqual(['a']);
  });
});

describe('confidentErrors', () => {
  it('lists what was wrong though sure, the latest first, until it is right', () => {
    const index = indexAfter(
      ['a', 'sure', false],
      ['b', 'sure', false],
      ['c', 'sure', false],
      ['d', 'unsure', false],
      ['a', 'sure', true],
    );
    expect(confidentErrors(index).map(({ item }) => item)).toEqual(['c', 'b']);
  });
});

describe('calibrate', () => {
  it('counts first answers by what was said of them, from least to most sure', () => {
    const rows = calibrate(
      indexAfter(
        ['a', 'sure', true],
        ['b', 'sure', false],
        ['b', 'sure', true],
        ['c', 'guess', true],
        ['d', null, true],
      ),
    );
    expect(rows).toMatchObject([
      { said: 'guess', count: 1, right: 1 },
      { said: 'unsure', count: 0, right: 0, interval: null },
      { said: 'sure', count: 2, right: 1 },
    ]);
  });

  it('gives the interval that the beta distribution has', () => {
    // Nine of nine right: Beta(10, 1), whose distribution function is x¹⁰.
    const sure = indexAfter(
      ...Array.from({ length: 9 }, (_, place): [string, Said, boolean] => [
        `${place}`,
        'sure',
        true,
      ]),
    );
    const interval = calibrate(sure)[2]?.interval;
    expect(interval?.low).toBeCloseTo(0.1 ** 0.1, 2);
    expect(interval?.high).toBeCloseTo(0.9 ** 0.1, 2);
  });
});
