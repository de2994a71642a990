import { coversName } from './dns-pattern.ts';
import type { Entry, L7Clause, PortClause } from './entry.ts';
import type { Flow } from './flow.ts';
import { portRank, type EntryMatch } from './match-entry.ts';
import type { Span } from './span.ts';
import type { VerdictNote } from './verdict.ts';

/** What the proxy makes of the request, given the allows that match peer and port. */
export interface RequestJudgement {
  /** The proxy that sees the connection. */
  readonly proxy?: 'http' | 'dns';
  /** Set if a request was asked and no rule lets it pass. */
  readonly refused: boolean;
  /** The allow to show: one without layer 7 before one whose request rule passes. */
  readonly decider?: EntryMatch;
  /** For allows with layer 7 rules, whether they pass the request, and by which of their rules. */
  readonly passing: ReadonlyMap<
    Entry,
    { readonly passes: boolean; readonly places: readonly Span[] }
  >;
  readonly notes: readonly VerdictNote[];
}

/**
 * @param open everything passes whatever the rules say: default deny is off, or the own node asks
 */
export function judgeRequest(
  allows: readonly EntryMatch[],
  flow: Pick<Flow, 'http' | 'dns'>,
  open: boolean,
): RequestJudgement {
  const clauses = allows.flatMap((match) => match.clauses);
  const l7 = clauses.find((clause) => clause.l7)?.l7;
  const proxy = l7 ? { proxy: l7.kind } : {};
  const none = { refused: false, passing: new Map(), notes: [] };
  if (!l7) return { ...none, ...decide(allows[0]) };
  const rivals = l7.kind === 'dns' ? narrowest(allows) : allows;
  const plain = rivals.find(
    (match) => match.clauses.length === 0 || match.clauses.some((one) => !one.l7),
  );
  const asked = l7.kind === 'http' ? flow.http !== undefined : flow.dns !== undefined;
  if (!asked) return { ...none, ...proxy, ...decide(plain ?? rivals[0]) };

  const passing = new Map(rivals.filter(hasL7).map((match) => [match.entry, ask(match, flow)]));
  const passed = rivals.find((match) => passing.get(match.entry)?.passes);
  const decider = plain ?? passed;
  const refused = decider === undefined && !open;
  const notes = refused && rivals.length < allows.length ? [wideAllowNote] : [];
  return { ...proxy, refused, passing, notes, ...decide(decider ?? rivals[0]) };
}

function decide(match: EntryMatch | undefined): Pick<RequestJudgement, 'decider'> {
  return match ? { decider: match } : {};
}

const wideAllowNote: VerdictNote = {
  kind: 'version',
  text:
    'An allow for more ports than this one matches too. The DNS proxy looks only at the rules of this very ' +
    'port, so the name is refused; versions may differ.',
};

/** The DNS proxy knows the rules of one port; allows for more ports are not among them. */
function narrowest(allows: readonly EntryMatch[]): readonly EntryMatch[] {
  const rank = (match: EntryMatch): number => Math.max(0, ...match.clauses.map(portRank));
  const best = Math.max(...allows.map(rank));
  return allows
    .filter((match) => rank(match) === best)
    .map((match) => ({ ...match, clauses: match.clauses.filter((one) => portRank(one) === best) }));
}

function hasL7(match: EntryMatch): boolean {
  return match.clauses.some((clause) => clause.l7);
}

function ask(
  match: EntryMatch,
  flow: Pick<Flow, 'http' | 'dns'>,
): { passes: boolean; places: readonly Span[] } {
  const places = match.clauses.flatMap((clause: PortClause) =>
    clause.l7 ? placesThatPass(clause.l7, flow) : [],
  );
  return { passes: places.length > 0, places };
}

function placesThatPass(l7: L7Clause, { http, dns }: Pick<Flow, 'http' | 'dns'>): Span[] {
  if (l7.kind === 'http') {
    return http ? l7.rules.filter((rule) => rule.passes(http)).map((rule) => rule.at) : [];
  }
  return dns === undefined
    ? []
    : l7.rules.filter((rule) => coversName(rule.name, dns)).map((rule) => rule.at);
}
