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
import { onePolicyLocksCluster } from '../misconceptions/rules.ts';
import { pick, pickSome } from '../pick.ts';
import { connectionRecipes, requestRecipes } from '../recipes/all-recipes.ts';
import { removableBlocks } from '../remove-block.ts';
import { drawScene } from '../scene.ts';
import { worldOf, type Scenario } from '../scenario.ts';
import { questionOn } from '../stem.ts';

/** What a removal does to a flow, as an option claims it. */
type Effect = 'opens' | 'closes';

interface EffectOption extends Seen {
  readonly flow: Flow;
  readonly effect: Effect;
  /** Who sees this effect; asked of few, for it costs two verdicts of each misconception. */
  believer(): Misconception | undefined;
}

interface Worlds {
  readonly before: PolicyWorld;
  readonly after: PolicyWorld;
}

/** What changes when a block of a policy is removed? */
export function draftPolicyChange(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const recipe = pick([...connectionRecipes, ...requestRecipes], rng) ?? connectionRecipes[0];
  const drawn = recipe(drawScene(rng), rng);
  const scenario = { ...drawn, misconceptions: [...drawn.misconceptions, onePolicyLocksCluster] };
  const before = worldOf(scenario);
  for (const block of pickSome(removableBlocks(scenario.policies), 3, rng)) {
    if (parsePolicies(block.without).rejected.length > 0) continue;
    const worlds: Worlds = { before, after: worldOf({ ...scenario, policies: block.without }) };
    const claims = shuffled(scenario.flows, rng).flatMap((flow) => claimsOn(scenario, worlds, flow));
    const options = chooseOptions<EffectOption>(
      claims.filter(({ isKey }) => isKey),
      claims.filter(({ isKey }) => !isKey),
      look,
      areMistaken,
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

/** One claim for each flow and effect; true where the engine sees the effect. */
function claimsOn(scenario: Scenario, worlds: Worlds, flow: Flow): readonly EffectOption[] {
  const truth = effectOf(worlds, flow, decide);
  return (['opens', 'closes'] as const).map((effect) => {
    let known: { readonly who: Misconception | undefined } | undefined;
    return {
      isKey: effect === truth,
      content: text(`${describeFlow(scenario.scene.cluster, flow)} ${effectWords[effect]}`),
      flow,
      effect,
      believer: () => {
        known ??= {
          who: scenario.misconceptions.find(
            (who) => effectOf(worlds, flow, who.decide) === effect,
          ),
        };
        return known.who;
      },
    };
  });
}

const effectWords: Readonly<Record<Effect, string>> = {
  opens: 'passes from now on',
  closes: 'is stopped from now on',
};

/** Different flows, each with somebody who falls for it, not all for the same reason. */
function areMistaken(claims: readonly EffectOption[]): boolean {
  if (new Set(claims.map(({ flow }) => flow)).size < claims.length) return false;
  const believers = claims.map((claim) => claim.believer());
  return !believers.includes(undefined) && new Set(believers).size >= 2;
}

type Decide = (world: PolicyWorld, flow: Flow) => { readonly verdict: VerdictWord };

function effectOf({ before, after }: Worlds, flow: Flow, judge: Decide): Effect | undefined {
  const passes = [before, after].map((world) => judge(world, flow).verdict === 'FORWARDED');
  if (passes[0] === passes[1]) return undefined;
  return passes[1] ? 'opens' : 'closes';
}

function withReason(
  { isKey, content, flow, effect, believer }: EffectOption,
  { before, after }: Worlds,
): OptionDraft {
  const [first, then] = [decide(before, flow), decide(after, flow)];
  const isSame = (first.verdict === 'FORWARDED') === (then.verdict === 'FORWARDED');
  const reason = isSame
    ? `Nothing changes for this flow. ${explainVerdict(then, flow)}`
    : `Before: ${explainVerdict(first, flow)} After: ${explainVerdict(then, flow)}`;
  const expected = effect === 'opens' ? 'this to open it' : 'this to close it';
  const who = isKey ? undefined : believer();
  return { isKey, content, reason: who ? `${explainBelief(who, expected)} ${reason}` : reason };
}
