import { Link } from 'wouter';
import type { DomainStanding, Standing } from '../../core/mastery/standing.ts';

/** The figures behind the comb. */
export function StandingsTable({ standings }: { readonly standings: readonly DomainStanding[] }) {
  return (
    <div className="table-scroll" role="region" aria-label="Score by domain" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col" className="numeric">
              Weight
            </th>
            <th scope="col" className="numeric">
              Right
            </th>
            <th scope="col" className="numeric">
              Answered
            </th>
            <th scope="col" className="numeric">
              80 % range
            </th>
            <th scope="col" className="numeric">
              Points to win
            </th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <tr key={standing.id}>
              <th scope="row">
                <Link href={`/study/${standing.id}`}>{standing.title}</Link>
              </th>
              <td className="numeric">{standing.weight} %</td>
              <td className="numeric">{standing.correct}</td>
              <td className="numeric">
                {standing.answered} of {standing.itemCount}
              </td>
              <td className="numeric">{shareWords(standing)}</td>
              <td className="numeric">{standing.pointsToWin.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The 80 % interval in words, or a dash where there is no evidence. */
export function shareWords({
  answered,
  interval,
}: Pick<Standing, 'answered' | 'interval'>): string {
  if (answered === 0) return '–';
  return `${Math.round(100 * interval.low)} to ${Math.round(100 * interval.high)} %`;
}
