import { useId } from 'react';
import type { OptionId } from '../../core/base/ids.ts';
import type { FormItem } from '../../core/blueprint/form.ts';
import { isGenerated } from '../../core/generated/generated-id.ts';
import { checkResponse } from '../../core/item/check-response.ts';
import type { PresentedItem } from '../../core/item/item.ts';
import type { RunningSession } from '../../core/session/exam-session.ts';
import { useServices, useSettings } from '../../state/services.ts';
import { ChoiceGroup, toggled } from '../../ui/item/choice-group.tsx';
import { FlagButton, flagWords } from '../../ui/item/item-tools.tsx';
import { chooseByPlace, optionsInOrder } from '../../ui/item/options-in-order.ts';
import { Page } from '../../ui/page.tsx';
import { ProseView } from '../../ui/prose-view.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { ExamClock } from './exam-clock.tsx';

interface ExamItemProps {
  readonly session: RunningSession;
  readonly place: number;
  readonly formItem: FormItem;
  readonly item: PresentedItem | undefined;
  readonly onGoTo: (place: number | 'review') => void;
}

/** One question of the running exam. Every choice is saved when it is made; nothing says whether it is right. */
export function ExamItem({ session, place, formItem, item, onGoTo }: ExamItemProps) {
  const { sittings, announce } = useServices();
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const headingId = useId();
  const { id } = formItem;
  const count = session.sitting.form.items.length;
  const chosen = session.responses[id] ?? [];
  const flagged = session.flagged[id] ?? false;
  const options = item === undefined ? [] : optionsInOrder(item, formItem);
  const next = () => onGoTo(place + 1 < count ? place + 1 : 'review');
  const previous = () => onGoTo(Math.max(0, place - 1));
  const respond = (response: readonly OptionId[]) =>
    sittings.act({ kind: 'responded', item: id, options: response });
  const flag = (on: boolean) => sittings.act({ kind: 'flagged', item: id, on });

  useShortcuts(
    {
      choose: chooseByPlace(options, (option) =>
        respond(toggled(item?.kind ?? 'single', chosen, option)),
      ),
      goOn: next,
      next,
      previous,
      flag: () => {
        flag(!flagged);
        // Focus is not on the button, so its change would not be heard.
        announce(flagWords(!flagged));
      },
      review: () => onGoTo('review'),
    },
    shortcuts,
  );

  const title = `Question ${place + 1} of ${count}`;
  return (
    <Page title={title} above={<ExamClock sitting={session.sitting} />}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        {item === undefined ? (
          <p>This question has been withdrawn since the exam started. It does not count.</p>
        ) : (
          <>
            {isGenerated(id) && <p className="quiet small">Generated question</p>}
            <ProseView prose={item.stem} />
            <span id={headingId} hidden>
              {title}
            </span>
            <ChoiceGroup
              kind={item.kind}
              chooseCount={item.chooseCount}
              options={options}
              chosen={chosen}
              onChoose={respond}
              strike={{
                struck: session.struck[id] ?? [],
                onStrike: (option, on) => sittings.act({ kind: 'struck', item: id, option, on }),
              }}
              labelledBy={headingId}
            />
            <ChosenSoFar item={item} chosen={chosen} />
          </>
        )}
        <div className="item-acts">
          <button type="button" className="button" onClick={previous} aria-disabled={place === 0}>
            Back
          </button>
          <button type="submit" className="button button-main">
            {place + 1 < count ? 'Next' : 'Review answers'}
          </button>
          <FlagButton flagged={flagged} onFlag={flag} />
        </div>
        <div className="row">
          <button
            type="button"
            className="button"
            aria-disabled={chosen.length === 0}
            onClick={() => respond([])}
          >
            Clear answer
          </button>
          {place + 1 < count && (
            <button type="button" className="button" onClick={() => onGoTo('review')}>
              Review answers
            </button>
          )}
        </div>
      </form>
    </Page>
  );
}

/** A blank or half answer is allowed in an exam; this only says so before it is forgotten. */
function ChosenSoFar({
  item,
  chosen,
}: {
  readonly item: PresentedItem;
  readonly chosen: readonly OptionId[];
}) {
  const state = checkResponse(item, chosen);
  if (state.kind !== 'incomplete') return null;
  return (
    <p className="small quiet" role="status">
      {state.chosen} of {state.needed} chosen.
    </p>
  );
}
