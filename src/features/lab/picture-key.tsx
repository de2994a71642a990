import { outcomeNames } from '../../core/lab/verdict-words.ts';
import { changedSign, OutcomeSign } from './outcome-sign.tsx';

/** What the signs mean, and what choosing a box does. */
export function PictureKey({ next }: { readonly next: 'from' | 'to' }) {
  return (
    <div className="lab-key small">
      <p>
        {(['FORWARDED', 'DROPPED', 'L7_DENIED'] as const).map((outcome) => (
          <span key={outcome}>
            <OutcomeSign outcome={outcome} /> {outcomeNames[outcome].name}
          </span>
        ))}
        <span>
          <strong>{changedSign}</strong> changed by the last edit
        </span>
      </p>
      <p className="quiet">
        The next box you choose becomes the {next === 'from' ? 'source' : 'destination'}.
      </p>
    </div>
  );
}
