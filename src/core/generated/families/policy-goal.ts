import { shuffled, type Rng } from '../../base/rng.ts';
import { decide } from '../../policy/decide.ts';
import type { PolicyWorld } from '../../policy/engine.ts';
import { formatFlowEnd, type Flow } from '../../policy/flow.ts';
import type { VerdictWord } from '../../policy/verdict.ts';
import { describeFlow } from '../describe-flow.ts';
import { text, yaml, type ItemDraft, type OptionDraft } from '../draft.ts';
import { explainBelief, explainVerdict } from '../explain-verdict.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import { pick } from '../pick.ts';
import { policyText, type Lines } from '../policy-text.ts';
import { goalFlows, goalRecipes, type Goal } from '../recipes/goals.ts';
import { drawScene, type Scene } from '../scene.ts';
import { worldOf } from '../scenario.ts';
import { endsOf } from '../stem.ts';

interface WayOption extends Seen {
  /** Asked of few, for it reads the policy. */
  judge(): Judgement;
}

interface Judgement {
  readonly world: PolicyWorld;
  readonly isMet: boolean;
  /** Who takes it for a way to the goal; nobody is looked for if it is one. */
  readonly who?: Misconception;
}

/** Which `ingress` section meets a goal that is told in words? */
export function draftPolicyGoal(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const scene = drawScene(rng);
  const goal = pick(goalRecipes, rng)(scene);
  const flows = shuffled(goalFlows(scene), rng);
  const options = chooseOptions<WayOption>(
    waysOf(scene, goal, flows, goal.right, true, rng),
    waysOf(scene, goal, flows, goal.wrong, false, rng),
    look,
    areMistaken,
    rng,
  );
  if (!options) return undefined;
  if (options.some((option) => option.judge().isMet !== option.isKey)) {
    throw new Error(`A way to a goal does not do what its recipe says:\n${goal.words}`);
  }
  return {
    stem: [
      text(`These are the ends in a cluster with Cilium in its default mode.`),
      endsOf({ scene, flows }),
      text(goal.words),
      text(
        `A CiliumNetworkPolicy in namespace \`${scene.home}\` selects \`${scene.server.name}\`. Which section does what is wanted?`,
      ),
    ],
    options: options.map((option) => withReason(option, goal, flows, scene)),
    topic: goal.topic,
  };
}

function waysOf(
  scene: Scene,
  goal: Goal,
  flows: readonly Flow[],
  ways: Goal['right'],
  isKey: boolean,
  rng: Rng,
): readonly WayOption[] {
  const misconceptions = shuffled(goal.misconceptions, rng);
  return shuffled(ways, rng).map((items): WayOption => {
    const policy = policyOf(scene, items);
    let known: Judgement | undefined;
    const judge = (): Judgement => {
      const world = worldOf({ scene, policies: policy });
      const isMet = meets(goal, flows, world, decide);
      const who = isMet
        ? undefined
        : misconceptions.find((one) => meets(goal, flows, world, one.decide));
      return { world, isMet, ...(who ? { who } : {}) };
    };
    return { isKey, content: yaml(sectionOf(policy)), judge: () => (known ??= judge()) };
  });
}

/** Somebody takes each for a way to the goal, and not all for the same reason. */
function areMistaken(distractors: readonly WayOption[]): boolean {
  const who = distractors.map((one) => one.judge().who);
  return who.every((one) => one !== undefined) && new Set(who).size >= 2;
}

function policyOf({ server, home }: Scene, items: readonly Lines[]): string {
  return policyText({
    name: `${server.name}-in`,
    namespace: home,
    subject: server.labels,
    sections: { ingress: items },
  });
}

/** The section alone, moved to the left. */
function sectionOf(policy: string): string {
  const lines = policy.split('\n');
  return lines
    .slice(lines.indexOf('  ingress:'))
    .map((line) => line.slice(2))
    .join('\n');
}

type Decide = (world: PolicyWorld, flow: Flow) => { readonly verdict: VerdictWord };

function meets(
  { wanted }: Goal,
  flows: readonly Flow[],
  world: PolicyWorld,
  judge: Decide,
): boolean {
  return flows.every((flow) => isAsWanted(wanted, flow, world, judge));
}

function isAsWanted(
  wanted: readonly Flow[],
  flow: Flow,
  world: PolicyWorld,
  judge: Decide,
): boolean {
  const passes = judge(world, flow).verdict === 'FORWARDED';
  return passes === wanted.some((one) => sameFlow(one, flow));
}

function sameFlow(one: Flow, other: Flow): boolean {
  return formatFlowEnd(one.from) === formatFlowEnd(other.from) && one.port === other.port;
}

function withReason(
  { isKey, content, judge }: WayOption,
  { wanted }: Goal,
  flows: readonly Flow[],
  { cluster }: Scene,
): OptionDraft {
  const { world, who } = judge();
  const failing = flows.find((flow) => !isAsWanted(wanted, flow, world, decide));
  if (isKey || !who || !failing) {
    const [flow] = wanted;
    const reason = flow ? explainVerdict(decide(world, flow), flow) : '';
    return {
      isKey,
      content,
      reason: `${reason} Peer and port stand in one item, so nothing else gets in.`,
    };
  }
  const verdict = decide(world, failing);
  const outcome =
    verdict.verdict === 'FORWARDED'
      ? 'passes although it must not'
      : 'is stopped although it is wanted';
  const flow = describeFlow(cluster, failing).replace('From', 'from');
  return {
    isKey,
    content,
    reason: `${explainBelief(who, 'this to meet the goal')} The flow ${flow} ${outcome}. ${explainVerdict(verdict, failing)}`,
  };
}
