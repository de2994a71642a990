import { Link } from 'wouter';
import { useServices } from '../../state/services.ts';
import { useStandings } from '../../state/use-standings.ts';
import { Page } from '../../ui/page.tsx';
import { CompetencyList } from './study-screen.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import './study.css';

/** One domain: what it is about, its notes, and a drill on it. */
export function DomainScreen({ domain: id }: { readonly domain: string }) {
  const { domains } = useServices().bank.outline;
  const standing = useStandings().find((one) => one.id === id);
  const domain = domains.find((one) => one.id === id);
  if (domain === undefined) return <NoSuchPage />;
  return (
    <Page
      personal
      title={domain.title}
      above={
        <>
          <Link href="/study">Study</Link> · {domain.weight} % of the exam
        </>
      }
    >
      <div className="stack">
        <p className="lead">{domain.summary}</p>
        <CompetencyList domain={id} />
        <p className="row">
          <Link className="button button-main" href={`/practice/new?domains=${id}&length=10`}>
            Practice this domain
          </Link>
          {domain.hasCheatSheet && (
            <Link className="button" href={`/study/${id}/cheat-sheet`}>
              Cheat sheet
            </Link>
          )}
          <span className="quiet small">
            {standing !== undefined && standing.answered > 0
              ? `${standing.correct} of ${standing.answered} right so far`
              : 'Nothing answered yet'}
          </span>
        </p>
      </div>
    </Page>
  );
}
