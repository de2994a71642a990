import type { Rng } from '../base/rng.ts';
import type { PolicyWorld } from '../policy/engine.ts';
import type { Flow } from '../policy/flow.ts';
import { parsePolicies } from '../policy/parse-policies.ts';
import type { Topic } from './draft.ts';
import type { Misconception } from './misconceptions/misconception.ts';
import type { Scene } from './scene.ts';

/** Policies in a scene, with what they lead people astray to. */
export interface Scenario {
  readonly scene: Scene;
  /** One or more YAML documents. */
  readonly policies: string;
  /** Flows worth asking about. */
  readonly flows: readonly Flow[];
  readonly misconceptions: readonly Misconception[];
  readonly topic: Topic;
  /** Addresses of pods matter. */
  readonly showsAddresses?: boolean;
  /** A sentence on what table and policies do not show. */
  readonly remark?: string;
}

/** Draws a scenario into a scene. */
export type Recipe = (scene: Scene, rng: Rng) => Scenario;

/**
 * The world of a scenario, read from its very text.
 * @throws Error if a recipe wrote a policy that Cilium rejects
 */
export function worldOf({ scene, policies }: Pick<Scenario, 'scene' | 'policies'>): PolicyWorld {
  const { policies: valid, rejected, problems } = parsePolicies(policies);
  if (rejected.length > 0) {
    const words = problems.map(({ message }) => message).join('; ');
    throw new Error(`A recipe wrote an invalid policy: ${words}\n${policies}`);
  }
  return { cluster: scene.cluster, policies: valid, mode: 'default' };
}
