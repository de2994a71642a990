import { shuffled, type Rng } from '../../base/rng.ts';
import { decide } from '../../policy/decide.ts';
import type { PolicyWorld } from '../../policy/engine.ts';
import type { Flow } from '../../policy/flow.ts';
import type { Verdict } from '../../policy/verdict.ts';
import { endName, whatOf } from '../describe-flow.ts';
import { text, type ItemDraft, type OptionDraft } from '../draft.ts';
import { explainBelief, explainVerdict, ruleName } from '../explain-verdict.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import { firstPolicyWins, newestPolicyReplaces } from '../misconceptions/order-and-sides.ts';
import { onePolicyLocksCluster, policyClosesNamespace } from '../misconceptions/rules.ts';
import {
  neighborsAreFree,
  peerIsEnough,
  policySelectsNamespace,
  portIsEnough,
  unnamedPeersAreFree,
} from '../misconceptions/scope.ts';
import { pick } from '../pick.ts';
import { manyRules } from '../recipes/decider-recipes.ts';
import { bothKinds } from '../recipes/kubernetes-recipes.ts';
import { twoItems } from '../recipes/peer-recipes.ts';
import { filterBesidePlain, httpFilter } from '../recipes/request-recipes.ts';
import { denyOne, twoPolicies, twoSides } from '../recipes/side-recipes.ts';
import { drawScene, type Scene } from '../scene.ts';
import { worldOf, type Scenario } from '../scenario.ts';
import { questionOn } from '../stem.ts';

/** Scenarios with more than one rule to choose from; the one with most of them comes oftenest. */
const recipes = [
  manyRules,
  manyRules,
  manyRules,
  twoItems,
  twoPolicies,
  twoSides,
  denyOne,
  bothKinds,
  filterBesidePlain,
  httpFilter,
] as const;

/** Believed wherever there are several rules. */
const common: readonly Misconception[] = [
  peerIsEnough,
  portIsEnough,
  neighborsAreFree,
  unnamedPeersAreFree,
  policySelectsNamespace,
  policyClosesNamespace,
  onePolicyLocksCluster,
  firstPolicyWins,
  newestPolicyReplaces,
];

const distractorCount = 3;

interface DeciderOption extends Seen {
  readonly decider: string;
  readonly who?: Misconception;
}

/** Which rule, or which default, decides on a flow? */
export function draftPolicyDecider(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const scenario = pick(recipes, rng)(drawScene(rng), rng);
  const world = worldOf(scenario);
  const misconceptions = shuffled([...new Set([...scenario.misconceptions, ...common])], rng);
  for (const flow of shuffled(scenario.flows, rng)) {
    const verdict = decide(world, flow);
    const truth = isDecidedByOne(verdict) ? deciderOf(verdict) : undefined;
    if (truth === undefined) continue;
    const believed = believedDeciders(world, flow, truth, misconceptions);
    if (believed.size < distractorCount) continue;
    const options = chooseOptions<DeciderOption>(
      wordings(truth).map((words) => ({ isKey: true, content: text(words), decider: truth })),
      [...believed].flatMap(([decider, who]) =>
        wordings(decider).map((words) => ({ isKey: false, content: text(words), decider, who })),
      ),
      look,
      (some) => new Set(some.map(({ decider }) => decider)).size === some.length,
      rng,
    );
    if (!options) continue;
    return {
      stem: questionOn(scenario, questionAbout(flow, scenario.scene)),
      options: options.map((option) => withReason(option, verdict, flow)),
      topic: scenario.topic,
    };
  }
  return undefined;
}

/** What others take for the decider, each with the first who does. */
function believedDeciders(
  world: PolicyWorld,
  flow: Flow,
  truth: string,
  misconceptions: Scenario['misconceptions'],
): ReadonlyMap<string, Misconception> {
  const believed = new Map<string, Misconception>();
  for (const who of misconceptions) {
    const decider = deciderOf(who.decide(world, flow));
    if (decider !== undefined && decider !== truth && !believed.has(decider)) {
      believed.set(decider, who);
    }
    if (believed.size === distractorCount) break;
  }
  return believed;
}

/** Where two allows match, both decide, and a question for one of them has two answers. */
function isDecidedByOne({ sides }: Verdict): boolean {
  return sides.every(
    ({ decider, matched }) =>
      matched.filter(({ effect }) => effect === decider?.effect).length <= 1,
  );
}

/** What decides, in words of an option; nothing if an allow at each end does. */
function deciderOf({ sides, decidedBy }: Verdict): string | undefined {
  const stopping = sides.find(({ direction }) => direction === decidedBy);
  if (stopping) {
    const { decider, direction } = stopping;
    return decider ? ruleName(decider.rule) : `Default deny for \`${direction}\``;
  }
  if (decidedBy !== 'none') return undefined;
  const [allow, ...others] = sides.flatMap(({ decider }) => (decider ? [decider] : []));
  if (others.length > 0) return undefined;
  return allow ? ruleName(allow.rule) : 'Default allow at both ends';
}

/** Two wordings, so that the length of an option says nothing. */
function wordings(decider: string): readonly string[] {
  return decider.startsWith('Item')
    ? [decider, `${decider}, and not a default`]
    : [decider, `${decider}, and not an item of a policy`];
}

function questionAbout(flow: Flow, { cluster }: Scene): string {
  const [from, to] = [endName(cluster, flow.from), endName(cluster, flow.to)];
  return `A flow goes from \`${from}\` to \`${to}\`: ${whatOf(flow)}. What decides on it?`;
}

function withReason(
  { isKey, content, who }: DeciderOption,
  verdict: Verdict,
  flow: Flow,
): OptionDraft {
  const reason = explainVerdict(verdict, flow);
  return isKey || !who
    ? { isKey, content, reason }
    : { isKey, content, reason: `${explainBelief(who, 'this to decide')} ${reason}` };
}
