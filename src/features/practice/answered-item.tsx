import type { ItemId } from '../../core/base/ids.ts';
import type { FormItem } from '../../core/blueprint/form.ts';
import type { ItemAnswer, PresentedOption } from '../../core/item/item.ts';
import { nextOpenPlace, type PracticeSession } from '../../core/practice/practice-session.ts';
import { reportLink } from '../../core/report/report-link.ts';
import { useFirstServices, useProgress, useSettings } from '../../state/services.ts';
import { ReportLink } from '../../ui/item/item-tools.tsx';
import { ItemSources, JudgedOptions } from '../../ui/item/judged-item.tsx';
import { VerdictHeading } from '../../ui/item/verdict-heading.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { ItemFlag } from './item-flag.tsx';

export interface AnsweredItemProps {
  readonly round: PracticeSession;
  readonly place: number;
  readonly formItem: FormItem;
  readonly answer: ItemAnswer;
  readonly options: readonly PresentedOption[];
  readonly onNext: () => void;
}

/** The verdict on an answer, the reason for each option, and where to read on. */
export function AnsweredItem(props: AnsweredItemProps) {
  const { round, place, formItem, answer, options, onNext } = props;
  const { bank, reportUrl } = useFirstServices();
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const given = round.responses[formItem.id];
  const response = given?.options ?? [];
  const isLast = place + 1 === round.items.length || nextOpenPlace(round) === null;
  useShortcuts({ goOn: onNext }, shortcuts);
  const report = reportLink(reportUrl, {
    item: formItem,
    bankVersion: bank.outline.bankVersion,
    response,
  });
  return (
    <section className="stack" aria-label="Answer and reasons">
      <VerdictHeading correct={given?.correct ?? false} />
      {given !== undefined && <SaidWords item={formItem.id} correct={given.correct} />}
      <JudgedOptions
        options={options}
        response={response}
        itemKey={answer.key}
        rationales={answer.rationales}
      />
      <ItemSources answer={answer} backTo={`/practice/run/${round.id}?q=${place + 1}`} />
      <div className="item-acts">
        <button type="button" className="button button-main" onClick={onNext}>
          {isLast ? 'See how it went' : 'Next question'}
        </button>
        <ItemFlag formItem={formItem} />
      </div>
      <p>
        <ReportLink href={report} />
      </p>
    </section>
  );
}

/** What becomes of a word that did not fit the answer. */
function SaidWords({ item, correct }: { readonly item: ItemId; readonly correct: boolean }) {
  const said = useProgress(({ index }) => index.items.get(item)?.lastConfidence ?? null);
  if (said === 'guess' && correct) return <p>You called it a guess, so it comes back soon.</p>;
  if (said === 'sure' && !correct) return <p>You were sure, so it heads your review.</p>;
  return null;
}
