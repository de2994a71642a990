import { Link } from 'wouter';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { drillsByGain } from '../../core/mastery/gain.ts';
import { useProgress } from '../../state/services.ts';
import { useStandings } from '../../state/use-standings.ts';
import { counted } from '../../ui/format.ts';

/** The one recommended action: the drill that may win most exam points, in words. */
export function NextDrill({ catalog }: { readonly catalog: ItemCatalog }) {
  const index = useProgress((state) => state.index);
  const standings = useStandings();
  const [drill] = drillsByGain(standings, catalog, index);
  if (drill === undefined) {
    return (
      <section className="card stack-close next-step" aria-labelledby="next">
        <h2 id="next">Next: a mock exam</h2>
        <p>You have answered every question, and right the last time.</p>
        <p className="row">
          <Link className="button button-main" href="/exam">
            Set up a mock exam
          </Link>
        </p>
      </section>
    );
  }
  const { competency, title, domain, questionCount, open, pointsUpTo } = drill;
  return (
    <section className="card stack-close next-step" aria-labelledby="next">
      <h2 id="next">Next: {domain.title}</h2>
      <p>
        {counted(questionCount, 'question')} on {title}: worth up to{' '}
        {counted(Number(pointsUpTo.toFixed(1)), 'point')} of the exam.
      </p>
      <p className="small quiet">{openWords(open)}</p>
      <p className="row">
        <Link
          className="button button-main"
          href={`/practice/new?competencies=${competency}&pool=open&length=${questionCount}`}
        >
          Practice {counted(questionCount, 'question')}
        </Link>
        <Link className="button" href={`/study/${competency}`}>
          Read its note
        </Link>
      </p>
    </section>
  );
}

function openWords({ missed, unseen }: { readonly missed: number; readonly unseen: number }) {
  if (missed === 0) return `You have not seen ${counted(unseen, 'question')} of it.`;
  if (unseen === 0) return `You missed ${counted(missed, 'question')} of it.`;
  return `You missed ${counted(missed, 'question')} of it and have not seen ${unseen}.`;
}
