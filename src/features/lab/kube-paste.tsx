import { useState } from 'react';
import { readKubeObjects, withObjects } from '../../core/lab/kube-objects.ts';
import type { Cluster } from '../../core/policy/cluster.ts';
import { OpenFile } from './open-file.tsx';
import { Output } from './output.tsx';

interface KubePasteProps {
  readonly cluster: Cluster;
  readonly policies: string;
  readonly onRead: (cluster: Cluster, policies: string) => void;
}

/** Takes what kubectl prints. */
export function KubePaste({ cluster, policies, onRead }: KubePasteProps) {
  const [text, setText] = useState('');
  const [isInstead, setInstead] = useState(true);
  const [outcome, setOutcome] = useState<readonly string[]>([]);
  const read = () => {
    const objects = readKubeObjects(text);
    const base = isInstead
      ? { namespaces: [], nodes: [], pods: [], services: [], external: cluster.external }
      : cluster;
    const { pods, namespaces, services, notes } = objects;
    setOutcome([
      `Read: ${pods.length} pods, ${namespaces.length} namespaces, ${services.length} services.`,
      ...notes,
    ]);
    if (
      pods.length + namespaces.length + services.length + objects.nodes.length === 0 &&
      objects.policies === ''
    )
      return;
    const added =
      objects.policies === '' ? policies : `${policies.trimEnd()}\n---\n${objects.policies}`;
    onRead(withObjects(base, objects), added);
  };
  return (
    <form
      className="stack-close"
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <p>Paste what this prints, or open a file of it. Nothing leaves your browser.</p>
      <Output label="A command" text="kubectl get pods,ns,svc,nodes -A -o yaml" />
      <label className="lab-field">
        <span>Pods, namespaces, services, nodes and policies, as YAML</span>
        <textarea rows={8} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <OpenFile label="or open a file of them" onText={setText} />
      <label className="option-row">
        <input
          type="checkbox"
          checked={isInstead}
          onChange={(event) => setInstead(event.target.checked)}
        />
        <span>Instead of the pods and services that are here now</span>
      </label>
      <div className="row">
        <button type="submit" className="button">
          Read it
        </button>
      </div>
      <div role="status">
        {outcome.length > 0 && (
          <ul className="small">
            {outcome.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
