import { useId, useState, type FormEvent } from 'react';
import type { ItemId, OptionId } from '../../core/base/ids.ts';
import { durationBetween } from '../../core/base/time.ts';
import type { FormItem } from '../../core/blueprint/form.ts';
import { checkResponse, scoreResponse } from '../../core/item/check-response.ts';
import type { ItemAnswer, PresentedItem, PresentedOption } from '../../core/item/item.ts';
import { nextOpenPlace, type PracticeSession } from '../../core/practice/practice-session.ts';
import type { Confidence } from '../../core/progress/entry.ts';
import { isFlagged } from '../../core/progress/item-history.ts';
import { reportLink } from '../../core/report/report-link.ts';
import { useProgress, useFirstServices, useSettings } from '../../state/services.ts';
import { ConfidenceChoice, sayByPlace } from '../../ui/item/confidence-choice.tsx';
import { ChoiceGroup, countWord, toggled } from '../../ui/item/choice-group.tsx';
import { chooseByPlace, optionsInOrder } from '../../ui/item/options-in-order.ts';
import { FlagButton, flagWords, ReportLink } from '../../ui/item/item-tools.tsx';
import { ItemSources, JudgedOptions } from '../../ui/item/judged-item.tsx';
import { VerdictHeading } from '../../ui/item/verdict-heading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProseView } from '../../ui/prose-view.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

interface PracticeItemProps {
  readonly round: PracticeSession;
  readonly place: number;
  readonly formItem: FormItem;
  readonly item: PresentedItem | undefined;
  readonly answer: ItemAnswer | undefined;
  readonly onGoTo: (place: number | 'done') => void;
}

/** One question of a round: answer it, read the reasons, go on. */
export function PracticeItem(props: PracticeItemProps) {
  const { round, place, formItem, item, answer, onGoTo } = props;
  const title = `Question ${place + 1} of ${round.items.length}`;
  const given = round.responses[formItem.id];
  const { practice } = useFirstServices();
  const next = () => onGoTo(place + 1 < round.items.length ? place + 1 : 'done');
  if (item === undefined || answer === undefined) {
    const goOn = () => {
      if (given !== undefined) return next();
      practice.leaveOut(round, formItem.id);
      // The next one has its place now.
      if (place + 1 === round.items.length) onGoTo('done');
    };
    return (
      <Page title={title}>
        <div className="stack">
          <p>This question has been withdrawn since the round was drawn.</p>
          <button type="button" className="button button-main" onClick={goOn}>
            Next question
          </button>
        </div>
      </Page>
    );
  }
  const options = optionsInOrder(item, formItem);
  return (
    <Page title={title} above="Practice" personal>
      <article className="stack">
        <ProseView prose={item.stem} />
        {given === undefined ? (
          <OpenItem {...{ round, formItem, item, answer, options }} title={title} onSkip={next} />
        ) : (
          <AnsweredItem {...{ round, place, formItem, answer, options }} onNext={next} />
        )}
      </article>
    </Page>
  );
}

interface OpenItemProps {
  readonly round: PracticeSession;
  readonly formItem: FormItem;
  readonly item: PresentedItem;
  readonly answer: ItemAnswer;
  readonly options: readonly PresentedOption[];
  readonly title: string;
  readonly onSkip: () => void;
}

function OpenItem({ round, formItem, item, answer, options, title, onSkip }: OpenItemProps) {
  const { practice, clock, announce } = useFirstServices();
  const { shortcuts, confidenceAsked } = useSettings((settings) => settings);
  const [chosen, setChosen] = useState<readonly OptionId[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<Confidence | null>(null);
  const [shownAt] = useState(() => clock.now());
  const headingId = useId();

  const check = () => {
    const state = checkResponse(item, chosen);
    if (state.kind !== 'complete') {
      const message =
        state.kind === 'unanswered'
          ? `Choose ${countWord(item.chooseCount)} first.`
          : `Choose ${countWord(state.needed)}; ${countWord(state.chosen)} chosen.`;
      setProblem(message);
      announce(message);
      return;
    }
    const correct = scoreResponse(answer, chosen) === 1;
    const took = durationBetween(shownAt, clock.now());
    practice.answer(round, formItem, { options: chosen, correct, took, confidence: said });
  };
  const choose = (next: readonly OptionId[]) => {
    setChosen(next);
    setProblem(null);
  };
  useShortcuts(
    {
      choose: chooseByPlace(options, (option) => choose(toggled(item.kind, chosen, option))),
      ...(confidenceAsked ? { confidence: sayByPlace(said, setSaid) } : {}),
      goOn: check,
    },
    shortcuts,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <span id={headingId} hidden>
        {title}
      </span>
      <ChoiceGroup
        kind={item.kind}
        chooseCount={item.chooseCount}
        options={options}
        chosen={chosen}
        onChoose={choose}
        labelledBy={headingId}
      />
      {confidenceAsked && <ConfidenceChoice said={said} onSay={setSaid} />}
      <div className="item-acts">
        {problem !== null && <p className="problem">{problem}</p>}
        <button type="submit" className="button button-main">
          Check answer
        </button>
        <ItemFlag formItem={formItem} />
      </div>
      <p>
        <button type="button" className="button button-plain" onClick={onSkip}>
          Skip
        </button>
      </p>
    </form>
  );
}

interface AnsweredItemProps {
  readonly round: PracticeSession;
  readonly place: number;
  readonly formItem: FormItem;
  readonly answer: ItemAnswer;
  readonly options: readonly PresentedOption[];
  readonly onNext: () => void;
}

function AnsweredItem({ round, place, formItem, answer, options, onNext }: AnsweredItemProps) {
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

function ItemFlag({ formItem }: { readonly formItem: FormItem }) {
  const { progress, announce } = useFirstServices();
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const flagged = useProgress((state) => isFlagged(state.index, formItem.id));
  const flag = (on: boolean) => progress.flag(formItem.id, on);
  const flagByKey = () => {
    flag(!flagged);
    // Focus is not on the button, so its change would not be heard.
    announce(flagWords(!flagged));
  };
  useShortcuts({ flag: flagByKey }, shortcuts);
  return <FlagButton flagged={flagged} onFlag={flag} />;
}
