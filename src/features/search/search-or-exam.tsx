import { Link } from 'wouter';
import { useStore } from 'zustand';
import { useServices } from '../../state/services.ts';
import { SearchPanel } from './search-panel.tsx';

/** The search; while an exam runs, why there is none. */
export function SearchOrExam(props: Parameters<typeof SearchPanel>[0]) {
  const { sittings } = useServices();
  const isExamRunning = useStore(sittings, ({ session }) => session?.phase === 'running');
  if (!isExamRunning) return <SearchPanel {...props} />;
  return (
    <div className="stack-close">
      <p>
        There is no search while your exam runs: notes and reasons would answer its questions. It is
        back when you have finished.
      </p>
      <p>
        <Link className="button button-main" href="/exam/run" onClick={props.onLeave}>
          Back to the exam
        </Link>
      </p>
    </div>
  );
}
