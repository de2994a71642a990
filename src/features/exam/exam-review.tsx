import { useRef } from 'react';
import { Link } from 'wouter';
import type { ItemId } from '../../core/base/ids.ts';
import { checkResponse } from '../../core/item/check-response.ts';
import type { PresentedItem } from '../../core/item/item.ts';
import { proseExcerpt } from '../../core/item/prose-excerpt.ts';
import type { RunningSession } from '../../core/session/exam-session.ts';
import { useServices, useSettings } from '../../state/services.ts';
import { ConfirmDialog, type ConfirmDialogHandle } from '../../ui/confirm-dialog.tsx';
import { counted } from '../../ui/format.ts';
import { FlagIcon } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { ExamClock } from './exam-clock.tsx';

interface ExamReviewProps {
  readonly session: RunningSession;
  readonly items: ReadonlyMap<ItemId, PresentedItem>;
}

type RowState = 'answered' | 'half answered' | 'not answered';

/** All questions with what has been done about them, before the exam is handed in. */
export function ExamReview({ session, items }: ExamReviewProps) {
  const { sittings } = useServices();
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const dialog = useRef<ConfirmDialogHandle>(null);
  const rows = session.sitting.form.items.map(({ id }, place) => {
    const item = items.get(id);
    return {
      id,
      place,
      state: stateOf(session, id, item),
      flagged: session.flagged[id] ?? false,
      question: proseExcerpt(item?.stem ?? [], 90),
    };
  });
  const open = rows.filter(({ state }) => state !== 'answered');
  const flagged = rows.filter((row) => row.flagged);
  useShortcuts({ previous: () => history.back() }, shortcuts);
  return (
    <Page title="Review your answers" above={<ExamClock sitting={session.sitting} />}>
      <div className="stack">
        <p>
          {rows.length - open.length} of {rows.length} answered, {flagged.length} flagged.
        </p>
        <JumpList title="Not answered" rows={open} />
        <JumpList title="Flagged" rows={flagged} />
        <p className="row">
          <button
            type="button"
            className="button button-main"
            onClick={() => dialog.current?.open()}
          >
            Finish exam
          </button>
        </p>
        <h2>All questions</h2>
        <ol className="review-rows">
          {rows.map(({ id, place, state, flagged: isRowFlagged, question }) => (
            <li key={id} className="review-row" data-state={state}>
              <Link href={`/exam/run?q=${place + 1}`} className="review-link">
                <span className="review-number">{place + 1}</span>
                <span className="review-question">{question}</span>
                <span className="review-state small">
                  {state}
                  {isRowFlagged && (
                    <span className="review-flag">
                      <FlagIcon /> flagged
                    </span>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </div>
      <ConfirmDialog
        ref={dialog}
        title="Finish the exam?"
        confirm="Finish exam"
        cancel="Keep working"
        onConfirm={() => sittings.act({ kind: 'submitted' })}
      >
        <p>
          {open.length === 0
            ? 'Every question is answered.'
            : `${counted(open.length, 'question is', 'questions are')} not answered and will count as not earned.`}
        </p>
      </ConfirmDialog>
    </Page>
  );
}

interface JumpListProps {
  readonly title: string;
  readonly rows: readonly { readonly id: ItemId; readonly place: number }[];
}

/** The numbers of a few questions as links. */
function JumpList({ title, rows }: JumpListProps) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h2 className="jump-title">{title}</h2>
      <ul className="jump-list">
        {rows.map(({ id, place }) => (
          <li key={id}>
            <Link href={`/exam/run?q=${place + 1}`}>
              <span className="visually-hidden">Question </span>
              {place + 1}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function stateOf(session: RunningSession, id: ItemId, item: PresentedItem | undefined): RowState {
  const response = session.responses[id] ?? [];
  const state = checkResponse(item ?? { chooseCount: response.length }, response);
  switch (state.kind) {
    case 'unanswered':
      return 'not answered';
    case 'incomplete':
      return 'half answered';
    case 'complete':
      return 'answered';
  }
}
