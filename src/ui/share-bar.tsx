import './share-bar.css';

interface ShareBarProps {
  readonly correct: number;
  readonly total: number;
}

/** A bar for figures that stand beside it in words. */
export function ShareBar({ correct, total }: ShareBarProps) {
  return (
    <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-bar-ground" width="100" height="8" />
      <rect
        className="share-bar-fill"
        width={total === 0 ? 0 : (100 * correct) / total}
        height="8"
      />
    </svg>
  );
}
