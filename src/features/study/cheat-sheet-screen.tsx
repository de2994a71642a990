import { Link } from 'wouter';
import { factsLine } from '../../core/item/facts-line.ts';
import type { CheatSheet } from '../../core/item/cheat-sheet.ts';
import { useResource } from '../../state/resource.ts';
import { useServices } from '../../state/services.ts';
import { LoadFailed, Loading } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProseView } from '../../ui/prose-view.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { useScrollToHash } from '../../ui/use-scroll-to-hash.ts';
import { NoSuchPage } from './no-such-page.tsx';
import './study.css';
import './cheat-sheet.css';

/** What to recall of a domain, on one sheet of paper if one likes. */
export function CheatSheetScreen({ domain: id }: { readonly domain: string }) {
  const domain = useServices().bank.outline.domains.find((one) => one.id === id);
  return domain?.hasCheatSheet ? (
    <KnownSheet domain={id} domainTitle={domain.title} />
  ) : (
    <NoSuchPage />
  );
}

interface KnownSheetProps {
  readonly domain: string;
  readonly domainTitle: string;
}

function KnownSheet({ domain, domainTitle }: KnownSheetProps) {
  const sheet = useResource(useServices().bank.cheatSheets, domain);
  const crumbs = (
    <span className="no-print">
      <Link href="/study">Study</Link> · <Link href={`/study/${domain}`}>{domainTitle}</Link>
    </span>
  );
  if (sheet.status === 'ready') return <SheetText sheet={sheet.value} crumbs={crumbs} />;
  return (
    <Page title={domainTitle} above={crumbs}>
      {sheet.status === 'failed' ? (
        <LoadFailed what="The cheat sheet" retry={sheet.retry} />
      ) : (
        <Loading what="the cheat sheet" />
      )}
    </Page>
  );
}

function SheetText({
  sheet,
  crumbs,
}: {
  readonly sheet: CheatSheet;
  readonly crumbs: React.ReactNode;
}) {
  useScrollToHash();
  return (
    <Page title={sheet.title} above={crumbs} wide>
      <div className="cheat-sheet">
        <p className="lead no-print">{sheet.summary}</p>
        <p className="row no-print">
          <button type="button" className="button" onClick={() => window.print()}>
            Print
          </button>
          <span className="small quiet">One sheet, A4 or Letter</span>
        </p>
        <div className="cheat-sheet-columns">
          {sheet.sections.map(({ anchor, heading, prose }) => (
            <section key={anchor} className="cheat-sheet-section" aria-labelledby={anchor}>
              <h2 id={anchor} tabIndex={-1}>
                {heading}
              </h2>
              <ProseView prose={prose} />
            </section>
          ))}
        </div>
        <div className="no-print">
          <SourceList sources={sheet.sources} />
        </div>
        <p className="print-only cheat-sheet-foot">
          {sheet.title} · Beeline · {factsLine(sheet.sources)}
        </p>
      </div>
    </Page>
  );
}
