import { portRank, type EntryMatch } from './match-entry.ts';

/**
 * Whether the allows that match demand an authentication that cannot succeed. With default settings mutual
 * authentication is off, so nothing can authenticate and `required` fails as `test-always-fail` does. A demand reaches every narrower
 * allow of the same peer that makes none of its own; among demands the narrowest port decides.
 * @see authPreferredInsert in pkg/policy/mapstate.go
 */
export function failsAuthentication(allows: readonly EntryMatch[]): boolean {
  const demands = allows.filter((match) => match.entry.authentication);
  const narrowest = Math.max(...demands.map(rankOf));
  return demands.some(
    (match) => rankOf(match) === narrowest && match.entry.authentication?.value !== 'disabled',
  );
}

function rankOf(match: EntryMatch): number {
  return Math.max(0, ...match.clauses.map(portRank));
}
