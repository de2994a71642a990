import { decide } from '../../policy/decide.ts';
import type { PolicyWorld } from '../../policy/engine.ts';
import type { Flow } from '../../policy/flow.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Direction, SideVerdict, Verdict } from '../../policy/verdict.ts';
import { directionOf, withWord, type Misconception } from './misconception.ts';

/** Only one of the policies that select an end counts for it. */
function onePolicyOnly(
  about: Omit<Misconception, 'decide'>,
  choose: (indexes: readonly number[]) => number,
): Misconception {
  return {
    ...about,
    decide(world, flow) {
      const verdict = decide(world, flow);
      const silent = verdict.sides.flatMap((side) => {
        const selecting = [...new Set(side.enforcement.selecting.map((one) => one.policy.index))];
        const kept = choose(selecting);
        return selecting
          .filter((index) => index !== kept)
          .map((index) => ({ index, direction: side.direction }));
      });
      return silent.length === 0 ? verdict : decide(silenced(world, silent), flow);
    },
  };
}

const silencedWorlds = new WeakMap<PolicyWorld, Map<string, PolicyWorld>>();

function silenced(
  world: PolicyWorld,
  silent: readonly { readonly index: number; readonly direction: Direction }[],
): PolicyWorld {
  const known = silencedWorlds.get(world) ?? new Map<string, PolicyWorld>();
  silencedWorlds.set(world, known);
  const key = silent.map(({ index, direction }) => `${direction} ${index}`).join();
  const fresh = known.get(key) ?? silence(world, silent);
  known.set(key, fresh);
  return fresh;
}

function silence(
  world: PolicyWorld,
  silent: readonly { readonly index: number; readonly direction: Direction }[],
): PolicyWorld {
  const isSilent = (index: number, direction: Direction) =>
    silent.some((one) => one.index === index && one.direction === direction);
  const policies = world.policies.map((policy, index): Policy => {
    if (policy.kind === 'NetworkPolicy') {
      return { ...policy, items: policy.items.filter((item) => !isSilent(index, item.section)) };
    }
    return {
      ...policy,
      rules: policy.rules.map((rule) => ({
        ...rule,
        items: rule.items.filter((item) => !isSilent(index, directionOf(item))),
      })),
    };
  });
  return { ...world, policies };
}

export const firstPolicyWins = onePolicyOnly(
  {
    id: 'first-policy-wins',
    belief: 'policies are read in order and the first for a pod decides',
    truth: 'There is no order: what any of the policies allows is allowed.',
  },
  (indexes) => Math.min(...indexes),
);

export const newestPolicyReplaces = onePolicyOnly(
  {
    id: 'newest-policy-replaces',
    belief: 'a later policy for the same pods replaces an earlier one',
    truth: 'Policies for the same pods add up; none replaces another.',
  },
  (indexes) => Math.max(...indexes),
);

function sideOf(verdict: Verdict, direction: Direction): SideVerdict | undefined {
  return verdict.sides.find((side) => side.direction === direction);
}

export const egressSuffices: Misconception = {
  id: 'egress-suffices',
  belief: 'an egress allow of the sender opens the receiver too',
  truth: 'The receiver judges by its own ingress rules, whatever the sender may send.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    const allowed = sideOf(verdict, 'egress')?.reason === 'rule-allows';
    return verdict.decidedBy === 'ingress' && allowed
      ? withWord(verdict, 'FORWARDED', 'none')
      : verdict;
  },
};

export const ingressSuffices: Misconception = {
  id: 'ingress-suffices',
  belief: 'an ingress allow of the receiver frees the sender of its egress rules',
  truth: 'The egress rules of the sender come first and must allow it as well.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    if (verdict.decidedBy !== 'egress') return verdict;
    const received = decide(withoutEgress(world), flow);
    return sideOf(received, 'ingress')?.reason === 'rule-allows' ? received : verdict;
  },
};

function withoutEgress(world: PolicyWorld): PolicyWorld {
  return silenced(
    world,
    world.policies.map((_, index) => ({ index, direction: 'egress' })),
  );
}

/** A port of the range from which clients connect. */
const clientPort = 41_732;

export const repliesNeedRule: Misconception = {
  id: 'replies-need-rule',
  belief: 'the answer needs a rule for the way back',
  truth: 'Policy judges the opening of a connection; replies follow it.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    const isConnection = flow.protocol === 'TCP' || flow.protocol === 'UDP';
    if (verdict.verdict !== 'FORWARDED' || !isConnection) return verdict;
    const reply: Flow = { from: flow.to, to: flow.from, port: clientPort, protocol: flow.protocol };
    const back = decide(world, reply);
    return back.verdict === 'FORWARDED' ? verdict : withWord(verdict, 'DROPPED', back.decidedBy);
  },
};

export const servicePortCounts: Misconception = {
  id: 'service-port-counts',
  belief: 'policy compares the port of the service',
  truth: 'The service is translated first; policy sees the port of the pod.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    if (!verdict.service || verdict.destination.kind !== 'pod') return verdict;
    const to = { kind: 'address' as const, ip: verdict.destination.ip };
    return decide(world, { ...flow, to });
  },
};
