import { Link } from 'wouter';
import { durationBetween } from '../../core/base/time.ts';
import { mockHistory } from '../../core/result/mock-history.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { ScoreHistory } from '../../ui/charts/score-history.tsx';
import { dateAndTimeOf, spokenDuration } from '../../ui/format.ts';

/** As many as can be told apart on a phone; the table has all. */
const shownMocks = 12;

/** The mock exams so far, each with the range that so many questions can tell. */
export function MockSection() {
  const { passPercent } = useServices().bank.outline;
  const attempts = useProgress((state) => state.attempts);
  const mocks = mockHistory(attempts).map((mock, place) => ({ ...mock, number: place + 1 }));
  if (mocks.length === 0) {
    return (
      <section className="stack-close" aria-labelledby="mocks">
        <h2 id="mocks">Mock exams</h2>
        <p>
          None yet. <Link href="/exam">Set one up</Link>
        </p>
      </section>
    );
  }
  const shown = mocks.slice(-shownMocks);
  return (
    <section className="stack-close" aria-labelledby="mocks">
      <h2 id="mocks">Mock exams</h2>
      <ChartFigure
        name="Mock exams"
        caption={
          <>
            {mocks.length > shownMocks ? `The latest ${shownMocks} mock exams` : 'Mock exams'} in
            order of time, in shares of right answers; dashed: {passPercent.value} % to pass.
            Filled: passed; hollow: not passed. The upright line is the range that the share lies in
            with 80 % probability, from that exam alone.
          </>
        }
        columns={['Mock exam', 'Right', 'Share', '80 % range', 'Result', 'Time']}
        rows={mocks.toReversed().map((mock) => [
          <span key="exam">
            {mock.number}: <Link href={`/exam/${mock.id}`}>{dateAndTimeOf(mock.endedAt)}</Link>
          </span>,
          `${mock.correct} of ${mock.total}`,
          `${Math.round((100 * mock.correct) / mock.total)} %`,
          `${Math.round(100 * mock.interval.low)} to ${Math.round(100 * mock.interval.high)} %`,
          mock.passed ? 'Passed' : 'Not passed',
          spokenDuration(durationBetween(mock.startedAt, mock.endedAt)),
        ])}
      >
        <ScoreHistory
          passShare={passPercent.value / 100}
          name={`Shares of right answers in ${shown.length === 1 ? 'one mock exam' : `${shown.length} mock exams`}, ${shown.filter(({ passed }) => passed).length} passed. The table has the figures.`}
          points={shown.map((mock) => ({
            key: mock.id,
            label: String(mock.number),
            share: mock.correct / mock.total,
            low: mock.interval.low,
            high: mock.interval.high,
            passed: mock.passed,
          }))}
        />
      </ChartFigure>
    </section>
  );
}
