import { useMemo, useState } from 'react';
import { worldOf, type Bench } from '../../core/lab/bench.ts';
import { ciliumEndpoints, droppedFlows, endpointList } from '../../core/lab/command-output.ts';
import { useServices } from '../../state/services.ts';
import { Output } from './output.tsx';

/** What three commands would print in this cluster now. */
export function CommandsPanel({ bench }: { readonly bench: Bench }) {
  const { clock } = useServices();
  const [from] = useState(() => clock.now());
  const nodes = [
    ...new Set([
      ...bench.cluster.nodes.map(({ name }) => name),
      ...bench.cluster.pods.map(({ node }) => node),
    ]),
  ];
  const [chosen, setChosen] = useState(nodes[0] ?? '');
  const node = nodes.includes(chosen) ? chosen : (nodes[0] ?? '');
  const world = useMemo(() => worldOf(bench), [bench]);
  const dropped = droppedFlows(bench.flows, from);
  return (
    <>
      <p className="small quiet">
        Numbers of endpoints and identities are our own; a cluster hands out others.
      </p>
      <h3>
        <code>kubectl get cep -A</code>
      </h3>
      <Output label="Output of kubectl get cep" text={ciliumEndpoints(world)} />
      <h3>
        <code>cilium-dbg endpoint list</code>
      </h3>
      {nodes.length > 1 && (
        <label className="lab-field lab-narrow">
          <span>In the agent on node</span>
          <select value={node} onChange={(event) => setChosen(event.target.value)}>
            {nodes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <Output label="Output of cilium-dbg endpoint list" text={endpointList(world, node)} />
      <h3>
        <code>
          hubble observe <span className="nowrap">--verdict</span> DROPPED
        </code>
      </h3>
      {dropped === '' ? (
        <p className="small quiet">Nothing: no flow that is drawn is dropped.</p>
      ) : (
        <Output label="Output of hubble observe" text={dropped} wraps />
      )}
    </>
  );
}
