import { whyNotEnforced } from './enforcement.ts';
import { isOwnNode, type End } from './ends.ts';
import { isWildcard, type Entry } from './entry.ts';
import type { Flow } from './flow.ts';
import { failsAuthentication } from './authentication.ts';
import { judgeRequest, type RequestJudgement } from './judge-request.ts';
import { knowsName } from './known-names.ts';
import {
  matchEntry,
  namedPortsFor,
  portRank,
  type EntryMatch,
  type SideQuery,
} from './match-entry.ts';
import type { PreparedWorld } from './prepared-world.ts';
import { notesOfEntries, notesOfMatch } from './side-notes.ts';
import type {
  Direction,
  Enforcement,
  HubbleMatch,
  MatchedRule,
  RuleMiss,
  SideVerdict,
  VerdictNote,
} from './verdict.ts';

/** A side with the notes that go with it. */
export interface DecidedSide {
  readonly side: SideVerdict;
  readonly notes: readonly VerdictNote[];
}

/** What one side asks: the flow after translation. */
export type SideFlow = Pick<Flow, 'port' | 'protocol' | 'code' | 'http' | 'dns'>;

const noEnforcement: Enforcement = {
  defaultDeny: false,
  because: 'nothing',
  by: [],
  selecting: [],
};

/** Decides one direction of a flow: layer 3 and 4 first, then the request. */
export function decideSide(
  prepared: PreparedWorld,
  direction: Direction,
  subject: End,
  peer: End,
  flow: SideFlow,
): DecidedSide {
  const bare = {
    direction,
    subject: subject.name,
    matched: [],
    misses: [],
    match: 'none' as HubbleMatch,
  };
  const skipped = whyNotEnforced(prepared, subject);
  if (skipped) {
    return {
      side: { ...bare, outcome: 'not-enforced', reason: skipped, enforcement: noEnforcement },
      notes: [],
    };
  }
  const { entries, enforcement, conflict } = prepared.policyOf(subject, direction);
  if (entries.length === 0 && !enforcement.defaultDeny) {
    return {
      side: { ...bare, outcome: 'not-enforced', reason: 'no-policy', enforcement },
      notes: [],
    };
  }
  if (conflict) {
    const [first, second] = conflict.entries;
    const decider: MatchedRule = {
      rule: second.ref,
      effect: 'allow',
      places: [first.ref.at, second.ref.at],
    };
    return {
      side: { ...bare, outcome: 'undecided', reason: 'conflict', enforcement, decider },
      notes: [
        {
          kind: 'version',
          text: `Cilium cannot compute the policy of ${subject.name}: ${conflict.message}.`,
          rule: second.ref,
        },
      ],
    };
  }
  if (isFragmentationNeeded(flow)) {
    return {
      side: { ...bare, outcome: 'allowed', reason: 'icmp-fragmentation-needed', enforcement },
      notes: [],
    };
  }
  return decideByEntries(prepared, direction, { subject, peer, flow, entries, enforcement });
}

/** Of type 3 only this comes unasked, so a missing code is taken for 4. */
function isFragmentationNeeded({ protocol, port, code = 4 }: SideFlow): boolean {
  return protocol === 'ICMP' && port === 3 && code === 4;
}

interface Case {
  readonly subject: End;
  readonly peer: End;
  readonly flow: SideFlow;
  readonly entries: readonly Entry[];
  readonly enforcement: Enforcement;
}

function decideByEntries(prepared: PreparedWorld, direction: Direction, given: Case): DecidedSide {
  const { subject, peer, flow, entries, enforcement } = given;
  const query: SideQuery = {
    subject,
    peer,
    namedPorts: namedPortsFor(direction, subject, peer),
    port: flow.port,
    protocol: flow.protocol,
    knowsName: (name) => knowsName(prepared, subject, name, decideSide),
  };
  const matches: EntryMatch[] = [];
  const misses: RuleMiss[] = [];
  for (const entry of entries) {
    const result = matchEntry(entry, query);
    if ('peers' in result) matches.push(result);
    else misses.push(result);
  }
  const denies = matches.filter((match) => match.entry.effect === 'deny');
  const allows = matches.filter((match) => match.entry.effect === 'allow');
  const localHost = isLocalHost(direction, given);
  const request = judgeRequest(allows, flow, localHost || !enforcement.defaultDeny);
  const shape = (
    outcome: SideVerdict['outcome'],
    reason: SideVerdict['reason'],
    shown?: EntryMatch,
  ): DecidedSide => ({
    side: {
      direction,
      subject: subject.name,
      outcome,
      reason,
      enforcement,
      matched: matches.map((match) => matchedRule(match, request)),
      misses,
      match: shown
        ? hubbleMatch(shown)
        : localHost
          ? 'L3-Only'
          : reason === 'default-allow'
            ? 'all'
            : 'none',
      ...(shown ? { decider: matchedRule(shown, request) } : {}),
      ...(request.proxy && denies.length === 0 ? { proxy: request.proxy } : {}),
    },
    notes: [
      ...notesOfEntries(direction, given),
      ...matches.flatMap(notesOfMatch),
      ...request.notes,
    ],
  });

  if (denies[0]) return shape('denied', 'rule-denies', denies[0]);
  if (allows.length > 0 && !localHost && failsAuthentication(allows)) {
    return shape(
      'denied',
      'authentication-fails',
      allows.find((match) => match.entry.authentication),
    );
  }
  if (request.refused) return shape('l7-denied', 'no-rule-allows-request', request.decider);
  const decider = request.decider ?? allows[0];
  if (decider) {
    const asked =
      request.proxy !== undefined && (flow.http !== undefined || flow.dns !== undefined);
    const byRequest = asked && decider.clauses.some((clause) => clause.l7);
    return shape(
      request.proxy ? 'redirected' : 'allowed',
      byRequest ? 'rule-allows-request' : 'rule-allows',
      decider,
    );
  }
  if (localHost) return shape('allowed', 'local-host');
  return enforcement.defaultDeny
    ? shape('denied', 'default-deny')
    : shape('allowed', 'default-allow');
}

/** The own node always reaches its pods, as long as some rule selects them at all. */
function isLocalHost(direction: Direction, { subject, peer, entries, enforcement }: Case): boolean {
  return (
    direction === 'ingress' &&
    subject.kind === 'pod' &&
    isOwnNode(peer, subject) &&
    enforcement.defaultDeny &&
    entries.length > 0
  );
}

function matchedRule(match: EntryMatch, request: RequestJudgement): MatchedRule {
  const kind = match.clauses.find((clause) => clause.l7)?.l7?.kind;
  const passes = request.passing.get(match.entry);
  return {
    rule: match.entry.ref,
    effect: match.entry.effect,
    places: [
      ...match.peers.map((peer) => peer.at),
      ...match.clauses.map((clause) => clause.at),
      ...(passes?.places ?? []),
    ],
    ...(kind === undefined ? {} : { l7: { kind, ...(passes ? { passes: passes.passes } : {}) } }),
  };
}

/** How the datapath keyed the entry. @see bpf/lib/policy.h */
function hubbleMatch(match: EntryMatch): HubbleMatch {
  const anyone = match.peers.every(isWildcard);
  const narrowest = Math.max(...match.clauses.map(portRank), 0);
  if (narrowest === 0) return anyone ? 'all' : 'L3-Only';
  if (narrowest === 1) return anyone ? 'Proto-Only' : 'L3-Proto';
  return anyone ? 'L4-Only' : 'L3-L4';
}
