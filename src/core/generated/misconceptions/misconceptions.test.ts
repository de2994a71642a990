import { describe, expect, it } from 'vitest';
import { createRng } from '../../base/rng.ts';
import { judgeFlows } from '../beliefs.ts';
import { connectionRecipes, requestRecipes } from '../recipes/all-recipes.ts';
import { policyText } from '../policy-text.ts';
import { goalFlows, goalRecipes } from '../recipes/goals.ts';
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

/** The ways to a goal that people write, of which some fail. */
const attempts = goalRecipes.flatMap((recipe) => {
  const scene = drawScene(createRng('goals'));
  return recipe(scene).ways.map((items) => ({
    scene,
    flows: goalFlows(scene),
    misconceptions: all,
    policies: policyText({
      name: 'attempt',
      namespace: scene.home,
      subject: scene.server.labels,
      sections: { ingress: items },
    }),
  }));
});

const judged = [...scenarios, ...attempts].flatMap((scenario) =>
  judgeFlows(scenario, worldOf(scenario)),
);

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
