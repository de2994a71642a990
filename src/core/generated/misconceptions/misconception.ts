import type { PolicyWorld } from '../../policy/engine.ts';
import type { Flow } from '../../policy/flow.ts';
import type { CiliumItem, CiliumRule, NetworkPolicy, Policy } from '../../policy/policy.ts';
import { decide } from '../../policy/decide.ts';
import type { Verdict } from '../../policy/verdict.ts';

/** The engine as somebody believes it to be who has one thing wrong. */
export interface Misconception {
  /** Kebab-case. */
  readonly id: string;
  /** What is believed, as it follows "believe that". */
  readonly belief: string;
  /** What is so instead: a full sentence. */
  readonly truth: string;
  decide(world: PolicyWorld, flow: Flow): Verdict;
}

/** A belief that reads the policies otherwise: the true engine decides by the policies as they are misread. */
export function misreading(
  about: Omit<Misconception, 'decide'>,
  misread: (world: PolicyWorld) => readonly Policy[],
): Misconception {
  const worlds = new WeakMap<PolicyWorld, PolicyWorld>();
  return {
    ...about,
    decide(world, flow) {
      const known = worlds.get(world);
      const read = known ?? { ...world, policies: misread(world) };
      if (known === undefined) worlds.set(world, read);
      return decide(read, flow);
    },
  };
}

/** The world with the items of its Cilium policies changed; `[]` removes one. */
export function mapItems(
  { policies }: PolicyWorld,
  change: (item: CiliumItem, rule: CiliumRule, policy: Policy) => readonly CiliumItem[],
): readonly Policy[] {
  return mapRules(policies, (rule, policy) => [
    { ...rule, items: rule.items.flatMap((item) => change(item, rule, policy)) },
  ]);
}

export function mapRules(
  policies: readonly Policy[],
  change: (rule: CiliumRule, policy: Policy) => readonly CiliumRule[],
): readonly Policy[] {
  return policies.map((policy) =>
    policy.kind === 'NetworkPolicy'
      ? policy
      : { ...policy, rules: policy.rules.flatMap((rule) => change(rule, policy)) },
  );
}

export function mapNetworkPolicies(
  { policies }: PolicyWorld,
  change: (policy: NetworkPolicy) => NetworkPolicy,
): readonly Policy[] {
  return policies.map((policy) => (policy.kind === 'NetworkPolicy' ? change(policy) : policy));
}

/** A verdict with another end: what somebody believes to see. */
export function withWord(
  verdict: Verdict,
  word: Verdict['verdict'],
  decidedBy: Verdict['decidedBy'],
): Verdict {
  return { ...verdict, verdict: word, decidedBy };
}

export function isAllow(item: CiliumItem): boolean {
  return !item.section.endsWith('Deny');
}

export function directionOf(item: CiliumItem): 'ingress' | 'egress' {
  return item.section.startsWith('ingress') ? 'ingress' : 'egress';
}
