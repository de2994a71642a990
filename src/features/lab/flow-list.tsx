import type { JudgedFlow } from '../../core/lab/bench.ts';
import { askName, endName } from '../../core/lab/flow-text.ts';
import { outcomeNames } from '../../core/lab/verdict-words.ts';
import type { Cluster } from '../../core/policy/cluster.ts';
import { OutcomeSign } from './outcome-sign.tsx';

interface FlowListProps {
  readonly cluster: Cluster;
  readonly flows: readonly JudgedFlow[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** The flows of the picture as text. */
export function FlowList({ cluster, flows, chosen, onChoose, onRemove }: FlowListProps) {
  if (flows.length === 0) {
    return <p className="quiet">No flow is drawn yet. Choose two ends and add one.</p>;
  }
  return (
    <ul className="lab-flows">
      {flows.map(({ key, flow, verdict, was }) => {
        const name = `${endName(flow.from, cluster)} → ${endName(flow.to, cluster)}, ${askName(flow)}`;
        return (
          <li key={key} data-chosen={key === chosen}>
            <OutcomeSign outcome={verdict.verdict} />
            <button
              type="button"
              className="lab-flow"
              aria-pressed={key === chosen}
              onClick={() => onChoose(key)}
            >
              {name}
              <span className="small quiet">
                {' '}
                {outcomeNames[verdict.verdict].name}
                {was !== undefined && (
                  <strong className="lab-was">
                    {' '}
                    changed, was: {outcomeNames[was.verdict].name}
                  </strong>
                )}
              </span>
            </button>
            <button type="button" className="lab-remove" onClick={() => onRemove(key)}>
              <span aria-hidden="true">✕</span>
              <span className="visually-hidden">Take {name} out of the picture</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
