import { Link } from 'wouter';
import { weakestFirst, type DomainStanding } from '../../core/mastery/standing.ts';
import { useStandings } from '../../state/use-standings.ts';
import { counted } from '../../ui/format.ts';
import { ShareBar } from '../../ui/share-bar.tsx';

/** Domains by the exam points still to be won in them. */
export function WeakestSection() {
  const standings = weakestFirst(useStandings());
  return (
    <section className="stack-close" aria-labelledby="weakest">
      <h2 id="weakest">Weakest first</h2>
      <p className="quiet">
        Ordered by exam points still to be won: the weight of a domain times the share that you
        would get wrong, as far as your first answers tell.
      </p>
      <ol className="weakest">
        {standings.map((standing) => (
          <li key={standing.id} className="weakest-row">
            <h3>{standing.title}</h3>
            <p className="small">
              {standing.answered === 0
                ? 'no answers yet'
                : `${standing.correct} of ${counted(standing.answered, 'first answer')} right`}{' '}
              · {standing.pointsToWin.toFixed(1)} of {standing.weight} points to win
            </p>
            <ShareBar correct={standing.correct} total={standing.answered} />
            <p className="row small">
              <Link
                href={`/practice/new?domains=${standing.id}&length=10`}
                aria-label={`Practice ${standing.title}`}
              >
                Practice
              </Link>
              <Link href={`/study/${standing.id}`} aria-label={`Notes on ${standing.title}`}>
                Notes
              </Link>
              <WeakestTopic standing={standing} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The competency of a domain with most wrong first answers, straight to its note. */
function WeakestTopic({ standing }: { readonly standing: DomainStanding }) {
  const [worst] = [...standing.competencies]
    .filter(({ answered, correct }) => answered > correct)
    .sort((a, b) => b.answered - b.correct - (a.answered - a.correct));
  if (worst === undefined) return null;
  return (
    <span>
      Most often missed: <Link href={`/study/${worst.key}`}>{worst.title}</Link> (
      {worst.answered - worst.correct} of {worst.answered})
    </span>
  );
}
