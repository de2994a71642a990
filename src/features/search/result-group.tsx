import { useId } from 'react';
import { Link } from 'wouter';
import { excerptOf, markWords, type Piece } from '../../core/search/excerpt.ts';
import type { SearchGroup } from '../../core/search/search-answer.ts';
import type { EntryKind, SearchEntry } from '../../core/search/search-entry.ts';

const namesOfKinds: Readonly<Record<EntryKind, string>> = {
  note: 'Notes',
  item: 'Questions',
  term: 'Glossary',
  command: 'Commands',
  scenario: 'Policy lab',
};

interface ResultGroupProps {
  readonly group: SearchGroup;
  readonly found: ReadonlySet<string>;
  readonly shownCount: number;
  /** Missing once all are asked for. */
  readonly onMore: (() => void) | undefined;
  readonly onLeave: (() => void) | undefined;
}

/** What was found of one kind. */
export function ResultGroup({ group, found, shownCount, onMore, onLeave }: ResultGroupProps) {
  const headingId = useId();
  const shown = group.hits.slice(0, shownCount);
  const name = namesOfKinds[group.kind];
  return (
    <section className="search-group" aria-labelledby={headingId}>
      <h2 id={headingId}>
        {name} <span className="quiet small">{group.count}</span>
      </h2>
      <ul>
        {shown.map((entry) => (
          <Hit key={`${entry.href} ${entry.title}`} entry={entry} found={found} onLeave={onLeave} />
        ))}
      </ul>
      {onMore && shown.length < group.count && (
        <p>
          <button type="button" className="button" onClick={onMore}>
            More in {name}
          </button>
        </p>
      )}
    </section>
  );
}

interface HitProps {
  readonly entry: SearchEntry;
  readonly found: ReadonlySet<string>;
  readonly onLeave: (() => void) | undefined;
}

function Hit({ entry, found, onLeave }: HitProps) {
  const { href, kind, title, place, text } = entry;
  const name = <Marked pieces={markWords(title, found)} />;
  return (
    <li className="search-hit">
      <Link href={href} onClick={onLeave}>
        {kind === 'command' ? <code>{name}</code> : name}
      </Link>
      {place !== '' && <span className="small quiet">{place}</span>}
      {text !== '' && (
        <span className="small">
          <Marked pieces={excerptOf(text, found)} />
        </span>
      )}
    </li>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMarked }, place) =>
    isMarked ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  );
}
