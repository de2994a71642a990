import { shuffled, type Rng } from '../../base/rng.ts';
import type { Flow } from '../../policy/flow.ts';
import type { Direction, SideVerdict, Verdict } from '../../policy/verdict.ts';
import { decide } from '../../policy/decide.ts';
import { endName, whatOf } from '../describe-flow.ts';
import { text, type ItemDraft, type OptionDraft } from '../draft.ts';
import { explainBelief, explainSide, ruleName } from '../explain-verdict.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import { emptyItemAllowsAll } from '../misconceptions/empty-things.ts';
import { plainAllowKeepsFilter } from '../misconceptions/layer-seven.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import { firstPolicyWins, newestPolicyReplaces } from '../misconceptions/order-and-sides.ts';
import { cidrMatchesPods, peersReachAllNamespaces } from '../misconceptions/peers.ts';
import {
  allowBeatsDeny,
  onePolicyLocksCluster,
  peersOrPorts,
  policyClosesNamespace,
} from '../misconceptions/rules.ts';
import { pick } from '../pick.ts';
import { bothKinds } from '../recipes/kubernetes-recipes.ts';
import { emptyThings, twoItems } from '../recipes/peer-recipes.ts';
import { filterBesidePlain, httpFilter } from '../recipes/request-recipes.ts';
import { denyOne, twoPolicies, twoSides } from '../recipes/side-recipes.ts';
import { drawScene } from '../scene.ts';
import { worldOf } from '../scenario.ts';
import { questionOn } from '../stem.ts';

/** Scenarios with more than one rule to choose from. */
const recipes = [
  twoItems,
  twoPolicies,
  twoSides,
  emptyThings,
  denyOne,
  bothKinds,
  filterBesidePlain,
  httpFilter,
] as const;

const misconceptions: readonly Misconception[] = [
  firstPolicyWins,
  newestPolicyReplaces,
  allowBeatsDeny,
  peersReachAllNamespaces,
  peersOrPorts,
  emptyItemAllowsAll,
  onePolicyLocksCluster,
  policyClosesNamespace,
  plainAllowKeepsFilter,
  cidrMatchesPods,
];

interface DeciderOption extends Seen {
  readonly decider: string;
  readonly who?: Misconception;
}

/** Which rule, or which default, decides on a flow at one of its ends? */
export function draftPolicyDecider(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const scenario = pick(recipes, rng)(drawScene(rng), rng);
  const world = worldOf(scenario);
  const { cluster } = scenario.scene;
  for (const flow of shuffled(scenario.flows, rng)) {
    const side = lastSide(decide(world, flow));
    if (!side) continue;
    const truth = deciderOf(side);
    const believed = new Map<string, Misconception>();
    for (const who of shuffled(misconceptions, rng)) {
      const other = sideAt(who.decide(world, flow), side.direction);
      const decider = other && deciderOf(other);
      if (decider !== undefined && decider !== truth && !believed.has(decider)) {
        believed.set(decider, who);
      }
    }
    if (believed.size < 2) continue;
    const options = chooseOptions<DeciderOption>(
      wordings(truth).map((words) => ({ isKey: true, content: text(words), decider: truth })),
      [...believed].flatMap(([decider, who]) =>
        wordings(decider).map((words) => ({ isKey: false, content: text(words), decider, who })),
      ),
      look,
      (some) => new Set(some.map(({ decider }) => decider)).size === some.length,
      rng,
      Math.min(3, believed.size),
    );
    if (!options) continue;
    return {
      stem: questionOn(scenario, questionAbout(flow, side, cluster)),
      options: options.map((option) => withReason(option, side, flow)),
      topic: scenario.topic,
    };
  }
  return undefined;
}

/** The side that stops the flow, else the last that some policy governs. */
function lastSide({ sides, decidedBy }: Verdict): SideVerdict | undefined {
  if (decidedBy !== 'none') return sides.find(({ direction }) => direction === decidedBy);
  return sides.findLast(({ outcome }) => outcome !== 'not-enforced') ?? sides.at(-1);
}

function sideAt({ sides }: Verdict, direction: Direction): SideVerdict | undefined {
  return sides.find((side) => side.direction === direction);
}

/** Two wordings, so that the length of an option says nothing. */
function wordings(decider: string): readonly string[] {
  return decider.startsWith('Default')
    ? [decider, `${decider}, and no item of a policy`]
    : [decider, `${decider}, whatever else is there`];
}

/** What decides, in words of an option. */
function deciderOf(side: SideVerdict): string {
  if (side.decider) return ruleName(side.decider.rule);
  const { direction, enforcement } = side;
  return enforcement.defaultDeny
    ? `Default deny for ${direction}`
    : `Default, which leaves ${direction} open`;
}

function questionAbout(
  flow: Flow,
  { direction, subject }: SideVerdict,
  cluster: Parameters<typeof endName>[0],
): string {
  const [from, to] = [endName(cluster, flow.from), endName(cluster, flow.to)];
  return `A flow goes from \`${from}\` to \`${to}\`: ${whatOf(flow)}. What decides on it in the ${direction} direction of \`${subject}\`?`;
}

function withReason(
  { isKey, content, who }: DeciderOption,
  side: SideVerdict,
  flow: Flow,
): OptionDraft {
  const reason = explainSide(side, flow);
  return isKey || !who
    ? { isKey, content, reason }
    : { isKey, content, reason: `${explainBelief(who, 'this to decide')} ${reason}` };
}
