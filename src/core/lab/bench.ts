import type { Cluster } from '../policy/cluster.ts';
import type {
  EngineOptions,
  EnforcementMode,
  ParsedPolicies,
  PolicyEngine,
  PolicyWorld,
} from '../policy/engine.ts';
import type { Flow } from '../policy/flow.ts';
import type { Verdict } from '../policy/verdict.ts';
import { flowKey, hasEnds } from './flow-text.ts';
import type { SharedLab } from './shared-lab.ts';

export type BenchEngine = Pick<PolicyEngine, 'parsePolicies' | 'decide'>;

/** What lies on the bench: a cluster, a policy text, and flows with their verdicts. */
export interface Bench {
  readonly cluster: Cluster;
  readonly mode: EnforcementMode;
  readonly options: EngineOptions;
  readonly text: string;
  /** The text as it stands now, with its problems. */
  readonly parsed: ParsedPolicies;
  /** Whose verdicts are shown: the text as it stands, or the last one that was valid. */
  readonly shown: ParsedPolicies;
  /** The text as it stands has errors, and an earlier valid one is shown. */
  readonly isStale: boolean;
  readonly flows: readonly JudgedFlow[];
}

export interface JudgedFlow {
  readonly key: string;
  readonly flow: Flow;
  readonly verdict: Verdict;
  /** The outcome before the last change of outcomes, if it was another. */
  readonly was?: Verdict;
}

export interface BenchStart {
  readonly cluster: Cluster;
  readonly text: string;
  readonly flows: readonly Flow[];
  readonly mode?: EnforcementMode;
  readonly options?: EngineOptions;
}

/** A policy that is rejected at the start has no effect: there is no earlier text whose policies could hold. */
export function openBench(engine: BenchEngine, start: BenchStart): Bench {
  const parsed = engine.parsePolicies(start.text);
  const bench: Bench = {
    cluster: start.cluster,
    mode: start.mode ?? 'default',
    options: start.options ?? {},
    text: start.text,
    parsed,
    shown: parsed,
    isStale: false,
    flows: [],
  };
  return { ...bench, flows: judge(engine, bench, start.flows) };
}

/** Reads a new text. As in a cluster, a text with errors is refused, and what was there before holds. */
export function editText(engine: BenchEngine, bench: Bench, text: string): Bench {
  if (text === bench.text) return bench;
  const parsed = engine.parsePolicies(text);
  if (parsed.problems.some(({ level }) => level === 'error')) {
    return { ...bench, text, parsed, isStale: true };
  }
  return rejudge(engine, { ...bench, text, parsed, shown: parsed, isStale: false });
}

/** Changes the cluster or how it is run. Flows whose ends are gone are dropped. */
export function changeWorld(
  engine: BenchEngine,
  bench: Bench,
  change: Partial<Pick<Bench, 'cluster' | 'mode' | 'options'>>,
): Bench {
  return rejudge(engine, { ...bench, ...change });
}

/** Puts a flow on the bench, at the end; one that is there already stays where it is. */
export function addFlow(engine: BenchEngine, bench: Bench, flow: Flow): Bench {
  if (!hasEnds(bench.cluster, flow) || bench.flows.some(({ key }) => key === flowKey(flow))) {
    return bench;
  }
  return { ...bench, flows: [...bench.flows, ...judge(engine, bench, [flow])] };
}

export function removeFlow(bench: Bench, key: string): Bench {
  return { ...bench, flows: bench.flows.filter((flow) => flow.key !== key) };
}

/** All of the bench that another person needs to see the same. */
export function sharedLabOf({ cluster, text, mode, options, flows }: Bench): SharedLab {
  return { cluster, policies: text, mode, options, flows: flows.map(({ flow }) => flow) };
}

/** What a verdict of this bench depends on besides the flow. */
export function worldOf(bench: Bench): PolicyWorld {
  const { cluster, mode, options, shown } = bench;
  const cidrGroups = [...(cluster.cidrGroups ?? []), ...shown.cidrGroups];
  return { cluster: { ...cluster, cidrGroups }, policies: shown.policies, mode, options };
}

/** Marks stay until outcomes change again: a space typed after a change must not hide it. */
function rejudge(engine: BenchEngine, bench: Bench): Bench {
  const now = judge(
    engine,
    bench,
    bench.flows.map(({ flow }) => flow),
  );
  const before = new Map(bench.flows.map((flow) => [flow.key, flow]));
  const hasChanged = now.some(({ key, verdict }) => {
    const old = before.get(key);
    return old !== undefined && isOther(old.verdict, verdict);
  });
  const flows = now.map((flow) => {
    const old = before.get(flow.key);
    if (old === undefined) return flow;
    const was = hasChanged ? old.verdict : old.was;
    return was !== undefined && isOther(was, flow.verdict) ? { ...flow, was } : flow;
  });
  return { ...bench, flows };
}

function isOther(left: Verdict, right: Verdict): boolean {
  return left.verdict !== right.verdict || left.decidedBy !== right.decidedBy;
}

function judge(engine: BenchEngine, bench: Bench, flows: readonly Flow[]): JudgedFlow[] {
  const world = worldOf(bench);
  return flows
    .filter((flow) => hasEnds(bench.cluster, flow))
    .map((flow) => ({ key: flowKey(flow), flow, verdict: engine.decide(world, flow) }));
}
