import { shuffled, type Rng } from '../../base/rng.ts';
import type { Verdict } from '../../policy/verdict.ts';
import { judgeFlow, type JudgedFlow } from '../beliefs.ts';
import { endName, whatOf } from '../describe-flow.ts';
import { text, type ItemDraft, type OptionDraft } from '../draft.ts';
import { explainBelief, explainVerdict } from '../explain-verdict.ts';
import { chooseOptions, type KeyLook, type Seen } from '../looks.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import { ingressSuffices } from '../misconceptions/order-and-sides.ts';
import { filterNeedsAllow } from '../misconceptions/proxies.ts';
import { bothDirectionsDenied, onePolicyLocksCluster } from '../misconceptions/rules.ts';
import { policySelectsNamespace } from '../misconceptions/scope.ts';
import { pick } from '../pick.ts';
import { requestRecipes } from '../recipes/all-recipes.ts';
import { drawScene } from '../scene.ts';
import { worldOf, type Scenario } from '../scenario.ts';
import { questionOn } from '../stem.ts';

/** What may become of a request. */
type Outcome = 'answered' | 'refused' | 'stopped-leaving' | 'stopped-arriving';

/** Every outcome but the true one is an option, so each must be what somebody expects. */
const others = 3;

interface OutcomeOption extends Seen {
  readonly outcome: Outcome;
  /** Who expects it; nobody has to expect the key. */
  readonly who?: Misconception;
}

/** What does this request get: an answer, a refusal, or silence on one of two sides? */
export function draftPolicyOutcome(rng: Rng, look: KeyLook): ItemDraft | undefined {
  const drawn = pick(requestRecipes, rng)(drawScene(rng), rng);
  const scenario: Scenario = {
    ...drawn,
    misconceptions: [
      ...drawn.misconceptions,
      onePolicyLocksCluster,
      bothDirectionsDenied,
      ingressSuffices,
      policySelectsNamespace,
      filterNeedsAllow,
    ],
  };
  const world = worldOf(scenario);
  for (const flow of shuffled(scenario.flows, rng)) {
    const judged = judgeFlow(world, flow, shuffled(scenario.misconceptions, rng));
    const truth = outcomeOf(judged.verdict);
    const believed = believedOutcomes(judged, truth);
    if (believed.size < others) continue;
    const seen = (outcome: Outcome, isKey: boolean, who?: Misconception): OutcomeOption[] =>
      wordings(outcome, flow.dns !== undefined).map((words) => ({
        isKey,
        content: text(words),
        outcome,
        ...(who ? { who } : {}),
      }));
    const options = chooseOptions<OutcomeOption>(
      seen(truth, true),
      shuffled([...believed], rng).flatMap(([outcome, who]) => seen(outcome, false, who)),
      look,
      (some) => new Set(some.map(({ outcome }) => outcome)).size === some.length,
      rng,
      others,
    );
    if (!options) continue;
    const { scene } = scenario;
    const what = flow.dns === undefined ? whatOf(flow) : `a ${whatOf(flow)}`;
    const [from, to] = [endName(scene.cluster, flow.from), endName(scene.cluster, flow.to)];
    const question = `The pod \`${from}\` sends \`${to}\` ${what}. What becomes of it?`;
    return {
      stem: questionOn(scenario, question),
      options: options.map((option) => withReason(option, judged)),
      topic: scenario.topic,
    };
  }
  return undefined;
}

function outcomeOf({ verdict, decidedBy }: Verdict): Outcome {
  if (verdict === 'FORWARDED') return 'answered';
  if (verdict === 'L7_DENIED') return 'refused';
  return decidedBy === 'egress' ? 'stopped-leaving' : 'stopped-arriving';
}

/** The outcomes that somebody expects, each with the first who does. */
function believedOutcomes(judged: JudgedFlow, truth: Outcome): ReadonlyMap<Outcome, Misconception> {
  const believed = new Map<Outcome, Misconception>();
  for (const { who, verdict } of judged.wrong()) {
    const outcome = outcomeOf(verdict);
    if (outcome !== truth && !believed.has(outcome)) believed.set(outcome, who);
    if (believed.size === others) break;
  }
  return believed;
}

/** Three wordings of each outcome, so that the length of an option says nothing. */
function wordings(outcome: Outcome, isLookup: boolean): readonly string[] {
  switch (outcome) {
    case 'answered':
      return isLookup
        ? [
            'It passes the DNS proxy and is resolved',
            'It passes the DNS proxy and the name is resolved',
            'It passes through the DNS proxy, and the name is resolved',
          ]
        : [
            'It reaches the application and is served',
            'It gets to the application, which will answer',
            'It gets through to the application, which answers it',
          ];
    case 'refused':
      return isLookup
        ? [
            'It is answered by the proxy with REFUSED',
            'It is answered by the DNS proxy with code REFUSED',
            'It is taken by the DNS proxy, which answers with REFUSED',
          ]
        : [
            'It is answered by the proxy with HTTP 403',
            'It is answered by the proxy with HTTP status 403',
            'It is taken by the proxy, which answers with HTTP 403',
          ];
    case 'stopped-leaving':
      return [
        'It is dropped silently on its way out',
        'It is dropped silently on the way out of the pod',
        'It is dropped silently on its way out of the sending pod',
      ];
    case 'stopped-arriving':
      return [
        'It is dropped silently on its way in',
        'It is dropped silently on the way into the pod',
        'It is dropped silently on its way into the receiving pod',
      ];
  }
}

const expectations: Readonly<Record<Outcome, string>> = {
  answered: 'it to be answered',
  refused: 'a refusal by the proxy',
  'stopped-leaving': 'the sender to be stopped',
  'stopped-arriving': 'the receiver not to let it in',
};

function withReason(
  { isKey, content, outcome, who }: OutcomeOption,
  { verdict, flow }: JudgedFlow,
): OptionDraft {
  const reason = explainVerdict(verdict, flow);
  if (isKey || !who) return { isKey, content, reason };
  return { isKey, content, reason: `${explainBelief(who, expectations[outcome])} ${reason}` };
}
