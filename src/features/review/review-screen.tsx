import { Link } from 'wouter';
import { weakestFirst, type DomainStanding } from '../../core/mastery/standing.ts';
import { isFlagged, isMissed } from '../../core/progress/item-history.ts';
import { useProgress } from '../../state/services.ts';
import { useStandings } from '../../state/use-standings.ts';
import { counted } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import './review.css';

/** What to go over again: missed and flagged questions, then domains by the points still to be won. */
export function ReviewScreen() {
  const index = useProgress((state) => state.index);
  const seen = [...index.lastSeenAt.keys()];
  const missed = seen.filter((item) => isMissed(index, item)).length;
  const flagged = [...index.flags.keys()].filter((item) => isFlagged(index, item)).length;
  const standings = weakestFirst(useStandings());
  return (
    <Page title="Review">
      <div className="stack">
        <section className="stack-close">
          <h2>Again</h2>
          {missed === 0 && flagged === 0 && (
            <p>Nothing missed and nothing flagged. Questions you miss or flag wait for you here.</p>
          )}
          <p className="row">
            {missed > 0 && (
              <Link
                className="button button-main"
                href={`/practice/new?pool=missed&length=${Math.min(missed, 20)}`}
              >
                Practice {counted(Math.min(missed, 20), 'missed question')}
              </Link>
            )}
            {flagged > 0 && (
              <Link
                className="button"
                href={`/practice/new?pool=flagged&length=${Math.min(flagged, 20)}`}
              >
                Practice {counted(Math.min(flagged, 20), 'flagged question')}
              </Link>
            )}
          </p>
        </section>
        <section className="stack-close">
          <h2>Weakest first</h2>
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
                    aria-label={`Drill ${standing.title}`}
                  >
                    Drill
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
      </div>
    </Page>
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
