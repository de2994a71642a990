import { useMemo } from 'react';
import { missionsThatCount } from '../core/lab/mission-evidence.ts';
import { countMissions } from '../core/mastery/count-missions.ts';
import type { Evidence } from '../core/mastery/evidence.ts';
import { useLab, useProgress } from './services.ts';

/** What first answers say of each competency, and solved missions a little. */
export function useEvidence(): Evidence {
  const answers = useProgress((state) => state.index.evidence);
  const missions = useLab((state) => state.missions);
  return useMemo(() => countMissions(answers, missionsThatCount(missions)), [answers, missions]);
}
