import { useMemo } from 'react';
import { readinessOf, type Readiness } from '../core/mastery/readiness.ts';
import { useServices } from './services.ts';
import { useEvidence } from './use-evidence.ts';

/** What may be said of a fresh form when the evidence last changed or the screen was opened. */
export function useReadiness(): Readiness {
  const { bank, clock } = useServices();
  const evidence = useEvidence();
  return useMemo(() => readinessOf(bank.outline, evidence, clock.now()), [bank, clock, evidence]);
}
