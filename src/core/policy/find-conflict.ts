import type { Entry, PortClause } from './entry.ts';

/** Two allows of one endpoint that Cilium cannot merge, so that it cannot compute the endpoint's policy. */
export interface Conflict {
  readonly entries: readonly [Entry, Entry];
  /** Cilium's words. */
  readonly message: string;
}

/**
 * Looks for allows with the same peer, port and protocol but different layer 7 protocols or authentication.
 * @see mergePortProto in pkg/policy/rule.go
 */
export function findConflict(entries: readonly Entry[]): Conflict | undefined {
  const seen = new Map<string, { entry: Entry; parser?: string; mode?: string }>();
  for (const entry of entries) {
    if (entry.effect === 'deny') continue;
    for (const { key, clause } of filtersOf(entry)) {
      const parser = clause?.l7?.kind;
      const mode = entry.authentication?.value;
      const known = seen.get(key);
      if (known?.parser && parser && known.parser !== parser) {
        const message = `cannot merge conflicting L7 parsers (${known.parser}/${parser})`;
        return { entries: [known.entry, entry], message };
      }
      if (known?.mode && mode && known.mode !== mode) {
        const message = `cannot merge conflicting authentication types (${mode}/${known.mode})`;
        return { entries: [known.entry, entry], message };
      }
      const merged = { parser: known?.parser ?? parser, mode: known?.mode ?? mode };
      seen.set(key, {
        entry: known?.parser || known?.mode ? known.entry : entry,
        ...(merged.parser === undefined ? {} : { parser: merged.parser }),
        ...(merged.mode === undefined ? {} : { mode: merged.mode }),
      });
    }
  }
  return undefined;
}

/** The filters an entry becomes: one for each peer, port and protocol, if it has anything that may clash. */
function* filtersOf(entry: Entry): Generator<{ key: string; clause?: PortClause }> {
  const clauses = entry.ports === 'all' ? [] : entry.ports.filter((one) => one.l7);
  const clashing = entry.authentication ? entry.ports : clauses;
  for (const peer of entry.peers.matchers) {
    const head = `${entry.direction}|${peer.key}`;
    if (clashing === 'all') {
      yield { key: `${head}|all` };
      continue;
    }
    for (const clause of clashing) {
      const { match } = clause;
      if (match.kind === 'icmp') {
        yield { key: `${head}|${match.family} ${match.type}`, clause };
        continue;
      }
      const port = match.kind === 'name' ? match.name : `${match.from}-${match.to}`;
      for (const protocol of match.protocols) yield { key: `${head}|${port}/${protocol}`, clause };
    }
  }
}
