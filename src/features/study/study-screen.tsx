import { Link } from 'wouter';
import { useProgress, useServices } from '../../state/services.ts';
import { counted } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import './study.css';

/** All notes, by domain in the order of the exam. */
export function StudyScreen() {
  const { domains, hasGlossary } = useServices().bank.outline;
  return (
    <Page title="Study" wide personal>
      {hasGlossary && (
        <p className="study-glossary">
          <Link href="/glossary">Glossary</Link>: what the words in the notes mean.
        </p>
      )}
      <div className="study-domains">
        {domains.map((domain) => (
          <section key={domain.id} className="study-domain" aria-labelledby={`domain-${domain.id}`}>
            <h2 id={`domain-${domain.id}`}>
              <Link href={`/study/${domain.id}`}>{domain.title}</Link>
            </h2>
            <p className="small quiet">
              {domain.weight} % of the exam ·{' '}
              {counted(
                domain.competencies.reduce((sum, { itemCount }) => sum + itemCount, 0),
                'question',
              )}
            </p>
            <CompetencyList domain={domain.id} />
          </section>
        ))}
      </div>
    </Page>
  );
}

/** The notes of a domain with their reading time and what has been answered of their items. */
export function CompetencyList({ domain }: { readonly domain: string }) {
  const { domains } = useServices().bank.outline;
  const evidence = useProgress((state) => state.index.evidence);
  const competencies = domains.find(({ id }) => id === domain)?.competencies ?? [];
  return (
    <ul className="competency-list">
      {competencies.map((competency) => {
        const answered = evidence.get(competency.key)?.answered ?? 0;
        return (
          <li key={competency.key}>
            <Link href={`/study/${competency.key}`}>{competency.title}</Link>
            <span className="small quiet">
              {competency.readingMinutes} min · {answered} of{' '}
              {counted(competency.itemCount, 'question')} answered
            </span>
          </li>
        );
      })}
    </ul>
  );
}
