import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CompetencyKey, ItemId } from '../../core/base/ids.ts';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { proseExcerpt } from '../../core/item/prose-excerpt.ts';
import { useChunks } from '../../state/bank.ts';
import { useServices } from '../../state/services.ts';
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
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Which questions<span className="visually-hidden">: {about}</span>
      </summary>
      {isOpen && <SectionLinks items={items.slice(0, longestList)} catalog={catalog} />}
    </details>
  );
}

/** Each question with a link to the section of the note that teaches it. */
export function SectionLinks({ items, catalog }: Omit<ItemLinksProps, 'about'>) {
  const { bank } = useServices();
  const competencies = useMemo(() => competenciesOfItems(items, catalog), [items, catalog]);
  const found = useChunks(bank.items, competencies);
  const answers = useChunks(bank.answers, competencies);
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
        const note = answers.byId.get(id)?.note;
        return (
          <li key={id}>
            {proseExcerpt(found.byId.get(id)?.stem ?? [])}
            {note !== undefined && (
              <span className="small">
                {' '}
                <Link href={`/study/${note.competency}#${note.anchor}`}>Read: {note.heading}</Link>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Where the items stand in the bank of today; one may have moved since it was answered. */
function competenciesOfItems(items: readonly ItemId[], catalog: ItemCatalog): CompetencyKey[] {
  const wanted = new Set(items);
  return (Object.keys(catalog) as CompetencyKey[]).filter((key) =>
    catalog[key]?.some((item) => wanted.has(item)),
  );
}
