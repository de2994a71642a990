import { Link } from 'wouter';
import { useStore } from 'zustand';
import { formatFormCode } from '../../core/blueprint/form-code.ts';
import type { Attempt } from '../../core/result/attempt.ts';
import { summarizeAttempt, type ExamResult } from '../../core/result/exam-result.ts';
import { useProgress, useServices } from '../../state/services.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { counted, dateAndTimeOf } from '../../ui/format.ts';
import { CheckIcon, CrossIcon } from '../../ui/icons.tsx';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { AttemptItems } from './attempt-items.tsx';
import { DomainScores } from './domain-scores.tsx';
import { PaceLine } from './pace-line.tsx';
import './exam.css';

/** The result of a mock exam: the score, what it is made of, and every question to read again. */
export function ExamResultScreen({ attempt: id }: { readonly attempt: string }) {
  const attempt = useProgress((state) => state.attempts.find((one) => one.id === id));
  return attempt === undefined ? <NotMarkedYet id={id} /> : <Result attempt={attempt} />;
}

function NotMarkedYet({ id }: { readonly id: string }) {
  const { sittings } = useServices();
  const { session, waiting } = useStore(sittings);
  const retry = () => void sittings.markHandedIn();
  if (waiting.includes(id)) {
    return (
      <Page title="Your exam is handed in">
        <LoadFailed what="The answer key" retry={retry} />
      </Page>
    );
  }
  if (session?.sitting.id === id) {
    return (
      <Page title="Your exam is handed in">
        <Loading what="the answer key" />
      </Page>
    );
  }
  return (
    <Page title="This exam is not here">
      <div className="stack">
        <p>Results live in the browser in which the exam was taken.</p>
        <p>
          <Link className="button button-main" href="/exam">
            Set up a mock exam
          </Link>
        </p>
      </div>
    </Page>
  );
}

function Result({ attempt }: { readonly attempt: Attempt }) {
  const { bank } = useServices();
  const result = summarizeAttempt(attempt, bank.outline.domains);
  return (
    <Page
      title={`${result.correct} of ${result.total} right`}
      tabTitle="Mock exam result"
      above={`Mock exam, ${dateAndTimeOf(attempt.endedAt)}`}
    >
      <div className="stack">
        <ScoreLine attempt={attempt} result={result} />
        <DomainScores result={result} />
        <PaceLine attempt={attempt} />
        <AttemptItems attempt={attempt} />
        <ShareForm attempt={attempt} />
      </div>
    </Page>
  );
}

function ScoreLine({
  attempt,
  result,
}: {
  readonly attempt: Attempt;
  readonly result: ExamResult;
}) {
  const { passed, neededToPass, total, answered, correct } = result;
  const { withdrawnCount = 0 } = attempt;
  const away = neededToPass - correct;
  return (
    <div className="stack-close">
      <p className="verdict" data-correct={passed}>
        {passed ? <CheckIcon /> : <CrossIcon />}
        {passed ? 'Passed' : 'Not passed'}
      </p>
      <p>
        {neededToPass} of {total} were needed
        {passed ? '.' : `: ${away} more right ${away === 1 ? 'answer' : 'answers'}.`}
        {answered < total && ` ${total - answered} not answered.`}
        {attempt.endedBy === 'deadline' && ' Handed in when the time was up.'}
        {withdrawnCount > 0 &&
          ` ${counted(withdrawnCount, 'question')} of the form ${withdrawnCount === 1 ? 'has' : 'have'} been withdrawn and ${withdrawnCount === 1 ? 'does' : 'do'} not count.`}
      </p>
    </div>
  );
}

function ShareForm({ attempt }: { readonly attempt: Attempt }) {
  const code = formatFormCode({ seed: attempt.seed, items: attempt.items.map(({ id }) => id) });
  return (
    <section className="stack-close no-print">
      <h2>Sit the same form again</h2>
      <p>
        The link below holds these {attempt.items.length} questions in this order, and no answers.
      </p>
      <p className="row">
        <Link className="button" href={`/exam?form=${code}`}>
          Set it up
        </Link>
        <CopyLink path={`/exam?form=${code}`} />
      </p>
      <p className="small quiet">
        Form {attempt.seed}, bank {attempt.bankVersion}
      </p>
    </section>
  );
}
