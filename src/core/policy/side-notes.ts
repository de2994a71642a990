import { isOwnNode, type End } from './ends.ts';
import type { Entry, Unresolved } from './entry.ts';
import type { EntryMatch } from './match-entry.ts';
import type { Direction, Enforcement, VerdictNote } from './verdict.ts';

/** Whose entries are judged, and for whom. */
interface Judged {
  readonly subject: End;
  readonly peer: End;
  readonly entries: readonly Entry[];
  readonly enforcement: Enforcement;
}

/** What the entries of a subject leave open, matching or not: versions, and what is not simulated. */
export function notesOfEntries(
  direction: Direction,
  { subject, peer, entries, enforcement }: Judged,
): VerdictNote[] {
  const notes: VerdictNote[] = [];
  for (const entry of entries) {
    for (const { kind, text } of relevant(entry, peer)) notes.push({ kind, text, rule: entry.ref });
    if (entry.authentication?.value === 'required') {
      notes.push({
        kind: 'not-simulated',
        text: 'With mutual authentication on, this is allowed only after both sides authenticated. It is off by default, so nothing can authenticate.',
        rule: entry.ref,
      });
    }
  }
  if (
    direction === 'ingress' &&
    entries.length === 0 &&
    enforcement.because === 'mode-always' &&
    isOwnNode(peer, subject)
  ) {
    notes.push({
      kind: 'version',
      text: 'In mode `always` 1.19 lets the own node in even if no rule selects the pod; 1.20 does not.',
    });
  }
  return notes;
}

/** One note for each field of a matching entry that could change the verdict. */
export function notesOfMatch({ entry, clauses }: EntryMatch): VerdictNote[] {
  const fields = new Set(clauses.flatMap((clause) => clause.notSimulated ?? []));
  return [...fields].map((field) => ({
    kind: 'not-simulated',
    text: `not simulated: ${field}`,
    rule: entry.ref,
  }));
}

/** Cloud groups are outside addresses, so they say nothing about pods and nodes. */
function relevant(entry: Entry, peer: End): readonly Unresolved[] {
  return entry.peers.unresolved.filter(
    (one) => one.kind !== 'not-simulated' || peer.kind === 'world',
  );
}
