import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomial, convolve } from './beta-binomial.ts';
import { chanceOfAtLeast, distributeScores, scoreBand, type DomainEvidence } from './estimate.ts';
import { estimateShare, weighLevels } from './levels.ts';
import { logBeta, logGamma } from './log-gamma.ts';
import { betaShape, mixtureQuantiles } from './mixture-quantiles.ts';

const SHARES = [12, 11, 10, 6, 6, 6, 6, 3];

/** The same counts in each of the eight domains, unless told otherwise. */
const evidence = (right: number, wrong: number, ...others: [number, number][]): DomainEvidence[] =>
  SHARES.map((share, place) => {
    const [ownRight, ownWrong] = others[place] ?? [right, wrong];
    return { id: `d${place}`, share, right: ownRight, wrong: ownWrong };
  });

/** What the model says of a domain and of the score. */
function estimateScore(domains: readonly DomainEvidence[]) {
  const levels = weighLevels(domains);
  return {
    domains: domains.map((domain) => estimateShare(levels, domain)),
    scores: distributeScores(domains),
  };
}

const sumOf = (chances: readonly number[]) => chances.reduce((sum, chance) => sum + chance, 0);

describe('logGamma', () => {
  it.each([
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [1, 0],
    [5, Math.log(24)],
    [10, Math.log(362_880)],
    // Abramowitz and Stegun (1964), table 6.4.
    [100, 359.134_205_369_575_4],
  ])('of %f is %f', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 11);
  });

  it.each([0, -1, Number.NaN])('has no value at %f', (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
  });

  it('gives the beta function its closed form for whole numbers', () => {
    // B(3, 4) = 2! 3! / 6!
    expect(Math.exp(logBeta(3, 4))).toBeCloseTo(12 / 720, 14);
  });
});

describe('betaBinomial', () => {
  it('is even when the share known may be anything', () => {
    for (const chance of betaBinomial(4, 1, 1)) expect(chance).toBeCloseTo(1 / 5, 12);
  });

  it('has the chances of a textbook urn', () => {
    // Pólya's urn with two red and three black balls, two draws: red red 2/5 × 3/6, black black 3/5 × 4/6.
    const [none, one, both] = betaBinomial(2, 2, 3);
    expect(none).toBeCloseTo(0.4, 12);
    expect(one).toBeCloseTo(0.4, 12);
    expect(both).toBeCloseTo(0.2, 12);
  });

  it('sums to one and has the mean n a / (a + b)', () => {
    const parameter = fc.double({ min: 0.2, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), parameter, parameter, (count, a, b) => {
        const chances = betaBinomial(count, a, b);
        expect(sumOf(chances)).toBeCloseTo(1, 8);
        expect(sumOf(chances.map((chance, right) => chance * right))).toBeCloseTo(
          (count * a) / (a + b),
          6,
        );
      }),
    );
  });
});

describe('convolve', () => {
  it('adds up two dice', () => {
    const die = [0, ...Array<number>(6).fill(1 / 6)];
    expect(convolve(die, die)[7]).toBeCloseTo(6 / 36, 12);
    expect(convolve(die, die)[12]).toBeCloseTo(1 / 36, 12);
  });
});

describe('mixtureQuantiles', () => {
  it.each([
    // Where the closed form of the distribution function is x, x², 1 − (1 − x)³ and 6x² − 8x³ + 3x⁴.
    [1, 1, (x: number) => x],
    [2, 1, (x: number) => x ** 2],
    [1, 3, (x: number) => 1 - (1 - x) ** 3],
    [2, 3, (x: number) => 6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4],
  ])('of Beta(%i, %i) leave their probability below them', (a, b, below) => {
    const probabilities = [0.1, 0.5, 0.9];
    const parts = [{ shape: betaShape(a, b), weight: 1 }];
    mixtureQuantiles(parts, 0, 0, probabilities).forEach((value, place) => {
      expect(Math.abs(below(value) - (probabilities[place] ?? 0))).toBeLessThan(0.005);
    });
  });

  it('of two far humps lie in the humps', () => {
    const [low = 0, high = 0] = mixtureQuantiles(
      [
        { shape: betaShape(200, 800), weight: 0.5 },
        { shape: betaShape(800, 200), weight: 0.5 },
      ],
      0,
      0,
      [0.25, 0.75],
    );
    expect([low, high]).toEqual([expect.closeTo(0.2, 2), expect.closeTo(0.8, 2)]);
  });

  it('keeps to numbers after tens of thousands of answers', () => {
    const parts = [{ shape: betaShape(6, 4), weight: 1 }];
    const [low = 0, high = 1] = mixtureQuantiles(parts, 40_000, 10_000, [0.1, 0.9]);
    expect(low).toBeGreaterThan(0.79);
    expect(high).toBeLessThan(0.81);
  });
});

describe('estimateShare and distributeScores', () => {
  it('without an answer gives the prior: a mean of three fifths, and wide', () => {
    const { domains, scores } = estimateScore(evidence(0, 0));
    expect(domains[0]?.mean).toBeCloseTo(0.6, 2);
    const { low, high } = scoreBand(scores);
    expect(high - low).toBeGreaterThan(25);
  });

  it('gives a probability to each score from 0 to 60, which sum to one', () => {
    const { scores } = estimateScore(evidence(5, 2));
    expect(scores).toHaveLength(61);
    expect(sumOf(scores)).toBeCloseTo(1, 9);
  });

  it('draws a domain with few answers towards the learner’s own level, not towards a half', () => {
    const { domains } = estimateScore(evidence(18, 2, [0, 0], [1, 1]));
    expect(domains[0]?.mean).toBeGreaterThan(0.8);
    expect(domains[1]?.mean).toBeGreaterThan(0.75);
    expect(domains[1]?.mean).toBeLessThan(domains[2]?.mean ?? 0);
  });

  it('comes to the share seen, and to certainty, with tens of thousands of answers', () => {
    const { domains, scores } = estimateScore(evidence(5_000, 1_250));
    expect(domains[0]?.mean).toBeCloseTo(0.8, 3);
    expect(domains[0]?.interval.high).toBeLessThan(0.81);
    // 60 tosses with 0.8: at least 45 right in 0.86938 of cases (binomial).
    expect(chanceOfAtLeast(scores, 45)).toBeCloseTo(0.86938, 3);
  });

  it('has the mean inside the interval, and a narrower one with eight times the answers', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, (right, wrong) => {
        fc.pre(right + wrong > 0);
        const [few] = estimateScore(evidence(right, wrong)).domains;
        const [many] = estimateScore(evidence(8 * right, 8 * wrong)).domains;
        if (few === undefined || many === undefined) throw new Error('no domain');
        expect(few.mean).toBeGreaterThan(few.interval.low);
        expect(few.mean).toBeLessThan(few.interval.high);
        expect(many.interval.high - many.interval.low).toBeLessThan(
          few.interval.high - few.interval.low,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('never lowers the chance to pass for one more right answer', () => {
    const count = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(count, count), { minLength: 8, maxLength: 8 }),
        fc.nat(7),
        (counts, at) => {
          const before = estimateScore(evidence(0, 0, ...counts));
          const more = counts.map(([right, wrong], place): [number, number] => [
            right + (place === at ? 1 : 0),
            wrong,
          ]);
          const after = estimateScore(evidence(0, 0, ...more));
          expect(chanceOfAtLeast(after.scores, 45)).toBeGreaterThanOrEqual(
            chanceOfAtLeast(before.scores, 45) - 1e-9,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes counts that are fractions, for older answers count less', () => {
    const { domains } = estimateScore(evidence(2.5, 0.25));
    expect(domains[0]?.mean).toBeGreaterThan(0.7);
  });
});
