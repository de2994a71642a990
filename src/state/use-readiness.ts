import { useMemo } from 'react';
import { readinessOf, type Readiness } from '../core/mastery/readiness.ts';
import { useProgress, useServices } from './services.ts';

/** What may be said of a fresh form when the evidence last changed or the screen was opened. */
export function useReadiness(): Readiness {
  const { bank, clock } = useServices();
  const evidence = useProgress((state) => state.index.evidence);
  return useMemo(() => readinessOf(bank.outline, evidence, clock.now()), [bank, clock, evidence]);
}
