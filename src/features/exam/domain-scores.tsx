import { Link } from 'wouter';
import type { DomainResult, ExamResult } from '../../core/result/exam-result.ts';
import { ShareBar } from '../../ui/share-bar.tsx';

/** Scores for each domain, the one that cost most exam points first, each one click from a drill and its notes. */
export function DomainScores({ result }: { readonly result: ExamResult }) {
  const byCost = [...result.domains].sort((a, b) => cost(b) - cost(a));
  return (
    <section className="stack-close">
      <h2>By domain, costliest first</h2>
      <ul className="domain-scores">
        {byCost.map((domain) => (
          <li key={domain.id} className="domain-score">
            <h3 className="domain-score-title">{domain.title}</h3>
            <p className="small">
              {domain.correct} of {domain.total} right
              {cost(domain) > 0 && (
                <>
                  {' '}
                  · cost {cost(domain).toFixed(1)} of {domain.weight} points
                </>
              )}
            </p>
            <ShareBar correct={domain.correct} total={domain.total} />
            <p className="row small no-print">
              <Link
                href={`/practice/new?domains=${domain.id}&length=10`}
                aria-label={`Practice ${domain.title}`}
              >
                Practice
              </Link>
              <Link href={`/study/${domain.id}`} aria-label={`Notes on ${domain.title}`}>
                Notes
              </Link>
            </p>
            <details className="no-print">
              <summary className="small">
                Competencies<span className="visually-hidden"> of {domain.title}</span>
              </summary>
              <ul className="small">
                {domain.competencies.map((competency) => (
                  <li key={competency.id}>
                    <Link href={`/study/${competency.id}`}>{competency.title}</Link>:{' '}
                    {competency.correct} of {competency.total}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Exam points (percent) that the domain did not earn: weight × share not earned. */
function cost({ weight, correct, total }: DomainResult): number {
  return weight * (1 - correct / total);
}
