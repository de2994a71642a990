import { useRef } from 'react';
import { Link } from 'wouter';
import { deadlineOf, type RunningSession } from '../../core/session/exam-session.ts';
import { useServices } from '../../state/services.ts';
import { ConfirmDialog, type ConfirmDialogHandle } from '../../ui/confirm-dialog.tsx';
import { timeOfDay } from '../../ui/format.ts';

/** An exam is under way: go on, or throw it away. */
export function RunningExam({ session }: { readonly session: RunningSession }) {
  const { sittings } = useServices();
  const dialog = useRef<ConfirmDialogHandle>(null);
  const deadline = deadlineOf(session.sitting);
  const answered = Object.keys(session.responses).length;
  return (
    <section className="card stack-close">
      <h2>An exam is running</h2>
      <p>
        {answered} of {session.sitting.form.items.length} answered.{' '}
        {deadline === null ? 'It is untimed.' : `It is handed in at ${timeOfDay(deadline)}.`}
      </p>
      <p className="row">
        <Link className="button button-main" href="/exam/run">
          Go on with the exam
        </Link>
        <button
          type="button"
          className="button button-danger"
          onClick={() => dialog.current?.open()}
        >
          Throw it away
        </button>
      </p>
      <ConfirmDialog
        ref={dialog}
        title="Throw this exam away?"
        confirm="Throw it away"
        cancel="Keep it"
        onConfirm={() => sittings.discard()}
      >
        <p>Its {answered} answers are deleted and do not count. This cannot be undone.</p>
      </ConfirmDialog>
    </section>
  );
}
