import { Link } from 'wouter';
import type { ItemId } from '../../core/base/ids.ts';
import type { PresentedItem } from '../../core/item/item.ts';
import {
  answeredCount,
  correctCount,
  nextOpenPlace,
  type PracticeSession,
} from '../../core/practice/practice-session.ts';
import { useFirstServices } from '../../state/services.ts';
import { useCompetencyTitle } from '../../state/use-competency-title.ts';
import { ItemLine } from '../../ui/item/item-line.tsx';
import { Page } from '../../ui/page.tsx';
import { practiceQuery } from './practice-address.ts';

interface PracticeSummaryProps {
  readonly round: PracticeSession;
  readonly items: ReadonlyMap<ItemId, PresentedItem>;
}

/** How a round went, and where to go from here. */
export function PracticeSummary({ round, items }: PracticeSummaryProps) {
  const { bank } = useFirstServices();
  const titleOf = useCompetencyTitle();
  const open = nextOpenPlace(round);
  const missed = round.items.flatMap((item, place) =>
    round.responses[item.id]?.correct === false ? [{ item, place }] : [],
  );
  const again = practiceQuery({ ...round.spec, pool: 'missed' }, bank.outline.domains);
  const more = practiceQuery(round.spec, bank.outline.domains);
  return (
    <Page title={`${correctCount(round)} of ${answeredCount(round)} right`} above="Practice">
      <div className="stack">
        {open !== null && (
          <p>
            {round.items.length - answeredCount(round)} still open.{' '}
            <Link href={`/practice/run/${round.id}?q=${open + 1}`}>Go on with the round</Link>
          </p>
        )}
        {missed.length > 0 && (
          <section className="stack-close">
            <h2>Missed</h2>
            <ul className="link-list">
              {missed.map(({ item, place }) => (
                <li key={item.id}>
                  <Link href={`/practice/run/${round.id}?q=${place + 1}`}>
                    <ItemLine
                      topic={titleOf(item.competency)}
                      stem={items.get(item.id)?.stem ?? []}
                    />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="row">
          {missed.length > 0 && (
            <Link className="button button-main" href={`/practice/new?${again}`}>
              Practice what you missed
            </Link>
          )}
          <Link className="button" href={`/practice/new?${more}`}>
            Another round like this
          </Link>
          <Link className="button" href="/practice">
            Choose something else
          </Link>
        </p>
      </div>
    </Page>
  );
}
