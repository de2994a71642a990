import { Link } from 'wouter';
import {
  LEAST_ANSWERS,
  type Forecast,
  type Readiness,
  type TooEarly,
} from '../../core/mastery/readiness.ts';
import { groupScores } from '../../core/mastery/score-groups.ts';
import { useReadiness } from '../../state/use-readiness.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { ScoreDistribution } from '../../ui/charts/score-distribution.tsx';
import { counted } from '../../ui/format.ts';

/** Would I pass today: a band and where it comes from, or what is missing for one. */
export function ReadinessSection() {
  const readiness = useReadiness();
  return (
    <section className="stack-close" aria-labelledby="readiness">
      <h2 id="readiness">Would you pass?</h2>
      {contentOf(readiness)}
    </section>
  );
}

function contentOf(readiness: Readiness) {
  switch (readiness.kind) {
    case 'too-early':
      return <Missing missing={readiness} />;
    case 'forecast':
      return <ForecastView forecast={readiness} />;
  }
}

function Missing({ missing: { answered, answersMissing, untouched } }: { missing: TooEarly }) {
  return (
    <>
      <p>
        Too early to say. It takes {LEAST_ANSWERS} first answers and at least one in every domain;{' '}
        {answered === 0 ? 'you have given none yet.' : `you have given ${answered}.`}
      </p>
      <p>Still missing:</p>
      <ul className="missing-list">
        {answersMissing > 0 && (
          <li>
            <Link href={`/practice/new?pool=unseen&length=${answersMissing}`}>
              {counted(answersMissing, 'first answer')}
            </Link>
            , in whichever domains
          </li>
        )}
        {untouched.map(({ id, title }) => (
          <li key={id}>
            an answer in{' '}
            <Link href={`/practice/new?domains=${id}&pool=unseen&length=5`}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function ForecastView({ forecast }: { readonly forecast: Forecast }) {
  const { answered, itemCount, neededToPass, band, scores, chance } = forecast;
  return (
    <>
      <p className="lead">
        On questions like these, passing today is <strong>{chance.words}</strong>: {chance.low} to{' '}
        {chance.high}&nbsp;%.
      </p>
      <p>
        In a fresh mock exam of {itemCount} questions you would most likely get {band.low} to{' '}
        {band.high} right; {neededToPass} pass. This rests on {counted(answered, 'first answer')},
        recent ones counting more. Of the real exam it knows nothing: its questions may be harder or
        easier than ours.
      </p>
      <ChartFigure
        name="Scores on a fresh mock exam"
        caption={
          <>
            How likely each number of right answers is. Filled: passes; hatched: does not. The thick
            line spans the middle 80 %.
          </>
        }
        columns={['Right answers', 'Result', 'Likely']}
        rows={groupScores(scores, neededToPass, 5).map(({ from, to, chance: likely }) => [
          from === to ? from : `${from} to ${to}`,
          from >= neededToPass ? 'passes' : 'does not pass',
          likely < 0.01 ? 'under 1 %' : `${Math.round(100 * likely)} %`,
        ])}
      >
        <ScoreDistribution
          scores={scores}
          neededToPass={neededToPass}
          band={band}
          name={`Likely scores: ${band.low} to ${band.high} of ${itemCount} in the middle 80 %; ${neededToPass} pass.`}
        />
      </ChartFigure>
    </>
  );
}
