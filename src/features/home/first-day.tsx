import { Link } from 'wouter';
import { LEAST_ANSWERS } from '../../core/mastery/readiness.ts';
import { useServices } from '../../state/services.ts';

/** What a newcomer needs to know, and the first step: a look at every domain. */
export function FirstDay() {
  const { name } = useServices().bank.outline;
  return (
    <>
      <p className="lead">
        Notes, questions with the reason behind every option, and mock exams for the {name} exam.
        Everything you answer stays in this browser. No account.
      </p>
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
      <p className="quiet">
        After {LEAST_ANSWERS} answers over all domains Beeline says how likely you are to pass on
        questions like these. Until then it says only what is missing.{' '}
        <Link href="/plan">Say when your exam is</Link> and it makes a plan.
      </p>
    </>
  );
}
