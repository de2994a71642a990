import { shuffled, type Rng } from '../../base/rng.ts';
import { judgeFlow, type JudgedFlow } from '../beliefs.ts';
import { describeFlow } from '../describe-flow.ts';
import { text, type ItemDraft, type OptionDraft } from '../draft.ts';
import { explainBelief, explainVerdict } from '../explain-verdict.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import { onceIn, pick } from '../pick.ts';
import { connectionRecipes, requestRecipes } from '../recipes/all-recipes.ts';
import { drawScene } from '../scene.ts';
import { worldOf, type Scenario } from '../scenario.ts';
import { questionOn } from '../stem.ts';

interface FlowOption extends Seen, Pick<JudgedFlow, 'flow' | 'verdict'> {
  /** Up to two who take it for what it is not. */
  believers(): readonly Misconception[];
}

/** Which flow do these policies let through, or which do they stop? */
export function draftPolicyFlows(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const recipes = onceIn(5, rng) ? requestRecipes : connectionRecipes;
  const scenario = pick(recipes, rng)(drawScene(rng), rng);
  const flows = flowOptions(scenario, rng);
  const first = onceIn(2, rng);
  for (const wantsPass of [first, !first]) {
    const keys = flows.filter((one) => passes(one) === wantsPass);
    const others = flows.filter((one) => passes(one) !== wantsPass);
    const options = chooseOptions<FlowOption>(
      keys.map((one) => ({ ...one, isKey: true })),
      others,
      look,
      isMistaken,
      rng,
    );
    if (!options) continue;
    const question = `Which of these flows does Cilium ${wantsPass ? 'let through' : 'stop'}?`;
    return {
      stem: questionOn(scenario, question),
      options: options.map((option) => withReason(option, wantsPass)),
      topic: scenario.topic,
    };
  }
  return undefined;
}

/** Every flow of the scenario as an option, in an order of chance. */
function flowOptions(scenario: Scenario, rng: Rng): readonly FlowOption[] {
  const world = worldOf(scenario);
  const misconceptions = shuffled(scenario.misconceptions, rng);
  return shuffled(scenario.flows, rng).map((flow) => {
    const judged = judgeFlow(world, flow, misconceptions);
    let known: readonly Misconception[] | undefined;
    return {
      flow,
      verdict: judged.verdict,
      isKey: false,
      content: text(describeFlow(scenario.scene.cluster, flow)),
      believers: () => (known ??= believersOf(judged)),
    };
  });
}

function passes({ verdict }: Pick<JudgedFlow, 'verdict'>): boolean {
  return verdict.verdict === 'FORWARDED';
}

/** A request that is refused otherwise is refused all the same. */
function believersOf(judged: JudgedFlow): readonly Misconception[] {
  const believers: Misconception[] = [];
  for (const { who, verdict } of judged.wrong()) {
    if (passes({ verdict }) !== passes(judged)) believers.push(who);
    if (believers.length === 2) break;
  }
  return believers;
}

/** Somebody falls for each of them, and not all for one and the same reason. */
function isMistaken(distractors: readonly FlowOption[]): boolean {
  const believers = distractors.map((one) => one.believers());
  return believers.every((some) => some.length > 0) && new Set(believers.flat()).size >= 2;
}

function withReason(option: FlowOption, wantsPass: boolean): OptionDraft {
  const { isKey, content, verdict, flow } = option;
  const reason = explainVerdict(verdict, flow);
  const [who] = isKey ? [] : option.believers();
  const expected = wantsPass ? 'it to pass' : 'it to be stopped';
  return { isKey, content, reason: who ? `${explainBelief(who, expected)} ${reason}` : reason };
}
