import type { NoteSource } from '../core/item/note.ts';

/** What a text rests on, each with the version and the day it was read. */
export function SourceList({ sources }: { readonly sources: readonly NoteSource[] }) {
  return (
    <p className="small quiet">
      Sources:{' '}
      {sources.map((source, index) => (
        <span key={source.url}>
          {index > 0 && '; '}
          <a href={source.url} rel="noreferrer">
            {source.title}
          </a>{' '}
          ({source.version}, {source.checkedOn})
        </span>
      ))}
    </p>
  );
}
