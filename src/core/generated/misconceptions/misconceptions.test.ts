import { describe, expect, it } from 'vitest';
import { createRng } from '../../base/rng.ts';
import { judgeFlows } from '../beliefs.ts';
import { connectionRecipes, requestRecipes } from '../recipes/all-recipes.ts';
import { drawScene } from '../scene.ts';
import { worldOf } from '../scenario.ts';
import * as emptyThings from './empty-things.ts';
import * as layerSeven from './layer-seven.ts';
import type { Misconception } from './misconception.ts';
import * as orderAndSides from './order-and-sides.ts';
import * as peers from './peers.ts';
import * as rules from './rules.ts';

const all: readonly Misconception[] = [
  ...Object.values(emptyThings),
  ...Object.values(layerSeven),
  ...Object.values(orderAndSides),
  ...Object.values(peers),
  ...Object.values(rules),
];

const scenarios = [...connectionRecipes, ...requestRecipes].flatMap((recipe) =>
  ['a', 'b', 'c', 'd'].map((seed) => {
    const rng = createRng(seed);
    return { ...recipe(drawScene(rng), rng), misconceptions: all };
  }),
);

const judged = scenarios.flatMap((scenario) => judgeFlows(scenario, worldOf(scenario)));

describe('misconceptions', () => {
  it.each(all.map((one) => [one.id, one] as const))('%s gets some flow wrong', (_id, who) => {
    expect(judged.some((one) => one.wrong().some((belief) => belief.who === who))).toBe(true);
  });

  it.each(all.map((one) => [one.id, one] as const))('%s gets some flow right', (_id, who) => {
    expect(judged.some((one) => one.wrong().every((belief) => belief.who !== who))).toBe(true);
  });

  it('are told apart by their names', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
