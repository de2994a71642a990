import { answersCsv, attemptsCsv } from '../../core/export/progress-csv.ts';
import { useProgress, useSafekeeping, useServices } from '../../state/services.ts';
import { counted, dateAndTimeOf } from '../../ui/format.ts';

/** Everything as one file to restore from, and the answers and exams as tables for other programs. */
export function BackUpSection() {
  const { safekeeping, progress, download, bank, clock } = useServices();
  const hasAttempts = useProgress((state) => state.attempts.length > 0);
  const hasAnswers = useProgress((state) => state.index.lastSeenAt.size > 0);
  const nameOf = (what: string, ending: string) => {
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    return `beeline-${bank.outline.code.toLowerCase()}-${what}-${day}.${ending}`;
  };
  const backUp = () => {
    download(nameOf('back-up', 'json'), safekeeping.backUp(), 'application/json');
    void safekeeping.askForPromise();
  };
  const downloadTable = (what: string, csv: string) =>
    download(nameOf(what, 'csv'), csv, 'text/csv;charset=utf-8');
  return (
    <section className="stack-close">
      <h3>Back up</h3>
      <BackUpAge />
      <p>
        <button type="button" className="button button-main" onClick={backUp}>
          Back up to a file
        </button>
      </p>
      <p className="quiet small">
        One file with your answers, exams, flags and settings, the exam that is running, and what
        you did in the policy lab. Keep it somewhere else than on this device. It also brings your
        progress to another browser.
      </p>
      {hasAnswers && (
        <p className="row">
          <button
            type="button"
            className="button"
            onClick={() => downloadTable('answers', answersCsv(progress.getState().entries))}
          >
            Download answers as CSV
          </button>
          {hasAttempts && (
            <button
              type="button"
              className="button"
              onClick={() => downloadTable('exams', attemptsCsv(progress.getState().attempts))}
            >
              Download exams as CSV
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function BackUpAge() {
  const backedUpAt = useSafekeeping((state) => state.backedUpAt);
  const backedUpCount = useSafekeeping((state) => state.backedUpCount);
  const count = useProgress((state) => state.entries.length);
  if (backedUpAt === null) return <p>No back-up has been made in this browser yet.</p>;
  const since = Math.max(0, count - backedUpCount);
  return (
    <p>
      Last back-up: {dateAndTimeOf(backedUpAt)}.{' '}
      {since === 0
        ? 'Nothing has been answered since.'
        : `${counted(since, 'answer or flag', 'answers and flags')} since.`}
    </p>
  );
}
