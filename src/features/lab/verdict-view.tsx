import { hubbleLines } from '../../core/lab/hubble-lines.ts';
import { reasonSteps, verdictSentence } from '../../core/lab/verdict-words.ts';
import type { Flow } from '../../core/policy/flow.ts';
import type { Span } from '../../core/policy/span.ts';
import type { Verdict } from '../../core/policy/verdict.ts';
import { OutcomeSign } from './outcome-sign.tsx';
import { Output } from './output.tsx';

interface VerdictViewProps {
  readonly flow: Flow;
  readonly verdict: Verdict;
  readonly goTo: (place: Span) => void;
}

/** What becomes of a flow: as a sentence, as the chain of reasons, and as Hubble prints it. */
export function VerdictView({ flow, verdict, goTo }: VerdictViewProps) {
  const lines = hubbleLines(flow, verdict);
  return (
    <div className="stack-close">
      <p className="lab-verdict" data-outcome={verdict.verdict} role="status">
        <OutcomeSign outcome={verdict.verdict} />
        <span>{verdictSentence(flow, verdict)}</span>
      </p>
      <h3>Why</h3>
      <ol className="lab-reasons">
        {reasonSteps(verdict).map((step, index) => (
          <li key={index}>
            {step.text} <Places places={step.places} goTo={goTo} />
            {step.misses.length > 0 && (
              <ul>
                {step.misses.map((miss, place) => (
                  <li key={place}>
                    {miss.text} <Places places={[miss.at]} goTo={goTo} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <h3>
        <code>hubble observe</code>
      </h3>
      {lines.length === 0 ? (
        <p className="small quiet">No event: no side of this flow enforces a policy.</p>
      ) : (
        <Output
          label="Lines of hubble observe"
          text={lines.map(({ text }) => text).join('\n')}
          wraps
        />
      )}
    </div>
  );
}

interface PlacesProps {
  readonly places: readonly Span[];
  readonly goTo: (place: Span) => void;
}

function Places({ places, goTo }: PlacesProps) {
  const byLine = new Map(places.map((place) => [place.line, place]));
  return [...byLine.values()].map((place) => (
    <button key={place.line} type="button" className="lab-place" onClick={() => goTo(place)}>
      Line {place.line}
    </button>
  ));
}
