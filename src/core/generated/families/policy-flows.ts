import { shuffled, type Rng } from '../../base/rng.ts';
import { judgeFlows, type JudgedFlow } from '../beliefs.ts';
import { describeFlow } from '../describe-flow.ts';
import { text, type ItemDraft, type OptionDraft } from '../draft.ts';
import { explainBelief, explainVerdict } from '../explain-verdict.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import { onceIn, pick } from '../pick.ts';
import { connectionRecipes, requestRecipes } from '../recipes/all-recipes.ts';
import { drawScene } from '../scene.ts';
import { worldOf } from '../scenario.ts';
import { questionOn } from '../stem.ts';

/** Which flow do these policies let through, or which do they stop? */
export function draftPolicyFlows(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const recipes = onceIn(5, rng) ? requestRecipes : connectionRecipes;
  const scenario = pick(recipes, rng)(drawScene(rng), rng);
  const { scene, topic } = scenario;
  const judged = shuffled(judgeFlows(scenario, worldOf(scenario)), rng);
  const first = onceIn(2, rng);
  for (const wantsPass of [first, !first]) {
    const seen = (one: JudgedFlow, isKey: boolean) => ({
      ...one,
      isKey,
      content: text(describeFlow(scene.cluster, one.flow)),
    });
    const keys = judged.filter((one) => passes(one) === wantsPass);
    const others = judged.filter((one) => passes(one) !== wantsPass);
    const options = chooseOptions<Seen & JudgedFlow>(
      keys.map((one) => seen(one, true)),
      others.map((one) => seen(one, false)),
      look,
      isMistaken,
      rng,
    );
    if (!options) continue;
    const question = `Which of these flows does Cilium ${wantsPass ? 'let through' : 'stop'}?`;
    return {
      stem: questionOn(scenario, question),
      options: options.map((option) => withReason(option, wantsPass)),
      topic,
    };
  }
  return undefined;
}

function passes({ verdict }: Pick<JudgedFlow, 'verdict'>): boolean {
  return verdict.verdict === 'FORWARDED';
}

/** Somebody falls for each of them, and not all for one and the same reason. */
function isMistaken(distractors: readonly JudgedFlow[]): boolean {
  const believers = distractors.map((one) => believersOf(one).map(({ id }) => id));
  return believers.every((ids) => ids.length > 0) && new Set(believers.flat()).size >= 2;
}

/** Who takes it for what it is not; a request that is refused otherwise is refused all the same. */
function believersOf(one: JudgedFlow) {
  return one
    .wrong()
    .flatMap(({ who, verdict }) => (passes({ verdict }) === passes(one) ? [] : [who]));
}

function withReason(option: Seen & JudgedFlow, wantsPass: boolean): OptionDraft {
  const { isKey, content, verdict, flow } = option;
  const reason = explainVerdict(verdict, flow);
  const [who] = isKey ? [] : believersOf(option);
  const expected = wantsPass ? 'it to pass' : 'it to be stopped';
  return { isKey, content, reason: who ? `${reason} ${explainBelief(who, expected)}` : reason };
}
