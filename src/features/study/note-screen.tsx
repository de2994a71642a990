import { Link, useSearch } from 'wouter';
import { asCompetencyKey, type CompetencyKey } from '../../core/base/ids.ts';
import type { Note, NoteSection } from '../../core/item/note.ts';
import { useResource } from '../../state/resource.ts';
import { useServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProseView } from '../../ui/prose-view.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { ProseWithTerms } from '../../ui/term/prose-with-terms.tsx';
import { useScrollToHash } from '../../ui/use-scroll-to-hash.ts';
import { CheckYourself, TryFirst } from './check-yourself.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import './study.css';

interface NoteScreenProps {
  readonly domain: string;
  readonly competency: string;
}

/** A study note, each section with the questions that belong to it. */
export function NoteScreen({ domain, competency }: NoteScreenProps) {
  const { bank } = useServices();
  const key = asCompetencyKey(`${domain}/${competency}`);
  const outline = bank.outline.domains.find(({ id }) => id === domain);
  const isKnown = outline?.competencies.some((one) => one.key === key) ?? false;
  return isKnown && outline ? (
    <KnownNote key={key} competency={key} domainTitle={outline.title} />
  ) : (
    <NoSuchPage />
  );
}

interface KnownNoteProps {
  readonly competency: CompetencyKey;
  readonly domainTitle: string;
}

function KnownNote({ competency, domainTitle }: KnownNoteProps) {
  const { bank } = useServices();
  const note = useResource(bank.notes, competency);
  const [domain] = competency.split('/');
  const crumbs = (
    <>
      <Link href="/study">Study</Link> · <Link href={`/study/${domain}`}>{domainTitle}</Link>
    </>
  );
  if (note.status === 'ready') return <NoteText note={note.value} crumbs={crumbs} />;
  return (
    <Page title={domainTitle} above={crumbs}>
      {note.status === 'failed' ? (
        <LoadFailed what="The note" retry={note.retry} />
      ) : (
        <Loading what="the note" />
      )}
    </Page>
  );
}

function NoteText({ note, crumbs }: { readonly note: Note; readonly crumbs: React.ReactNode }) {
  const { domains } = useServices().bank.outline;
  const sheetOf = domains.find(
    ({ id, hasCheatSheet }) => hasCheatSheet && note.competency.startsWith(`${id}/`),
  );
  const from = new URLSearchParams(useSearch()).get('from');
  useScrollToHash();
  return (
    <Page title={note.title} above={crumbs}>
      {from !== null && isOwnPath(from) && (
        <p className="back-to-item no-print">
          <Link href={from}>← Back to your question</Link>
        </p>
      )}
      <p className="lead">{note.summary}</p>
      <p className="small quiet">{note.readingMinutes} min to read</p>
      <nav className="note-contents" aria-label="On this page">
        <ol>
          {note.sections.map(({ anchor, heading }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
      <ProseView prose={note.lead} />
      {note.sections.map((section) => (
        <NoteSectionView key={section.anchor} note={note} section={section} />
      ))}
      <p className="row note-end no-print">
        <Link
          className="button button-main"
          href={`/practice/new?competencies=${note.competency}&length=10`}
        >
          Practice this note
        </Link>
        {sheetOf !== undefined && (
          <Link className="button" href={`/study/${sheetOf.id}/cheat-sheet`}>
            Cheat sheet: {sheetOf.title}
          </Link>
        )}
      </p>
    </Page>
  );
}

function NoteSectionView({
  note,
  section,
}: {
  readonly note: Note;
  readonly section: NoteSection;
}) {
  return (
    <section className="note-section late" aria-labelledby={section.anchor}>
      <h2 id={section.anchor} tabIndex={-1}>
        {section.heading}
      </h2>
      {section.itemIds.length > 0 && (
        <TryFirst
          competency={note.competency}
          itemIds={section.itemIds}
          heading={section.heading}
        />
      )}
      <ProseWithTerms
        prose={section.prose}
        terms={note.terms.filter(({ anchor }) => section.terms.includes(anchor))}
        prefix={section.anchor}
      />
      {section.sources.length > 0 && <SourceList sources={section.sources} />}
      {section.itemIds.length > 0 && (
        <CheckYourself
          competency={note.competency}
          itemIds={section.itemIds}
          heading={section.heading}
        />
      )}
    </section>
  );
}

/** Only a path of this site: never an address that leads elsewhere. */
function isOwnPath(path: string): boolean {
  return /^\/(practice|exam)\/[\w/?=&-]*$/.test(path);
}
