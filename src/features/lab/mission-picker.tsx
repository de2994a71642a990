import { Link } from 'wouter';
import type { Scenario } from '../../core/lab/scenario.ts';
import { useLab } from '../../state/services.ts';
import { missionAddress } from './mission-address.ts';

interface MissionPickerProps {
  readonly scenario: Scenario;
  /** Missing outside any mission. */
  readonly current: string | undefined;
}

/** Free play, or one of the missions. */
export function MissionPicker({ scenario, current }: MissionPickerProps) {
  const records = useLab((state) => state.missions);
  const entries = [{ id: undefined, title: 'Free play' }, ...scenario.missions];
  return (
    <nav aria-label="Missions" className="lab-missions">
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id ?? ''}>
            <Link
              href={missionAddress(scenario.id, id)}
              aria-current={id === current ? 'page' : undefined}
            >
              {title}
              {id !== undefined && records[id]?.solvedAt !== undefined && (
                <span className="lab-solved">
                  {' '}
                  ✓<span className="visually-hidden"> solved</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
