import { flowReason, type FlowReason } from '../../core/lab/flow-reason.ts';
import { missionWorld } from '../../core/lab/grade-mission.ts';
import type { Cluster } from '../../core/policy/cluster.ts';
import { decide } from '../../core/policy/decide.ts';
import { formatFlowEnd, type Flow } from '../../core/policy/flow.ts';
import { findFlowProblem } from '../../core/policy/resolve-flow.ts';
import type { VerdictWord } from '../../core/policy/verdict.ts';
import type { LocatedFlow, ParsedScenario, PolicyText } from './parsed-scenario.ts';

export interface WrongFlow {
  readonly flow: LocatedFlow;
  readonly got: VerdictWord;
  readonly reason: FlowReason;
}

/** The flows that do not get what they are said to get under a policy text. Those that cannot be judged are left out. */
export function wrongFlows(
  scenario: ParsedScenario,
  { parsed }: PolicyText,
  flows: readonly LocatedFlow[],
): WrongFlow[] {
  const world = missionWorld(scenario, parsed);
  return flows
    .filter(({ flow }) => flowProblem(scenario.cluster, flow) === undefined)
    .flatMap((flow) => {
      const got = decide(world, flow.flow);
      const reason = flowReason(got, flow.wanted);
      return reason === undefined ? [] : [{ flow, got: got.verdict, reason }];
    });
}

/** Why no policy could be judged by a flow, in a sentence. */
export function flowProblem(cluster: Cluster, flow: Flow): string | undefined {
  const problem = findFlowProblem(cluster, flow);
  if (problem !== undefined) return problem;
  const { verdict, sides } = decide({ cluster, policies: [], mode: 'default' }, flow);
  if (verdict === 'FORWARDED' || sides.length > 0) return undefined;
  return `The service has no backend for port ${flow.port}.`;
}

/** Errors of a text, each with its line in the file. */
export function errorsOf({ parsed, firstLine }: PolicyText): { message: string; line: number }[] {
  return parsed.problems
    .filter(({ level }) => level === 'error')
    .map(({ message, at }) => ({ message, line: firstLine + at.line - 1 }));
}

/** A flow in words: `default/xwing → default/deathstar 80/TCP POST /v1/request-landing`. */
export function flowWords({ from, to, port, protocol, http, dns }: Flow): string {
  const asked = http ? ` ${http.method} ${http.path}` : dns === undefined ? '' : ` for ${dns}`;
  return `${formatFlowEnd(from)} → ${formatFlowEnd(to)} ${port}/${protocol}${asked}`;
}

/** A verdict with its reason, short. */
export function verdictWords({ got, reason }: WrongFlow): string {
  return `${got}: ${reasonWords(reason)}`;
}

function reasonWords(reason: FlowReason): string {
  switch (reason.kind) {
    case 'undecided':
      return 'policies contradict each other';
    case 'passes':
      return `it passes ${reason.side.direction} of ${reason.side.subject} without a rule: ${reason.because}`;
    case 'not-isolated':
      return 'nothing isolates either end';
    case 'not-allowed':
    case 'dropped-not-refused':
      return [
        `no rule for ${reason.side.direction} of ${reason.side.subject} allows it`,
        ...reason.misses.map(({ rule, detail }) => `${rule.policy.name} ${rule.path}: ${detail}`),
      ].join('; ');
    default: {
      const { rule } = reason.rule ?? {};
      const where = rule === undefined ? '' : ` by ${rule.policy.name} ${rule.path}`;
      return `${reason.kind} at ${reason.side.direction} of ${reason.side.subject}${where}`;
    }
  }
}
