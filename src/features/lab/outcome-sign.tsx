import { outcomeNames } from '../../core/lab/verdict-words.ts';
import type { VerdictWord } from '../../core/policy/verdict.ts';

/** The sign of an outcome among words, as in the picture. What it means always stands beside it. */
export function OutcomeSign({ outcome }: { readonly outcome: VerdictWord }) {
  return (
    <svg className="lab-outcome" data-outcome={outcome} viewBox="0 0 28 28" aria-hidden="true">
      <SignShape outcome={outcome} x={14} y={14} />
      <text x="14" y="18.5">
        {outcomeNames[outcome].sign}
      </text>
    </svg>
  );
}

/** Beside the sign of an outcome that was another before the last change of the text. */
export const changedSign = '*';

interface SignShapeProps {
  readonly outcome: VerdictWord;
  readonly x: number;
  readonly y: number;
}

/** Each outcome has a shape of its own, so that it is told without color and without reading. */
export function SignShape({ outcome, x, y }: SignShapeProps) {
  switch (outcome) {
    case 'FORWARDED':
      return <circle className="lab-sign" cx={x} cy={y} r="9.5" />;
    case 'DROPPED':
      return <rect className="lab-sign" x={x - 9} y={y - 9} width="18" height="18" rx="2" />;
    default:
      return (
        <path
          className="lab-sign"
          d={`M${x} ${y - 12.5}L${x + 12.5} ${y}L${x} ${y + 12.5}L${x - 12.5} ${y}Z`}
        />
      );
  }
}
