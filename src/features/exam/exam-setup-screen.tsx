import { useState, type FormEvent } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import { drawItems } from '../../core/blueprint/draw-items.ts';
import { parseFormCode, type SharedForm } from '../../core/blueprint/form-code.ts';
import { arrangeForm } from '../../core/blueprint/form.ts';
import { shareItems } from '../../core/blueprint/share-items.ts';
import { failure, success, type Result } from '../../core/base/result.ts';
import { generatedFamilies } from '../../core/generated/family-list.ts';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { pointsToPass } from '../../core/result/exam-result.ts';
import { chunksWith, loadItems } from '../../state/bank.ts';
import { useResource } from '../../state/resource.ts';
import { useServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useIsShown } from '../../ui/use-is-shown.ts';
import { AttemptHistory } from './attempt-history.tsx';
import { standardMinutes, timeLimitFor, type TimeChoice } from './exam-setup.ts';
import { ExamSetupForm } from './exam-setup-form.tsx';
import { RunningExam } from './running-exam.tsx';
import './exam.css';

/** Set up a mock exam: the real shape by default, everything else as easy to choose. */
export function ExamSetupScreen() {
  const { bank } = useServices();
  const catalog = useResource(bank.catalog, 'catalog');
  return (
    <Page title="Mock exam" personal>
      {catalog.status === 'failed' && (
        <LoadFailed what="The list of questions" retry={catalog.retry} />
      )}
      {catalog.status === 'loading' && <Loading what="the list of questions" />}
      {catalog.status === 'ready' && <ExamSetup catalog={catalog.value} />}
    </Page>
  );
}

function ExamSetup({ catalog }: { readonly catalog: ItemCatalog }) {
  const { bank, newId, progress, sittings } = useServices();
  const { outline } = bank;
  const [, navigate] = useLocation();
  const code = new URLSearchParams(useSearch()).get('form');
  const shared = code === null ? null : parseFormCode(code, catalog);
  const sharedForm = shared?.ok ? shared.value : null;
  const session = useStore(sittings, (state) => state.session);

  const [chosenLength, setLength] = useState(outline.itemCount.value);
  const length = sharedForm?.items.length ?? chosenLength;
  const standard = standardMinutes(outline, length);
  const [time, setTime] = useState<TimeChoice>('100');
  const [ownMinutes, setOwnMinutes] = useState(standard);
  const [withGenerated, setWithGenerated] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isShown = useIsShown();

  const start = async () => {
    setProblem(null);
    const drawn = drawForm();
    if (!drawn.ok) {
      setProblem(drawn.problem);
      return;
    }
    const { seed, items } = drawn.value;
    const byId = await loadItems(bank, chunksWith(items, catalog));
    // The clock of an exam must not run for somebody who has gone elsewhere, nor twice for two clicks.
    if (!isShown() || sittings.getState().session?.phase === 'running') return;
    const presented = items.flatMap((id) => byId.get(id) ?? []);
    const form = arrangeForm(presented, seed, outline.bankVersion);
    sittings.start(form, timeLimitFor(time, standard, ownMinutes));
    navigate('/exam/run');
  };
  const drawForm = (): Result<SharedForm, string> => {
    if (sharedForm !== null) return success(sharedForm);
    const seed = newId();
    const { index } = progress.getState();
    const lastSeen = (item: Parameters<typeof index.lastSeenAt.get>[0]) =>
      index.lastSeenAt.get(item);
    const drawn = drawItems(outline.domains, catalog, {
      length,
      seed,
      lastSeen,
      ...(withGenerated ? { families: generatedFamilies } : {}),
    });
    if (drawn.ok) return success({ seed, items: drawn.value });
    const short = drawn.problem.map(
      ({ domain, needed, available }) => `${domain} has ${available} questions of ${needed} needed`,
    );
    return failure(`There are not enough questions for this length: ${short.join('; ')}.`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start().catch(() =>
      setProblem('The questions could not be loaded. Check your connection and try again.'),
    );
  };

  if (session?.phase === 'running') return <RunningExam session={session} />;
  const shares = shareItems(length, outline.domains);
  return (
    <div className="stack">
      {shared !== null && !shared.ok && (
        <p className="problem" role="alert">
          {shared.problem}
        </p>
      )}
      {sharedForm === null ? (
        <p>
          Questions you have not seen come first. Nothing tells you right from wrong until you
          finish. Close the page whenever you must: your answers stay, and so does the clock.
        </p>
      ) : (
        <p>
          This link holds one particular form of {length} questions: whoever opens it gets the same
          questions in the same order. <Link href="/exam">Draw one for me instead</Link>
        </p>
      )}
      <form className="stack" onSubmit={submit}>
        <ExamSetupForm
          fixedLength={sharedForm !== null}
          {...{ length, setLength, standard, time, setTime, ownMinutes, setOwnMinutes }}
          {...{ withGenerated, setWithGenerated }}
        />
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <div className="row">
          <button type="submit" className="button button-main">
            Start exam
          </button>
          <span className="quiet">
            {pointsToPass(length, outline.passPercent.value)} of {length} to pass
          </span>
        </div>
      </form>
      {sharedForm === null && (
        <details>
          <summary>How the {length} questions are shared out</summary>
          <div className="table-scroll" role="region" aria-label="Questions by domain" tabIndex={0}>
            <table className="shares">
              <thead>
                <tr>
                  <th scope="col">Domain</th>
                  <th scope="col" className="numeric">
                    Weight
                  </th>
                  <th scope="col" className="numeric">
                    Questions
                  </th>
                </tr>
              </thead>
              <tbody>
                {outline.domains.map(({ id, title, weight }) => (
                  <tr key={id}>
                    <th scope="row">{title}</th>
                    <td className="numeric">{weight} %</td>
                    <td className="numeric">{shares[id]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <ExamFacts />
        </details>
      )}
      <AttemptHistory />
    </div>
  );
}

/** Where the numbers of the exam come from: most of them are reported, not official. */
function ExamFacts() {
  const { outline } = useServices().bank;
  const { itemCount, minutes, passPercent, weightsFact } = outline;
  return (
    <p className="small quiet exam-facts">
      {itemCount.value} questions, {minutes.value} minutes and {passPercent.value} % to pass are{' '}
      {itemCount.status} (<a href={itemCount.source}>questions and time</a>,{' '}
      <a href={passPercent.source}>pass mark</a>, read {passPercent.checkedOn}); the weights are{' '}
      {weightsFact.status} (<a href={weightsFact.source}>curriculum</a>, read{' '}
      {weightsFact.checkedOn}
      ).
    </p>
  );
}
