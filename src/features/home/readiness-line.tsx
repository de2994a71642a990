import { Link } from 'wouter';
import { useReadiness } from '../../state/use-readiness.ts';
import { counted } from '../../ui/format.ts';

/** Readiness in one line; the progress screen says where it comes from. */
export function ReadinessLine() {
  const readiness = useReadiness();
  return (
    <p>
      {readiness.kind === 'forecast' ? (
        <>
          On questions like these, passing today is <strong>{readiness.chance.words}</strong> (
          {readiness.chance.low} to {readiness.chance.high}&nbsp;%).{' '}
          <Link href="/progress">Where that comes from</Link>
        </>
      ) : (
        <>
          Too early to say whether you would pass: {missingWords(readiness)} missing.{' '}
          <Link href="/progress">What is missing</Link>
        </>
      )}
    </p>
  );
}

function missingWords({
  answersMissing,
  untouched,
}: {
  readonly answersMissing: number;
  readonly untouched: readonly unknown[];
}): string {
  const parts = [
    ...(answersMissing > 0 ? [counted(answersMissing, 'first answer')] : []),
    ...(untouched.length > 0 ? [counted(untouched.length, 'domain')] : []),
  ];
  return `${parts.join(' and ')} still`;
}
