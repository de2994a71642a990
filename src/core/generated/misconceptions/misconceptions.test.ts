import { describe, expect, it } from 'vitest';
import { createRng } from '../../base/rng.ts';
import { decide } from '../../policy/decide.ts';
import { connectionRecipes, requestRecipes } from '../recipes/all-recipes.ts';
import { policyText } from '../policy-text.ts';
import { goalFlows, goalRecipes } from '../recipes/goals.ts';
import { drawScene } from '../scene.ts';
import { worldOf } from '../scenario.ts';
import { allMisconceptions as all } from './all-misconceptions.ts';
import type { Misconception } from './misconception.ts';

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
