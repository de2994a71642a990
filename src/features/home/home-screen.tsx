import { Link } from 'wouter';
import { useStore } from 'zustand';
import { firstAnswers, weakestFirst, type DomainStanding } from '../../core/mastery/standing.ts';
import { answeredCount, nextOpenPlace } from '../../core/practice/practice-session.ts';
import { deadlineOf } from '../../core/session/exam-session.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { useStandings } from '../../state/use-standings.ts';
import { Comb } from '../../ui/comb/comb.tsx';
import { StandingsTable } from '../../ui/comb/standings-table.tsx';
import { counted, timeOfDay } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import './home.css';

/** Where am I, and what next: whatever is running, one recommended action, the comb. */
export function HomeScreen() {
  const { outline } = useServices().bank;
  const index = useProgress((state) => state.index);
  const standings = useStandings();
  const isNew = index.answerCount === 0;
  return (
    <Page
      title={isNew ? `Prepare for the ${outline.code} exam` : 'Where you stand'}
      tabTitle={`Prepare for the ${outline.name} exam`}
      wide
    >
      <div className="stack home">
        {isNew && (
          <p className="lead">
            Notes, questions with the reason behind every option, and mock exams for the{' '}
            {outline.name} exam. Everything you answer stays in this browser. No account.
          </p>
        )}
        <Running />
        <NextStep standings={standings} isNew={isNew} />
        <section className="stack-close" aria-labelledby="comb-heading">
          <h2 id="comb-heading">The exam, point by point</h2>
          <p className="quiet">
            {isNew
              ? 'One cell for each of the 100 points of the exam. Cells fill as your first answers show that a point is yours.'
              : `One cell for each point, from ${counted(firstAnswers(standings), 'first answer')}.`}
          </p>
          <Comb standings={standings} />
          <details>
            <summary>Show as a table</summary>
            <StandingsTable standings={standings} />
          </details>
        </section>
      </div>
    </Page>
  );
}

/** An exam or a round of practice that waits to be gone on with. */
function Running() {
  const { practice, sittings } = useServices();
  const session = useStore(sittings, (state) => state.session);
  const round = useStore(practice, ({ rounds }) =>
    rounds.find((one) => answeredCount(one) > 0 && nextOpenPlace(one) !== null),
  );
  if (session?.phase === 'running') {
    const deadline = deadlineOf(session.sitting);
    const answered = Object.keys(session.responses).length;
    return (
      <p className="card row">
        <span>
          <strong>A mock exam is running.</strong> {answered} of {session.sitting.form.items.length}{' '}
          answered
          {deadline === null ? ', untimed.' : `, handed in at ${timeOfDay(deadline)}.`}
        </span>
        <Link className="button button-main" href="/exam/run">
          Go on with the exam
        </Link>
      </p>
    );
  }
  if (round === undefined) return null;
  return (
    <p className="card row">
      <span>
        A round of practice is open: {answeredCount(round)} of {round.items.length} answered.
      </span>
      <Link className="button" href={`/practice/run/${round.id}`}>
        Go on
      </Link>
    </p>
  );
}

interface NextStepProps {
  readonly standings: readonly DomainStanding[];
  readonly isNew: boolean;
}

/** One thing to do next: for a newcomer a first look at every domain, later a drill where most points are to be won. */
function NextStep({ standings, isNew }: NextStepProps) {
  const [weakest] = weakestFirst(standings);
  if (weakest === undefined) return null;
  if (isNew) {
    return (
      <div className="row">
        <Link className="button button-main" href="/practice/new?length=10">
          Answer ten questions
        </Link>
        <Link className="button" href="/study">
          Read the notes
        </Link>
        <Link className="button" href="/exam">
          Sit a mock exam
        </Link>
      </div>
    );
  }
  return (
    <div className="card stack-close next-step">
      <h2>Next: {weakest.title}</h2>
      <p>
        {weakest.answered === 0
          ? `Worth ${weakest.weight} points, and you have answered nothing there yet.`
          : `${weakest.correct} of ${counted(weakest.answered, 'first answer')} right; about ${Math.round(weakest.pointsToWin)} of its ${weakest.weight} points are still to be won.`}
      </p>
      <p className="row">
        <Link className="button button-main" href={`/practice/new?domains=${weakest.id}&length=10`}>
          Practice 10 questions
        </Link>
        <Link className="button" href={`/study/${weakest.id}`}>
          Read its notes
        </Link>
      </p>
    </div>
  );
}
