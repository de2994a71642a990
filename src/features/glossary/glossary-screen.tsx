import { Suspense, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CompetencyKey } from '../../core/base/ids.ts';
import { filterEntries, groupByLetter } from '../../core/item/glossary-view.ts';
import type { Glossary, GlossaryEntry } from '../../core/item/glossary.ts';
import { useResource } from '../../state/resource.ts';
import { useServices } from '../../state/services.ts';
import { counted } from '../../ui/format.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProseView } from '../../ui/prose-view.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { useScrollToHash } from '../../ui/use-scroll-to-hash.ts';
import './glossary.css';

/** Every term that the notes explain in place, on one page. */
export function GlossaryScreen() {
  const { hasGlossary } = useServices().bank.outline;
  return hasGlossary ? (
    <KnownGlossary />
  ) : (
    <Page title="There is no glossary">
      <p>
        The <Link href="/study">notes</Link> of this exam come without one.
      </p>
    </Page>
  );
}

function KnownGlossary() {
  const glossary = useResource(useServices().bank.glossary, 'glossary');
  if (glossary.status === 'ready') return <GlossaryText glossary={glossary.value} />;
  return (
    <Page title="Glossary" above={<Crumbs />}>
      {glossary.status === 'failed' ? (
        <LoadFailed what="The glossary" retry={glossary.retry} />
      ) : (
        <Loading what="the glossary" />
      )}
    </Page>
  );
}

function Crumbs() {
  return <Link href="/study">Study</Link>;
}

function GlossaryText({ glossary }: { readonly glossary: Glossary }) {
  const [wanted, setWanted] = useState('');
  const shown = useMemo(() => filterEntries(glossary.entries, wanted), [glossary, wanted]);
  const groups = groupByLetter(shown);
  useScrollToHash();
  return (
    <Page title={glossary.title} above={<Crumbs />}>
      <p className="lead">{glossary.summary}</p>
      <div className="glossary-tools no-print">
        <label htmlFor="glossary-filter">Filter</label>
        <input
          id="glossary-filter"
          type="search"
          className="glossary-filter"
          autoComplete="off"
          spellCheck={false}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <span className="small quiet" role="status">
          {wanted.trim() === ''
            ? counted(shown.length, 'term')
            : `${shown.length} of ${counted(glossary.entries.length, 'term')}`}
        </span>
      </div>
      {groups.length > 0 && (
        <nav className="glossary-letters no-print" aria-label="Letters">
          <ul>
            {groups.map(({ id, letter }) => (
              <li key={id}>
                <a href={`#${id}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.length === 0 && <p>No term has these words. Try fewer letters.</p>}
      {groups.map(({ id, letter, entries }) => (
        // React takes the prerendered page over group by group, not all at once.
        <Suspense key={id}>
          <section className="glossary-group" aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {letter}
            </h2>
            {entries.map((entry) => (
              <Entry key={entry.anchor} entry={entry} />
            ))}
          </section>
        </Suspense>
      ))}
    </Page>
  );
}

function Entry({ entry }: { readonly entry: GlossaryEntry }) {
  const titleOf = useCompetencyTitles();
  return (
    <article className="glossary-entry" aria-labelledby={entry.anchor}>
      <h3 id={entry.anchor} tabIndex={-1}>
        {entry.name}
      </h3>
      {entry.also.length > 0 && <p className="small quiet">Also: {entry.also.join(', ')}</p>}
      <div className="prose">
        <p>
          <ProseView prose={entry.definition} inline />
        </p>
      </div>
      {entry.places.length > 0 && (
        <ul className="glossary-places small" aria-label={`Notes on ${entry.name}`}>
          {entry.places.map(({ competency, anchor, heading }) => (
            <li key={`${competency}#${anchor}`}>
              <Link href={`/study/${competency}#${anchor}`}>{heading}</Link>{' '}
              <span className="quiet">in {titleOf(competency)}</span>
            </li>
          ))}
        </ul>
      )}
      <SourceList sources={entry.sources} />
    </article>
  );
}

function useCompetencyTitles(): (key: CompetencyKey) => string {
  const { domains } = useServices().bank.outline;
  const competencies = domains.flatMap((domain) => domain.competencies);
  return (key) => competencies.find((one) => one.key === key)?.title ?? '';
}
