import type { Attempt } from '../../core/result/attempt.ts';
import { paceOf } from '../../core/result/pace.ts';
import { spokenDuration } from '../../ui/format.ts';

/** Where the time went: in a sentence, and as one bar for each question against the time there was for it. */
export function PaceLine({ attempt }: { readonly attempt: Attempt }) {
  const pace = paceOf(attempt);
  const longest = Math.max(1, ...attempt.items.map((item) => item.timeSpent));
  const scale = 60 / Math.max(longest, pace.budgetPerItem ?? 0);
  const width = attempt.items.length * 10;
  return (
    <section className="stack-close">
      <h2>Pace</h2>
      <p>
        {spokenDuration(pace.total)} in all, {spokenDuration(pace.medianPerItem)} for the typical
        question
        {pace.budgetPerItem !== null &&
          `; there were ${spokenDuration(pace.budgetPerItem)} for each`}
        .{listWords('Slow and wrong', pace.slowAndWrong)}
        {listWords('Quick and wrong', pace.fastAndWrong)}
      </p>
      <svg
        className="pace"
        viewBox={`0 0 ${width} 64`}
        preserveAspectRatio="none"
        role="img"
        aria-label="Time for each question in the order of the form; the table of all questions below has the figures."
      >
        {attempt.items.map((item, place) => (
          <rect
            key={item.id}
            className={item.points === 1 ? 'pace-right' : 'pace-wrong'}
            x={place * 10 + 1}
            width={8}
            y={62 - Math.max(1, item.timeSpent * scale)}
            height={Math.max(1, item.timeSpent * scale)}
          />
        ))}
        {pace.budgetPerItem !== null && (
          <line
            className="pace-budget"
            x1="0"
            x2={width}
            y1={62 - pace.budgetPerItem * scale}
            y2={62 - pace.budgetPerItem * scale}
          />
        )}
      </svg>
      <p className="small quiet">
        One bar for each question, in order; filled: right, outlined: not right
        {pace.budgetPerItem !== null && '; the line is the time there was for one'}.
      </p>
    </section>
  );
}

function listWords(what: string, places: readonly number[]): string {
  if (places.length === 0) return '';
  return ` ${what}: ${places.map((place) => place + 1).join(', ')}.`;
}
