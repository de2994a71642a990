import { useMemo } from 'react';
import { standingsByDomain, type DomainStanding } from '../core/mastery/standing.ts';
import { useServices } from './services.ts';
import { useEvidence } from './use-evidence.ts';

/** The standing of each domain when its evidence last changed or the screen was opened. */
export function useStandings(): readonly DomainStanding[] {
  const { bank, clock } = useServices();
  const evidence = useEvidence();
  return useMemo(
    () => standingsByDomain(bank.outline.domains, evidence, clock.now()),
    [bank, clock, evidence],
  );
}
