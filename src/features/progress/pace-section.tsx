import { useMemo } from 'react';
import { asDurationMs } from '../../core/base/time.ts';
import { paceByDomain } from '../../core/progress/pace-by-domain.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { RangeRows } from '../../ui/charts/range-rows.tsx';
import { counted, spokenDuration } from '../../ui/format.ts';

/** How long answers take, against the time that the exam gives for one. */
export function PaceSection() {
  const { domains, minutes, itemCount } = useServices().bank.outline;
  const entries = useProgress((state) => state.entries);
  const pace = useMemo(() => paceByDomain(entries, domains), [entries, domains]);
  const budget = asDurationMs((60_000 * minutes.value) / itemCount.value);
  const titleOf = (id: string) => domains.find((domain) => domain.id === id)?.title ?? id;
  const scale = scaleFor(Math.max(budget, ...pace.map(({ high }) => high)));
  return (
    <section className="stack-close" aria-labelledby="pace">
      <h2 id="pace">Pace</h2>
      {pace.length === 0 ? (
        <p>No timed answers yet. The exam gives {spokenDuration(budget)} for a question.</p>
      ) : (
        <ChartFigure
          name="Pace by domain"
          caption={
            <>
              Time for a question: half of the latest answers lie in the bar, the upright line is
              the median. Practice and mock exams, at most the latest 50 answers in each domain.
            </>
          }
          columns={['Domain', 'Answers', 'A quarter within', 'Median', 'Three quarters within']}
          rows={pace.map(({ domain, count, low, median, high }) => [
            titleOf(domain),
            count,
            spokenDuration(low),
            spokenDuration(median),
            spokenDuration(high),
          ])}
        >
          <RangeRows
            max={scale.max}
            ticks={scale.ticks}
            line={{
              value: budget,
              words: `Dashed: the exam's ${spokenDuration(budget)} for a question`,
            }}
            rows={pace.map(({ domain, count, low, median, high }) => ({
              key: domain,
              label: titleOf(domain),
              words: `${spokenDuration(median)}, ${counted(count, 'answer')}`,
              range: { low, high, mark: median },
            }))}
          />
        </ChartFigure>
      )}
    </section>
  );
}

/** A scale from zero in whole half minutes, with about four steps. */
function scaleFor(longest: number) {
  const steps = [30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000];
  const step = steps.find((size) => longest / size <= 4.5) ?? longest / 4;
  const count = Math.max(1, Math.ceil(longest / step));
  return {
    max: count * step,
    ticks: Array.from({ length: count + 1 }, (_, place) => ({
      value: place * step,
      words: spokenDuration(asDurationMs(place * step)),
    })),
  };
}
