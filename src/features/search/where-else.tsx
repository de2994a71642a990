import { Link } from 'wouter';
import { useServices } from '../../state/services.ts';

/** After a search that found nothing: what to try, and where to look. */
export function WhereElse({ onLeave }: { readonly onLeave: (() => void) | undefined }) {
  const { hasGlossary } = useServices().bank.outline;
  return (
    <p>
      Try fewer words, or only the beginning of one. Or look through the{' '}
      <Link href="/study" onClick={onLeave}>
        notes
      </Link>
      {hasGlossary && (
        <>
          {' '}
          or the{' '}
          <Link href="/glossary" onClick={onLeave}>
            glossary
          </Link>
        </>
      )}
      .
    </p>
  );
}
