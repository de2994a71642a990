import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { ItemId } from '../../core/base/ids.ts';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { chunksWith, useChunks } from '../../state/bank.ts';
import { useServices } from '../../state/services.ts';
import { useCompetencyTitle } from '../../state/use-competency-title.ts';
import { ItemLine } from '../../ui/item/item-line.tsx';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';

interface ItemLinksProps {
  readonly items: readonly ItemId[];
  readonly catalog: ItemCatalog;
  /** What the list is called. */
  readonly about: string;
}

/** As many as a reader looks through; a long list names its first. */
const longestList = 50;

/** Questions with the sections that teach them; loaded when opened. */
export function ItemLinks({ items, catalog, about }: ItemLinksProps) {
  const [isOpen, setOpen] = useState(false);
  const first = useMemo(() => items.slice(0, longestList), [items]);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Which questions<span className="visually-hidden">: {about}</span>
      </summary>
      {isOpen && <SectionLinks items={first} catalog={catalog} />}
    </details>
  );
}

/** Each question with a link to the section of the note that teaches it. */
export function SectionLinks({ items, catalog }: Omit<ItemLinksProps, 'about'>) {
  const { bank } = useServices();
  const titleOf = useCompetencyTitle();
  const chunks = useMemo(() => chunksWith(items, catalog), [items, catalog]);
  const found = useChunks(bank.items, chunks);
  const answers = useChunks(bank.answers, chunks);
  if (found.status === 'failed' || answers.status === 'failed') {
    const retry = () => {
      for (const chunk of [found, answers]) if (chunk.status === 'failed') chunk.retry();
    };
    return <LoadFailed what="The questions" retry={retry} />;
  }
  if (found.status === 'loading' || answers.status === 'loading') {
    return <Loading what="the questions" />;
  }
  return (
    <ul className="item-links">
      {items.map((id) => {
        const item = found.byId.get(id);
        const note = answers.byId.get(id)?.note;
        return (
          <li key={id}>
            {item !== undefined && <ItemLine topic={titleOf(item.competency)} stem={item.stem} />}
            {note !== undefined && (
              <p className="small">
                <Link href={`/study/${note.competency}#${note.anchor}`}>Read: {note.heading}</Link>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
