import { Link } from 'wouter';
import { firstAnswers, type Standing } from '../../core/mastery/standing.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { useStandings } from '../../state/use-standings.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { RangeRows } from '../../ui/charts/range-rows.tsx';
import { shareWords } from '../../ui/comb/standings-table.tsx';
import { counted } from '../../ui/format.ts';
import { MissionLine } from './mission-line.tsx';

export const shareTicks = [0, 25, 50, 75, 100].map((value) => ({ value, words: `${value} %` }));

/** Each domain with the share that would be right and how far that may be off. */
export function DomainSection() {
  const { passPercent } = useServices().bank.outline;
  const answerCount = useProgress((state) => state.index.answerCount);
  const standings = useStandings();
  const first = firstAnswers(standings);
  return (
    <section className="stack-close" aria-labelledby="domains">
      <h2 id="domains">Scores by domain</h2>
      <p className="quiet">
        {first === 0
          ? 'No first answers yet.'
          : `From ${counted(first, 'first answer')}; ${counted(answerCount, 'answer')} in all. Only the first answer to a question counts here: later ones know it.`}
      </p>
      <MissionLine />
      <ChartFigure
        name="Scores by domain"
        caption={
          <>
            The share of questions like these that you would get right: expected (upright line) and
            the range it lies in with 80 % probability (bar). Few answers, wide bar.
          </>
        }
        columns={['Domain', 'Weight', 'Right', 'Answered', 'Expected', '80 % range', 'To win']}
        rows={standings.map((standing) => [
          <Link key="link" href={`/study/${standing.id}`}>
            {standing.title}
          </Link>,
          `${standing.weight} %`,
          standing.correct,
          `${standing.answered} of ${standing.itemCount}`,
          standing.answered === 0 ? '–' : `${Math.round(100 * standing.mean)} %`,
          shareWords(standing),
          `${standing.pointsToWin.toFixed(1)} points`,
        ])}
      >
        <RangeRows
          max={100}
          ticks={shareTicks}
          line={{ value: passPercent.value, words: `Dashed: ${passPercent.value} % to pass` }}
          rows={standings.map((standing) => ({
            key: standing.id,
            label: <Link href={`/study/${standing.id}`}>{standing.title}</Link>,
            words: standingWords(standing),
            range:
              standing.answered === 0
                ? null
                : {
                    low: 100 * standing.interval.low,
                    high: 100 * standing.interval.high,
                    mark: 100 * standing.mean,
                  },
          }))}
        />
      </ChartFigure>
    </section>
  );
}

export function standingWords(standing: Standing): string {
  if (standing.answered === 0) return 'no answers yet';
  return `${standing.correct} of ${standing.answered} right; ${shareWords(standing)}`;
}
