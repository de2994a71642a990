import { shuffled, type Rng } from '../../base/rng.ts';
import { decide } from '../../policy/decide.ts';
import type { PolicyWorld } from '../../policy/engine.ts';
import type { Flow } from '../../policy/flow.ts';
import { describeFlow } from '../describe-flow.ts';
import { text, yaml, type ItemDraft, type OptionDraft } from '../draft.ts';
import { explainBelief, explainVerdict } from '../explain-verdict.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import { emptySelectorIsAnyone } from '../misconceptions/empty-things.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import { repliesNeedRule } from '../misconceptions/order-and-sides.ts';
import { peersReachAllNamespaces, worldIsEverybody } from '../misconceptions/peers.ts';
import {
  bothDirectionsDenied,
  onePolicyLocksCluster,
  peersOrPorts,
  policyClosesNamespace,
  portsAllowPing,
} from '../misconceptions/rules.ts';
import { pick } from '../pick.ts';
import { pairFlows, pairRecipes, type Pair } from '../recipes/pairs.ts';
import { drawScene } from '../scene.ts';
import { worldOf } from '../scenario.ts';
import { endsOf } from '../stem.ts';
import { topics } from '../topics.ts';

/** Believed of a CiliumNetworkPolicy alone, so that the two kinds seem to differ. */
const misconceptions: readonly Misconception[] = [
  peersReachAllNamespaces,
  peersOrPorts,
  portsAllowPing,
  bothDirectionsDenied,
  policyClosesNamespace,
  onePolicyLocksCluster,
  repliesNeedRule,
  emptySelectorIsAnyone,
  worldIsEverybody,
];

interface FlowOption extends Seen {
  readonly flow: Flow;
  believer(): Misconception | undefined;
}

interface Worlds {
  readonly kubernetes: PolicyWorld;
  readonly cilium: PolicyWorld;
}

/** Which flow do a NetworkPolicy and a CiliumNetworkPolicy of the same looks treat differently? */
export function draftPolicyDialects(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const scene = drawScene(rng);
  const pair = pick(pairRecipes, rng)(scene);
  const worlds: Worlds = {
    kubernetes: worldOf({ scene, policies: pair.kubernetes }),
    cilium: worldOf({ scene, policies: pair.cilium }),
  };
  const flows = pairFlows(scene);
  const seen = shuffled(flows, rng).map((flow): FlowOption => {
    const known = new Map<string, Misconception | undefined>();
    const believers = shuffled(misconceptions, rng);
    const believer = () => {
      if (!known.has('who'))
        known.set(
          'who',
          believers.find((who) => seemsToDiffer(worlds, flow, who)),
        );
      return known.get('who');
    };
    const isKey = passes(worlds.kubernetes, flow) !== passes(worlds.cilium, flow);
    return { isKey, content: text(describeFlow(scene.cluster, flow)), flow, believer };
  });
  const options = chooseOptions<FlowOption>(
    seen.filter(({ isKey }) => isKey),
    seen.filter(({ isKey }) => !isKey),
    look,
    (three) => three.every((one) => one.believer() !== undefined),
    rng,
  );
  if (!options) return undefined;
  return {
    stem: [
      text('These are the ends in a cluster with Cilium in its default mode.'),
      endsOf({ scene, flows }),
      text('Somebody has put this policy in force:'),
      yaml(pair.kubernetes),
      text('It is to be replaced by this one:'),
      yaml(pair.cilium),
      text('For which of these flows does the outcome change?'),
    ],
    options: options.map((option) => withReason(option, worlds, pair)),
    topic: topics.dialects,
  };
}

function passes(world: PolicyWorld, flow: Flow): boolean {
  return decide(world, flow).verdict === 'FORWARDED';
}

function seemsToDiffer({ kubernetes, cilium }: Worlds, flow: Flow, who: Misconception): boolean {
  return passes(kubernetes, flow) !== (who.decide(cilium, flow).verdict === 'FORWARDED');
}

function withReason(
  { isKey, content, flow, believer }: FlowOption,
  { kubernetes, cilium }: Worlds,
  { difference }: Pair,
): OptionDraft {
  const [before, after] = [decide(kubernetes, flow), decide(cilium, flow)];
  if (isKey) {
    const reason = `${difference} Before: ${explainVerdict(before, flow)} After: ${explainVerdict(after, flow)}`;
    return { isKey, content, reason };
  }
  const who = believer();
  const same = `The outcome stays the same. ${explainVerdict(after, flow)}`;
  return { isKey, content, reason: who ? `${explainBelief(who, 'a change')} ${same}` : same };
}
