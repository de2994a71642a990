import { asCompetencyKey, asItemId, asOptionId } from '../../src/core/base/ids.ts';
import { asDurationMs, asEpochMs } from '../../src/core/base/time.ts';
import { betaBinomial, convolve } from '../../src/core/mastery/beta-binomial.ts';
import { chanceOfAtLeast, distributeScores } from '../../src/core/mastery/estimate.ts';
import { countMissions } from '../../src/core/mastery/count-missions.ts';
import { countsAt, foldEvidence } from '../../src/core/mastery/evidence.ts';
import type { Counts } from '../../src/core/mastery/levels.ts';
import type { AnsweredEntry } from '../../src/core/progress/entry.ts';
import { DOMAINS, ITEMS, PASS, SHARES, type Learner, type SimulatedAnswer } from './learners.ts';

/** The chance to pass that is read from a learner's answers, 0 to 1. */
export type Estimator = (learner: Learner) => number;

const DAY_MS = 86_400_000;

/** The only domain with missions in the simulation. */
const LAB_DOMAIN = 'd1';

/** The estimator that learners see: the same functions, from the log on. */
export const ours: Estimator = ({ answers, day }) => {
  const evidence = foldEvidence(answers.map(toEntry));
  return chanceOf((domain) =>
    countsAt(evidence.get(asCompetencyKey(`${domain}/c`)), asEpochMs(day * DAY_MS)),
  );
};

/**
 * Ours for a learner who has solved many missions of the lab, whatever the ability: the most that missions can add. They are
 * all about one domain, the second heaviest, and all solved on the day of the exam.
 */
export const withLab: Estimator = ({ answers, day }) => {
  const at = asEpochMs(day * DAY_MS);
  const mission = { at, competencies: [asCompetencyKey(`${LAB_DOMAIN}/c`)] };
  const evidence = countMissions(
    foldEvidence(answers.map(toEntry)),
    Array.from({ length: 40 }, () => mission),
  );
  return chanceOf((domain) => countsAt(evidence.get(asCompetencyKey(`${domain}/c`)), at));
};

/** What the lab would do if each mission were a whole right answer for each of its competencies. */
export const wholeAnswers: Estimator = ({ answers, day }) =>
  chanceOf((domain) => {
    const { right, wrong } = count(answers, domain, () => 1, day);
    return { right: right + (domain === LAB_DOMAIN ? 40 : 0), wrong };
  });

/** Ours with another half-life in days; `Infinity` lets nothing fade. */
export function withHalfLife(days: number): Estimator {
  return ({ answers, day }) =>
    chanceOf((domain) => count(answers, domain, (age) => 2 ** (-age / days), day));
}

/** What is used elsewhere. None of these fades old answers. */
export const others: Readonly<Record<string, Estimator>> = {
  'raw score: pass if at least 75 %': ({ answers }) => (rightShare(answers) >= 0.75 ? 1 : 0),
  'one pooled binomial': ({ answers }) => {
    const right = rightShare(answers);
    // So narrow that it is a binomial distribution.
    return chanceOfAtLeast(betaBinomial(ITEMS, 1e6 * right + 1e-3, 1e6 * (1 - right) + 1e-3), PASS);
  },
  'neutral prior per domain': ({ answers }) => withPrior(answers, 4, 0.5),
  'own-mean prior per domain': ({ answers }) => {
    const right = answers.filter(({ correct }) => correct).length;
    return withPrior(answers, 8, (right + 3) / (answers.length + 5));
  },
};

export function toEntry({ domain, day, correct }: SimulatedAnswer, place: number): AnsweredEntry {
  return {
    kind: 'answered',
    id: `${place}`,
    at: asEpochMs(day * DAY_MS),
    item: asItemId(`${domain}-${place}`),
    competency: asCompetencyKey(`${domain}/c`),
    hash: 'simulated',
    response: [asOptionId('one')],
    correct,
    mode: 'practice',
    took: asDurationMs(60_000),
  };
}

function chanceOf(countsIn: (domain: string) => Counts): number {
  const domains = DOMAINS.map(({ id }) => ({ id, share: SHARES[id] ?? 0, ...countsIn(id) }));
  return chanceOfAtLeast(distributeScores(domains), PASS);
}

function withPrior(
  answers: readonly SimulatedAnswer[],
  concentration: number,
  mean: number,
): number {
  const parts = DOMAINS.map(({ id }) => {
    const { right, wrong } = count(answers, id, () => 1, 0);
    const [a, b] = [concentration * mean + right, concentration * (1 - mean) + wrong];
    return betaBinomial(SHARES[id] ?? 0, a, b);
  });
  return chanceOfAtLeast(parts.reduce(convolve, [1]), PASS);
}

function rightShare(answers: readonly SimulatedAnswer[]): number {
  return answers.filter(({ correct }) => correct).length / answers.length;
}

function count(
  answers: readonly SimulatedAnswer[],
  domain: string,
  worth: (age: number) => number,
  today: number,
): Counts {
  let right = 0;
  let wrong = 0;
  for (const { day, correct, domain: of } of answers) {
    if (of !== domain) continue;
    if (correct) right += worth(today - day);
    else wrong += worth(today - day);
  }
  return { right, wrong };
}
