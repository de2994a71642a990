import { describe, expect, it } from 'vitest';
import { createRng } from '../../base/rng.ts';
import { decide } from '../../policy/decide.ts';
import { policyText, type Lines } from '../policy-text.ts';
import { worldOf } from '../scenario.ts';
import { drawScene, type Scene } from '../scene.ts';
import { goalFlows, goalRecipes, type Goal } from './goals.ts';

const goals = ['a', 'b', 'c'].flatMap((seed) => {
  const scene = drawScene(createRng(seed));
  return goalRecipes.map((recipe) => ({ scene, goal: recipe(scene) }));
});

function meets(scene: Scene, { wanted }: Goal, items: readonly Lines[]): boolean {
  const policies = policyText({
    name: 'way',
    namespace: scene.home,
    subject: scene.server.labels,
    sections: { ingress: items },
  });
  const world = worldOf({ scene, policies });
  const words = wanted.map((flow) => JSON.stringify(flow));
  return goalFlows(scene).every(
    (flow) =>
      (decide(world, flow).verdict === 'FORWARDED') === words.includes(JSON.stringify(flow)),
  );
}

describe('goalRecipes', () => {
  it('call right what lets the wanted flows through and no other', () => {
    for (const { scene, goal } of goals) {
      for (const items of goal.right) expect(meets(scene, goal, items), goal.words).toBe(true);
    }
  });

  it('call wrong what stops a wanted flow or lets another through', () => {
    for (const { scene, goal } of goals) {
      for (const items of goal.wrong) expect(meets(scene, goal, items), goal.words).toBe(false);
    }
  });
});
