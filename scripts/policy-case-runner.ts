import { decide } from '../src/core/policy/decide.ts';
import type { PolicyWorld } from '../src/core/policy/engine.ts';
import { formatFlowEnd, type Flow } from '../src/core/policy/flow.ts';
import { parsePolicies } from '../src/core/policy/parse-policies.ts';
import { findFlowProblem } from '../src/core/policy/resolve-flow.ts';
import type { SideVerdict, Verdict } from '../src/core/policy/verdict.ts';
import type { ExpectedFlow, PolicyCase } from './policy-case-format.ts';

export interface CaseOutcome {
  readonly id: string;
  readonly uncertain: boolean;
  /** Empty if the case passed; each entry is a few lines: expected, got, reasons. */
  readonly failures: readonly string[];
  /** Of a case with an invalid policy: whether one was rejected, and with the expected words. */
  readonly rejection?: { readonly rejected: boolean; readonly message: boolean };
}

/** Runs one case. An invalid policy has no effect; the other policies still apply. */
export function runCase(given: PolicyCase): CaseOutcome {
  const parsed = given.texts.map(parsePolicies);
  const errors = parsed
    .flatMap((one) => one.problems)
    .filter((problem) => problem.level === 'error');
  const rejected = parsed.some((one) => one.rejected.length > 0);
  const messages = errors.map((problem) => `${problem.path}: ${problem.message}`);
  const world: PolicyWorld = {
    cluster: { ...given.cluster, cidrGroups: parsed.flatMap((one) => one.cidrGroups) },
    policies: parsed.flatMap((one) => one.policies),
    mode: given.mode,
    options: { hostFirewall: given.hostFirewall },
  };
  const failures = given.flows.flatMap((flow) => checkFlow(world, flow));
  const head = { id: given.id, uncertain: given.uncertain };
  if (given.expectInvalid === undefined) {
    const unexpected = rejected
      ? [lines('expected no rejection', `got ${messages.join('; ')}`)]
      : [];
    return { ...head, failures: [...unexpected, ...failures] };
  }
  const wanted = given.expectInvalid.toLowerCase();
  const message = messages.some((one) => one.toLowerCase().includes(wanted));
  const missing = rejected
    ? message
      ? []
      : [lines(`expected a rejection with "${given.expectInvalid}"`, `got ${messages.join('; ')}`)]
    : [lines(`expected a rejection with "${given.expectInvalid}"`, 'got none')];
  return { ...head, failures: [...missing, ...failures], rejection: { rejected, message } };
}

function checkFlow(world: PolicyWorld, { flow, verdict, decidedBy }: ExpectedFlow): string[] {
  const problem = findFlowProblem(world.cluster, flow);
  if (problem !== undefined) return [lines(describeFlow(flow), `no verdict: ${problem}`)];
  const got = decide(world, flow);
  const right = got.verdict === verdict && (decidedBy === undefined || got.decidedBy === decidedBy);
  if (right) return [];
  return [
    lines(
      describeFlow(flow),
      `expected ${verdict} decided by ${decidedBy ?? 'anyone'}`,
      `got ${got.verdict} decided by ${got.decidedBy}`,
      ...reasonsOf(got),
    ),
  ];
}

function describeFlow(flow: Flow): string {
  const request = flow.http
    ? ` ${flow.http.method} ${flow.http.path}`
    : flow.dns === undefined
      ? ''
      : ` asking ${flow.dns}`;
  return `${formatFlowEnd(flow.from)} -> ${formatFlowEnd(flow.to)}:${flow.port}/${flow.protocol}${request}`;
}

/** The reasons of a verdict, one line each. */
export function reasonsOf(verdict: Verdict): string[] {
  return [
    ...verdict.sides.flatMap(describeSide),
    ...verdict.notes.map((note) => `  note: ${note.text}`),
  ];
}

function describeSide(side: SideVerdict): string[] {
  const decider = side.decider ? ` by ${nameOf(side.decider)}` : '';
  return [
    `  ${side.direction} of ${side.subject}: ${side.outcome}, ${side.reason}${decider}`,
    ...side.matched.map((match) => `    matches: ${match.effect} ${nameOf(match)}`),
    ...side.misses.map((miss) => `    misses: ${nameOf(miss)}, ${miss.failed}: ${miss.detail}`),
  ];
}

function nameOf({
  rule,
}: {
  rule: { policy: { name: string }; path: string; at: { line: number } };
}): string {
  return `${rule.policy.name} ${rule.path} (line ${rule.at.line})`;
}

function lines(...parts: readonly string[]): string {
  return parts.map((part) => `  ${part}`).join('\n');
}
