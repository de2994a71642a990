import { missionsThatCount } from '../../core/lab/mission-evidence.ts';
import { MOST_MISSION_SHARE } from '../../core/mastery/count-missions.ts';
import { useLab } from '../../state/services.ts';
import { counted } from '../../ui/format.ts';

/** How much solved missions of the policy lab count in the scores; nothing when there are none. */
export function MissionLine() {
  const missions = useLab((state) => state.missions);
  const { length } = missionsThatCount(missions);
  if (length === 0) return null;
  return (
    <p className="quiet">
      {counted(length, 'mission')} of the policy lab that you solved with at most one hint{' '}
      {length === 1 ? 'counts' : 'count'} a little too: a third of a right answer each, and at most{' '}
      {Math.round(100 * MOST_MISSION_SHARE)} % of what your answers in a competency count. Where you
      have answered nothing they do not count.
    </p>
  );
}
