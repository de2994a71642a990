import { calibrate, type CalibrationRow } from '../../core/mastery/confidence.ts';
import { useProgress } from '../../state/services.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { RangeRows } from '../../ui/charts/range-rows.tsx';
import { shareTicks } from './domain-section.tsx';

const names = { guess: 'Guess', unsure: 'Unsure', sure: 'Sure' } as const;

/** What the learner said of an answer against what it was. */
export function CalibrationSection() {
  const index = useProgress((state) => state.index);
  const rows = calibrate(index);
  return (
    <section className="stack-close" aria-labelledby="calibration">
      <h2 id="calibration">Said against was</h2>
      {rows.every(({ count }) => count === 0) ? (
        <p>
          Nothing to compare yet. In practice you can say whether an answer is a guess, unsure or
          sure; here you then see whether the words fit.
        </p>
      ) : (
        <>
          <p>{adviceOn(rows)}</p>
          <ChartFigure
            name="Said against was"
            caption={
              <>
                Bar: the share that was right, with 80 % probability; upright line: what it was so
                far. Dashed box: where it lies when the word fits.
              </>
            }
            columns={['You said', 'Times', 'Right', 'Share', '80 % range', 'Fits']}
            rows={rows.map((row) => [
              names[row.said],
              row.count,
              row.right,
              row.count === 0 ? '–' : `${Math.round((100 * row.right) / row.count)} %`,
              row.interval === null ? '–' : rangeWords(row.interval),
              rangeWords(row.fits),
            ])}
          >
            <RangeRows
              max={100}
              ticks={shareTicks}
              rows={rows.map((row) => ({
                key: row.said,
                label: names[row.said],
                words: row.count === 0 ? 'not said yet' : `${row.right} of ${row.count} right`,
                range:
                  row.interval === null
                    ? null
                    : {
                        low: 100 * row.interval.low,
                        high: 100 * row.interval.high,
                        mark: (100 * row.right) / row.count,
                      },
                fits: { low: 100 * row.fits.low, high: 100 * row.fits.high },
              }))}
            />
          </ChartFigure>
        </>
      )}
    </section>
  );
}

function rangeWords({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(100 * low)} to ${Math.round(100 * high)} %`;
}

/** Speaks only where the whole range lies outside of what fits: less may be chance. */
function adviceOn(rows: readonly CalibrationRow[]): string {
  const said = (word: CalibrationRow['said']) => rows.find((row) => row.said === word);
  const sure = said('sure');
  const guess = said('guess');
  if (sure?.interval && sure.interval.high < sure.fits.low) {
    return 'You are often sure and wrong. Those questions head your review.';
  }
  if (guess?.interval && guess.interval.low > guess.fits.high) {
    return 'Your guesses are mostly right: you know more than you think.';
  }
  return 'So far your words fit what came out, or there are too few to tell.';
}
