import { shuffled, type Rng } from '../../base/rng.ts';
import type { PolicyWorld } from '../../policy/engine.ts';
import type { Flow } from '../../policy/flow.ts';
import { decide } from '../../policy/decide.ts';
import { parsePolicies } from '../../policy/parse-policies.ts';
import type { VerdictWord } from '../../policy/verdict.ts';
import { describeFlow } from '../describe-flow.ts';
import { text, type ItemDraft, type OptionDraft } from '../draft.ts';
import { explainBelief, explainVerdict } from '../explain-verdict.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import {
  bothDirectionsDenied,
  onePolicyLocksCluster,
  policyClosesNamespace,
} from '../misconceptions/rules.ts';
import { neighborsAreFree, policySelectsNamespace } from '../misconceptions/scope.ts';
import { pick, pickSome } from '../pick.ts';
import { connectionRecipes, requestRecipes } from '../recipes/all-recipes.ts';
import { removableBlocks } from '../remove-block.ts';
import { drawScene } from '../scene.ts';
import { worldOf } from '../scenario.ts';
import { questionOn } from '../stem.ts';

const recipes = [...connectionRecipes, ...requestRecipes] as const;

/** What a removal does to a flow, as an option claims it. */
type Effect = 'opens' | 'closes';

interface EffectOption extends Seen {
  readonly flow: Flow;
  readonly effect: Effect;
  /** Who sees this effect; nobody has to see the true one. */
  readonly who?: Misconception;
}

interface Worlds {
  readonly before: PolicyWorld;
  readonly after: PolicyWorld;
}

const distractorCount = 3;

/** Believed wherever a piece of a policy goes. */
const common: readonly Misconception[] = [
  onePolicyLocksCluster,
  policySelectsNamespace,
  policyClosesNamespace,
  bothDirectionsDenied,
  neighborsAreFree,
];

/** What changes when a block of a policy is removed? */
export function draftPolicyChange(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const scenario = pick(recipes, rng)(drawScene(rng), rng);
  const before = worldOf(scenario);
  const misconceptions = [...new Set([...scenario.misconceptions, ...common])];
  const flows = shuffled(scenario.flows, rng);
  for (const block of pickSome(removableBlocks(scenario.policies), 3, rng)) {
    if (parsePolicies(block.without).rejected.length > 0) continue;
    const worlds: Worlds = { before, after: worldOf({ ...scenario, policies: block.without }) };
    const effects = flows.map((flow) => ({ flow, truth: effectOf(worlds, flow, decide) }));
    const claim = (flow: Flow, effect: Effect, rest: Pick<EffectOption, 'isKey' | 'who'>) =>
      effectWords[effect].map((words): EffectOption => {
        const content = text(`${describeFlow(scenario.scene.cluster, flow)} ${words}`);
        return { ...rest, content, flow, effect };
      });
    const keys = effects.flatMap(({ flow, truth }) =>
      truth ? claim(flow, truth, { isKey: true }) : [],
    );
    if (keys.length === 0) continue;
    const mistakes = mistakesOn(effects, worlds, misconceptions, rng);
    if (mistakes.length < distractorCount) continue;
    const options = chooseOptions<EffectOption>(
      keys,
      mistakes.flatMap(({ flow, effect, who }) => claim(flow, effect, { isKey: false, who })),
      look,
      (some) => new Set(some.map(({ flow }) => flow)).size === some.length,
      rng,
    );
    if (!options) continue;
    const question = `Somebody removes the \`${block.field}\` block from ${block.place} and applies the rest. What changes?`;
    return {
      stem: questionOn(scenario, question),
      options: options.map((option) => withReason(option, worlds)),
      topic: scenario.topic,
    };
  }
  return undefined;
}

interface Mistake {
  readonly flow: Flow;
  readonly effect: Effect;
  readonly who: Misconception;
}

/** For flows that stay as they are the first effect that somebody sees; a few flows are enough. */
function mistakesOn(
  effects: readonly { readonly flow: Flow; readonly truth: Effect | undefined }[],
  worlds: Worlds,
  misconceptions: readonly Misconception[],
  rng: Rng,
): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  for (const { flow, truth } of effects) {
    if (mistakes.length > distractorCount) break;
    if (truth !== undefined) continue;
    for (const who of shuffled(misconceptions, rng)) {
      const effect = effectOf(worlds, flow, who.decide);
      if (effect === undefined) continue;
      mistakes.push({ flow, effect, who });
      break;
    }
  }
  return mistakes;
}

/** Two wordings each, so that the length of an option says nothing. */
const effectWords: Readonly<Record<Effect, readonly string[]>> = {
  opens: ['passes then', 'passes from then on'],
  closes: ['stops then', 'stops from then on'],
};

type Decide = (world: PolicyWorld, flow: Flow) => { readonly verdict: VerdictWord };

function effectOf({ before, after }: Worlds, flow: Flow, judge: Decide): Effect | undefined {
  const passes = [before, after].map((world) => judge(world, flow).verdict === 'FORWARDED');
  if (passes[0] === passes[1]) return undefined;
  return passes[1] ? 'opens' : 'closes';
}

function withReason(
  { isKey, content, flow, effect, who }: EffectOption,
  { before, after }: Worlds,
): OptionDraft {
  const [first, then] = [decide(before, flow), decide(after, flow)];
  const isSame = (first.verdict === 'FORWARDED') === (then.verdict === 'FORWARDED');
  const reason = isSame
    ? `Nothing changes for this flow. ${explainVerdict(then, flow)}`
    : `Before: ${explainVerdict(first, flow)} After: ${explainVerdict(then, flow)}`;
  const expected = effect === 'opens' ? 'this to open it' : 'this to close it';
  return { isKey, content, reason: who ? `${explainBelief(who, expected)} ${reason}` : reason };
}
