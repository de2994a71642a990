import { parseAddress, prefixContains } from './cidr.ts';
import { decideSide, type DecidedSide } from './decide-side.ts';
import { peerLabels, type End } from './ends.ts';
import type { PolicyWorld } from './engine.ts';
import type { Flow } from './flow.ts';
import { prepareWorld, type PreparedWorld } from './prepared-world.ts';
import { resolveFlow, type ResolvedFlow } from './resolve-flow.ts';
import type { ResolvedEnd, SideVerdict, Verdict, VerdictNote, VerdictWord } from './verdict.ts';

/**
 * Says what happens to the first packet of a connection and to the request over it, and why: egress of the
 * source first, then ingress of the destination; the first side that says no decides.
 *
 * The world is compiled once and kept as long as the caller keeps the object.
 * @throws RangeError if the flow names an end that the cluster does not have; see `findFlowProblem`
 * @see shared/policy-semantics.md, section 1, for the order of the checks
 */
export function decide(world: PolicyWorld, flow: Flow): Verdict {
  const prepared = prepareWorld(world);
  const resolved = resolveFlow(world.cluster, prepared.ends, flow);
  const { source, destination, service } = resolved;
  const head = {
    source: shown(source, destination),
    destination: shown(destination, source),
    port: resolved.port,
    protocol: resolved.protocol,
    ...(service ? { service: { namespace: service.namespace, name: service.name } } : {}),
  };
  if (resolved.unserved && service) {
    const text = `The service ${service.name} has no backend for this port, so no packet leaves.`;
    return {
      ...head,
      verdict: 'DROPPED',
      decidedBy: 'egress',
      sides: [],
      notes: [{ kind: 'fact', text }],
    };
  }
  if (source.kind === destination.kind && source.name === destination.name) {
    const text = `${source.name} talks to itself: that never leaves its network namespace.`;
    return {
      ...head,
      verdict: 'FORWARDED',
      decidedBy: 'none',
      sides: [],
      notes: [{ kind: 'fact', text }],
    };
  }
  const decided = decideSides(prepared, resolved, flow);
  const last = decided.at(-1)?.side;
  const word = last ? wordOf(last) : 'FORWARDED';
  return {
    ...head,
    verdict: word,
    decidedBy: word === 'FORWARDED' || !last ? 'none' : last.direction,
    sides: decided.map((one) => one.side),
    notes: [
      ...decided.flatMap((one) => one.notes),
      ...serviceNotes(prepared, resolved),
      ...dnsNotes(flow, decided),
    ],
  };
}

function decideSides(prepared: PreparedWorld, resolved: ResolvedFlow, flow: Flow): DecidedSide[] {
  const { source, destination } = resolved;
  const asked = { ...flow, port: resolved.port };
  const egress = decideSide(prepared, 'egress', source, destination, asked);
  if (wordOf(egress.side) !== 'FORWARDED') return [egress];
  return [egress, decideSide(prepared, 'ingress', destination, source, asked)];
}

function wordOf(side: SideVerdict): VerdictWord {
  switch (side.outcome) {
    case 'denied':
      return 'DROPPED';
    case 'l7-denied':
      return 'L7_DENIED';
    case 'undecided':
      return 'UNDECIDED';
    default:
      return 'FORWARDED';
  }
}

function shown(end: End, other: End): ResolvedEnd {
  return { kind: end.kind, name: end.name, ip: end.ip, labels: peerLabels(end, other).written };
}

/** A CIDR rule for a service's own address does nothing: the address was translated before policy. */
function serviceNotes(prepared: PreparedWorld, { source, service }: ResolvedFlow): VerdictNote[] {
  const address = service?.clusterIP === undefined ? undefined : parseAddress(service.clusterIP);
  if (!address || source.kind === 'world') return [];
  return prepared
    .policyOf(source, 'egress')
    .entries.filter((entry) =>
      entry.peers.matchers.some(
        (matcher) =>
          matcher.kind === 'cidr' &&
          matcher.prefix.length > 0 &&
          prefixContains(matcher.prefix, address),
      ),
    )
    .map((entry) => ({
      kind: 'fact',
      text: 'This rule names the address of the service, which is translated to a backend before policy.',
      rule: entry.ref,
    }));
}

function dnsNotes(flow: Flow, decided: readonly DecidedSide[]): VerdictNote[] {
  if (flow.dns === undefined || !decided.some((one) => one.side.proxy === 'dns')) return [];
  return [
    {
      kind: 'fact',
      text: 'A resolver asks for the name with its search domains first; the name is judged as given here.',
    },
  ];
}
