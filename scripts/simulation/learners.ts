import { createRng, shuffled, type Rng } from '../../src/core/base/rng.ts';
import { shareItems } from '../../src/core/blueprint/share-items.ts';

export const DOMAINS = [20, 18, 16, 10, 10, 10, 10, 6].map((weight, place) => ({
  id: `d${place}`,
  weight,
}));
export const ITEMS = 60;
export const PASS = 45;
export const SHARES = shareItems(ITEMS, DOMAINS);

/** How synthetic learners differ, in logits. They stand around the pass mark, where a prediction is hardest. */
export interface Population {
  readonly levelMean: number;
  readonly levelSpread: number;
  /** How far a learner's domains lie from the own level. */
  readonly domainSpread: number;
  /** What is learned from one day to the next. */
  readonly learnedPerDay: number;
}

export interface SimulatedAnswer {
  readonly domain: string;
  readonly day: number;
  readonly correct: boolean;
}

export interface Learner {
  /** Oldest first. */
  readonly answers: readonly SimulatedAnswer[];
  /** The day of the exam: that of the last answer. */
  readonly day: number;
  readonly passed: boolean;
}

/** A quarter of an hour a day. 24 answers take three days, 150 take nineteen. */
const ANSWERS_PER_DAY = 8;

/** Learners with known abilities: what they answer while they practice, and whether they pass a form of the exam after it. */
export function drawLearners(
  population: Population,
  size: number,
  count: number,
  seed: string,
): Learner[] {
  const rng = createRng(`${seed} ${size}`);
  return Array.from({ length: count }, () => drawLearner(population, size, rng));
}

function drawLearner(population: Population, size: number, rng: Rng): Learner {
  const { levelMean, levelSpread, domainSpread, learnedPerDay } = population;
  const level = levelMean + levelSpread * normal(rng);
  const abilities = new Map(
    DOMAINS.map(({ id }) => [id, level + domainSpread * normal(rng)] as const),
  );
  const lastDay = Math.floor((size - 1) / ANSWERS_PER_DAY);
  const isRight = (domain: string, day: number) => {
    const ability = (abilities.get(domain) ?? 0) + learnedPerDay * (day - lastDay);
    return uniform(rng) < 1 / (1 + Math.exp(-ability));
  };
  const practised = shuffled(dealt(shareItems(size, DOMAINS)), rng);
  const answers = practised.map((domain, place): SimulatedAnswer => {
    const day = Math.floor(place / ANSWERS_PER_DAY);
    return { domain, day, correct: isRight(domain, day) };
  });
  const score = dealt(SHARES).filter((domain) => isRight(domain, lastDay)).length;
  return { answers, day: lastDay, passed: score >= PASS };
}

function dealt(shares: Readonly<Record<string, number>>): string[] {
  return Object.entries(shares).flatMap(([domain, count]) => Array<string>(count).fill(domain));
}

/** A number from the standard normal distribution (Box and Muller). */
function normal(rng: Rng): number {
  const [one, other] = [uniform(rng), uniform(rng)];
  return Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other);
}

/** Between 0 and 1, neither included. */
function uniform(rng: Rng): number {
  return (rng.below(2 ** 32) + 0.5) / 2 ** 32;
}
