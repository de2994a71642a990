import { describe, expect, it } from 'vitest';
import { createRng } from '../../base/rng.ts';
import { decide } from '../../policy/decide.ts';
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
import * as proxies from './proxies.ts';
import * as rules from './rules.ts';
import * as scope from './scope.ts';

const all: readonly Misconception[] = [
  ...Object.values(emptyThings),
  ...Object.values(layerSeven),
  ...Object.values(orderAndSides),
  ...Object.values(peers),
  ...Object.values(proxies),
  ...Object.values(rules),
  ...Object.values(scope),
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
  const { right, wrong } = recipe(scene);
  return [...right, ...wrong].map((items) => ({
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

const judged = [...scenarios, ...attempts].flatMap((scenario) => {
  const world = worldOf(scenario);
  return scenario.flows.map((flow) => ({ flow, world, verdict: decide(world, flow) }));
});

/** Whether the engine of a misconception gives the true verdict on a flow. */
const isRight = (who: Misconception, { world, flow, verdict }: (typeof judged)[number]) =>
  who.decide(world, flow).verdict === verdict.verdict;

describe('misconceptions', () => {
  it.each(all.map((one) => [one.id, one] as const))('%s gets some flow wrong', (_id, who) => {
    expect(judged.some((one) => !isRight(who, one))).toBe(true);
  });

  it.each(all.map((one) => [one.id, one] as const))('%s gets some flow right', (_id, who) => {
    expect(judged.some((one) => isRight(who, one))).toBe(true);
  });

  it('are told apart by their names', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
