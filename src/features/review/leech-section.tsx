import { useMemo } from 'react';
import type { ItemCatalog } from '../../core/exam/exam-outline.ts';
import { LEECH_LAPSES, type Card } from '../../core/schedule/deck.ts';
import { SectionLinks } from './item-links.tsx';

interface LeechSectionProps {
  readonly leeches: readonly Card[];
  readonly catalog: ItemCatalog;
}

/** Questions that asking does not help with: their sections are to be read instead. */
export function LeechSection({ leeches, catalog }: LeechSectionProps) {
  const items = useMemo(() => leeches.map(({ item }) => item), [leeches]);
  if (items.length === 0) return null;
  return (
    <section className="stack-close" aria-labelledby="leeches">
      <h2 id="leeches">
        Read instead of guessing <span className="quiet">({items.length})</span>
      </h2>
      <p>
        Missed on {LEECH_LAPSES} days or more. Asking again does not help, so these are not asked
        until you answer one right in practice; read its section first.
      </p>
      <SectionLinks items={items} catalog={catalog} />
    </section>
  );
}
