import { describe, expect, it } from 'vitest';
import { at, buildAnswered, buildDomains } from '../../../tests/support/builders.ts';
import { asCompetencyKey, asItemId } from '../base/ids.ts';
import { combCells } from './comb-cells.ts';
import { foldEvidence } from './evidence.ts';
import { standingsByDomain, weakestFirst } from './standing.ts';

const domains = buildDomains({ architecture: 50, ebpf: 30, bgp: 20 }, 2, 10);

function standingsAfter(results: Readonly<Record<string, readonly boolean[]>>, days = 0) {
  const entries = Object.entries(results).flatMap(([domain, answers]) =>
    answers.map((correct, place) =>
      buildAnswered({
        id: `${domain}-${place}`,
        item: asItemId(`${domain}-${place}`),
        competency: asCompetencyKey(`${domain}/c1`),
        correct,
      }),
    ),
  );
  return standingsByDomain(domains, foldEvidence(entries), at(days * 86_400));
}

describe('standingsByDomain', () => {
  it('shows how many answers each figure rests on', () => {
    const [architecture] = standingsAfter({ architecture: [true, true, false] });
    expect(architecture).toMatchObject({ answered: 3, correct: 2, itemCount: 20 });
    expect(architecture?.competencies[1]).toMatchObject({ answered: 0, correct: 0, weight: 25 });
  });

  it('has the share it expects inside the interval, and competencies no surer than their domain', () => {
    for (const domain of standingsAfter({ architecture: [true, false, true], bgp: [false] })) {
      expect(domain.mean).toBeGreaterThan(domain.interval.low);
      expect(domain.mean).toBeLessThan(domain.interval.high);
      for (const { interval } of domain.competencies) {
        expect(interval.high - interval.low).toBeGreaterThanOrEqual(
          domain.interval.high - domain.interval.low - 1e-9,
        );
      }
    }
  });

  it('knows less of a domain three months after its answers', () => {
    const answered = { architecture: Array.from({ length: 30 }, () => true) };
    const [now] = standingsAfter(answered);
    const [later] = standingsAfter(answered, 90);
    expect(later?.interval.low).toBeLessThan((now?.interval.low ?? 0) - 0.05);
    expect(later).toMatchObject({ answered: 30, correct: 30 });
  });
});

describe('weakestFirst', () => {
  it('ranks by what a domain costs in exam points', () => {
    // Half right in all: about 30 × 0.6, 50 × 0.3, and 20 untouched × 0.4.
    const ranked = weakestFirst(
      standingsAfter({
        architecture: [true, true, true, true],
        ebpf: [false, false, false, false],
      }),
    );
    expect(ranked.map(({ id }) => id)).toEqual(['ebpf', 'architecture', 'bgp']);
  });
});

describe('combCells', () => {
  it('has one cell for each point and leaves an untouched domain empty', () => {
    const [architecture] = standingsAfter({});
    expect(architecture && combCells(architecture)).toEqual(Array(50).fill('untouched'));
  });

  it('fills at most one cell for each right answer', () => {
    const cells = standingsAfter({ bgp: [true] }).flatMap((one) =>
      one.id === 'bgp' ? combCells(one) : [],
    );
    expect(cells).toHaveLength(20);
    expect(cells.filter((cell) => cell === 'won')).toHaveLength(1);
    expect(cells).toContain('unsure');
  });

  it('fills nothing of a domain that was answered wrong, however well the others went', () => {
    const cells = standingsAfter({
      architecture: Array<boolean>(40).fill(true),
      bgp: [false, false, false],
    }).flatMap((one) => (one.id === 'bgp' ? combCells(one) : []));
    expect(cells).not.toContain('won');
    // Three wrong of three: the share known is under 1 − 0.1^¼ = 44 % with 90 % probability (Beta(1, 4)).
    expect(cells.filter((cell) => cell === 'unsure')).toHaveLength(9);
  });
});
