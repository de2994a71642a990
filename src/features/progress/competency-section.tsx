import { Link } from 'wouter';
import { useStandings } from '../../state/use-standings.ts';
import { RangeRows } from '../../ui/charts/range-rows.tsx';
import { shareTicks, standingWords } from './domain-section.tsx';

/** The competencies of each domain: counts and a range. One percentage for a handful of answers would be a fake. */
export function CompetencySection() {
  const standings = useStandings();
  return (
    <section className="stack-close" aria-labelledby="competencies">
      <h2 id="competencies">By competency</h2>
      {standings.map((standing) => (
        <details key={standing.id} className="competency-scores">
          <summary>
            {standing.title} <span className="quiet small">{standingWords(standing)}</span>
          </summary>
          <RangeRows
            max={100}
            ticks={shareTicks}
            rows={standing.competencies.map((competency) => ({
              key: competency.key,
              label: <Link href={`/study/${competency.key}`}>{competency.title}</Link>,
              words: standingWords(competency),
              range:
                competency.answered === 0
                  ? null
                  : { low: 100 * competency.interval.low, high: 100 * competency.interval.high },
            }))}
          />
        </details>
      ))}
    </section>
  );
}
