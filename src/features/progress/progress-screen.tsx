import { Link } from 'wouter';
import { firstAnswers } from '../../core/mastery/standing.ts';
import { pointsToPass, tally } from '../../core/result/exam-result.ts';
import { useProgress } from '../../state/services.ts';
import { useStandings } from '../../state/use-standings.ts';
import { shareWords, StandingsTable } from '../../ui/comb/standings-table.tsx';
import { counted, dateAndTimeOf, spokenDuration } from '../../ui/format.ts';
import { durationBetween } from '../../core/base/time.ts';
import { Page } from '../../ui/page.tsx';
import { BackUpLine } from './back-up-line.tsx';
import './progress.css';

/** Scores for each domain and competency with the answers behind them, and the exams so far. */
export function ProgressScreen() {
  const index = useProgress((state) => state.index);
  const standings = useStandings();
  return (
    <Page title="Progress" wide>
      <div className="stack">
        <section className="stack-close">
          <h2>Scores by domain</h2>
          <p className="quiet">
            {index.answerCount === 0
              ? 'No answers yet.'
              : `From ${counted(firstAnswers(standings), 'first answer')}; ${counted(index.answerCount, 'answer')} in all. Only the first answer to a question counts here: later ones know it.`}
          </p>
          <StandingsTable standings={standings} />
        </section>
        <section className="stack-close">
          <h2>By competency</h2>
          {standings.map((standing) => (
            <details key={standing.id}>
              <summary>
                {standing.title}{' '}
                <span className="quiet small">
                  {standing.answered === 0
                    ? 'no answers yet'
                    : `${standing.correct} of ${standing.answered} right, ${shareWords(standing)}`}
                </span>
              </summary>
              <ul className="competency-scores">
                {standing.competencies.map((competency) => (
                  <li key={competency.key}>
                    <Link href={`/study/${competency.key}`}>{competency.title}</Link>{' '}
                    <span className="small quiet">
                      {competency.answered === 0
                        ? 'no answers yet'
                        : `${competency.correct} of ${competency.answered} right`}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
        <Exams />
        <BackUpLine />
      </div>
    </Page>
  );
}

function Exams() {
  const attempts = useProgress((state) => state.attempts);
  return (
    <section className="stack-close">
      <h2>Mock exams</h2>
      {attempts.length === 0 ? (
        <p>
          None yet. <Link href="/exam">Set one up</Link>
        </p>
      ) : (
        <div className="table-scroll" role="region" aria-label="Mock exams" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Handed in</th>
                <th scope="col" className="numeric">
                  Right
                </th>
                <th scope="col">Result</th>
                <th scope="col" className="numeric">
                  Time
                </th>
              </tr>
            </thead>
            <tbody>
              {attempts.map((attempt) => {
                const { total, correct } = tally(attempt.items);
                const passed = correct >= pointsToPass(total, attempt.passPercent);
                return (
                  <tr key={attempt.id}>
                    <th scope="row">
                      <Link href={`/exam/${attempt.id}`}>{dateAndTimeOf(attempt.endedAt)}</Link>
                    </th>
                    <td className="numeric">
                      {correct} of {total}
                    </td>
                    <td>{passed ? 'Passed' : 'Not passed'}</td>
                    <td className="numeric">
                      {spokenDuration(durationBetween(attempt.startedAt, attempt.endedAt))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
