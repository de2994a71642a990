import { asCompetencyKey, type CompetencyKey, type ItemId } from '../base/ids.ts';
import { createRng } from '../base/rng.ts';
import { generatedId, readGeneratedId } from './generated-id.ts';

/** What is known of a family without its generator, which loads only when an item is drawn. */
export interface GeneratedFamily {
  readonly id: string;
  readonly version: number;
  /** Under which its items count. */
  readonly competency: CompetencyKey;
  /** What its items ask, for lists. */
  readonly title: string;
}

const family = (id: string, version: number, competency: string, title: string) => ({
  id,
  version,
  competency: asCompetencyKey(`network-policy/${competency}`),
  title,
});

/** All families, in a fixed order. */
export const generatedFamilies: readonly GeneratedFamily[] = [
  family('policy-flows', 2, 'interpret-policies', 'Which flow a policy lets through'),
  family('policy-goal', 2, 'rule-structure', 'Which policy meets a goal'),
  family('policy-outcome', 2, 'interpret-policies', 'What becomes of a request'),
  family('policy-decider', 2, 'enforcement-modes', 'Which rule decides'),
  family('policy-valid', 2, 'rule-structure', 'What makes a policy valid'),
  family('policy-change', 2, 'enforcement-modes', 'What a removed piece changes'),
  family('policy-dialects', 2, 'kubernetes-vs-cilium', 'NetworkPolicy beside CiliumNetworkPolicy'),
];

/** The family that can make this item again from its id; `undefined` for written items and those of older versions. */
export function familyThatMakes(item: ItemId): GeneratedFamily | undefined {
  const ref = readGeneratedId(item);
  return generatedFamilies.find(({ id, version }) => id === ref?.family && version === ref.version);
}

/** The families whose items count under one of these competencies. */
export function familiesOf(competencies: readonly CompetencyKey[]): readonly GeneratedFamily[] {
  return generatedFamilies.filter(({ competency }) => competencies.includes(competency));
}

/**
 * Draws ids of generated items, one family after the other in an order of chance, so that none comes twice before
 * each has come once.
 *
 * @param seed any text; the same families, count and seed give the same ids
 */
export function drawGenerated(
  families: readonly GeneratedFamily[],
  count: number,
  seed: string,
): readonly ItemId[] {
  if (families.length === 0) return [];
  const rng = createRng(`${seed}/generated`);
  const start = rng.below(families.length);
  const drawn = new Set<ItemId>();
  while (drawn.size < count) {
    const { id, version } = families[(start + drawn.size) % families.length] as GeneratedFamily;
    drawn.add(generatedId({ family: id, version, seed: rng.below(36 ** 6).toString(36) }));
  }
  return [...drawn];
}
