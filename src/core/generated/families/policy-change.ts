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
  const scenario = {
    ...drawn,
    flows: pickSome(drawn.flows, 7, rng),
    misconceptions: [...pickSome(drawn.misconceptions, 4, rng), onePolicyLocksCluster],
  };
  const before = worldOf(scenario);
  for (const block of pickSome(removableBlocks(scenario.policies), 3, rng)) {
    if (parsePolicies(block.without).rejected.length > 0) continue;
    const worlds: Worlds = { before, after: worldOf({ ...scenario, policies: block.without }) };
    const claims = shuffled(scenario.flows, rng).flatMap((flow) =>
      claimsOn(scenario, worlds, flow),
    );
    const keys = claims.filter(({ isKey }) => isKey);
    if (keys.length === 0) continue;
    const believed = claims.filter((claim) => !claim.isKey && claim.believer() !== undefined);
    const options = chooseOptions<EffectOption>(
      keys,
      believed,
      look,
      areMistaken,
      rng,
      Math.min(3, new Set(believed.map(({ flow }) => flow)).size),
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

/** Claims on a flow; true where the engine sees the effect. */
function claimsOn(scenario: Scenario, worlds: Worlds, flow: Flow): readonly EffectOption[] {
  const truth = effectOf(worlds, flow, decide);
  return (['opens', 'closes'] as const).flatMap((effect) => {
    let known: { readonly who: Misconception | undefined } | undefined;
    return effectWords[effect].map((words) => ({
      isKey: effect === truth,
      content: text(`${describeFlow(scenario.scene.cluster, flow)} ${words}`),
      flow,
      effect,
      believer: () => {
        known ??= {
          who: scenario.misconceptions.find((who) => effectOf(worlds, flow, who.decide) === effect),
        };
        return known.who;
      },
    }));
  });
}

/** Two wordings each, so that the length of an option says nothing. */
const effectWords: Readonly<Record<Effect, readonly string[]>> = {
  opens: ['passes then', 'passes from then on'],
  closes: ['stops then', 'is stopped from then on'],
};

/** At least two, on different flows. */
function areMistaken(claims: readonly EffectOption[]): boolean {
  return claims.length >= 2 && new Set(claims.map(({ flow }) => flow)).size === claims.length;
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
