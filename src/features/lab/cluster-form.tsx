import { useState } from 'react';
import { addExternal, addPod, removePod, type PodDraft } from '../../core/lab/cluster-edit.ts';
import type { Cluster } from '../../core/policy/cluster.ts';

interface ClusterFormProps {
  readonly cluster: Cluster;
  readonly onChange: (cluster: Cluster) => void;
}

const noPod: PodDraft = { namespace: 'default', name: '', labels: '', ports: '' };

const fields = [
  ['namespace', 'Namespace'],
  ['name', 'Name'],
  ['labels', 'Labels, such as app=web, tier=front'],
  ['ports', 'Ports, such as 80, 53/UDP'],
] as const;

/** Builds a cluster pod by pod. */
export function ClusterForm({ cluster, onChange }: ClusterFormProps) {
  const [pod, setPod] = useState(noPod);
  const [outside, setOutside] = useState('');
  const [problem, setProblem] = useState('');
  const take = (result: ReturnType<typeof addPod>): boolean => {
    setProblem(result.ok ? '' : result.problem);
    if (result.ok) onChange(result.value);
    return result.ok;
  };
  return (
    <>
      <form
        className="lab-flow-form"
        aria-label="Add a pod"
        onSubmit={(event) => {
          event.preventDefault();
          if (take(addPod(cluster, pod))) setPod({ ...noPod, namespace: pod.namespace });
        }}
      >
        {fields.map(([field, label]) => (
          <label
            key={field}
            className="lab-field"
            data-width={field === 'labels' || field === 'ports' ? 'long' : undefined}
          >
            <span>{label}</span>
            <input
              value={pod[field]}
              onChange={(event) => setPod({ ...pod, [field]: event.target.value })}
            />
          </label>
        ))}
        <button type="submit" className="button">
          Add the pod
        </button>
      </form>
      <form
        className="lab-flow-form"
        aria-label="Add a name outside"
        onSubmit={(event) => {
          event.preventDefault();
          if (take(addExternal(cluster, outside))) setOutside('');
        }}
      >
        <label className="lab-field" data-width="long">
          <span>A name outside the cluster</span>
          <input value={outside} onChange={(event) => setOutside(event.target.value)} />
        </label>
        <button type="submit" className="button">
          Add the name
        </button>
      </form>
      {problem !== '' && (
        <p className="problem" role="status">
          {problem}
        </p>
      )}
      <ul className="lab-flows">
        {cluster.pods.map(({ namespace, name }) => (
          <li key={`${namespace}/${name}`}>
            <span className="lab-flow">
              {namespace}/{name}
            </span>
            <button
              type="button"
              className="lab-remove"
              onClick={() => onChange(removePod(cluster, namespace, name))}
            >
              <span aria-hidden="true">✕</span>
              <span className="visually-hidden">
                Remove pod {namespace}/{name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
