import { FlagIcon } from '../icons.tsx';

interface FlagButtonProps {
  readonly flagged: boolean;
  readonly onFlag: (on: boolean) => void;
}

export function FlagButton({ flagged, onFlag }: FlagButtonProps) {
  return (
    <button
      type="button"
      className="button"
      aria-pressed={flagged}
      onClick={() => onFlag(!flagged)}
    >
      <FlagIcon />
      {flagged ? 'Flagged' : 'Flag'}
    </button>
  );
}

/** What a screen reader is told after the key of the flag. */
export function flagWords(on: boolean): string {
  return on ? 'Flagged.' : 'Flag removed.';
}

export function ReportLink({ href }: { readonly href: string }) {
  return (
    <a className="small" href={href} target="_blank" rel="noreferrer">
      Report a mistake in this question
    </a>
  );
}
