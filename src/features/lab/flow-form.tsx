import { useId, type ReactNode } from 'react';
import type { DraftProblem, FlowDraft } from '../../core/lab/flow-draft.ts';
import type { Cluster } from '../../core/policy/cluster.ts';
import type { Protocol } from '../../core/policy/flow.ts';

const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6'];
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

interface FlowFormProps {
  readonly cluster: Cluster;
  readonly draft: FlowDraft;
  readonly problem: DraftProblem | undefined;
  readonly onChange: (change: Partial<FlowDraft>) => void;
  /** Missing when the flow is drawn already, or cannot be. */
  readonly onAdd: (() => void) | undefined;
}

/** Choose a flow by form: the same choice as in the picture. */
export function FlowForm({ cluster, draft, problem, onChange, onAdd }: FlowFormProps) {
  const problemId = useId();
  const isIcmp = draft.protocol.startsWith('ICMP');
  const field = (name: keyof FlowDraft) =>
    ({
      value: draft[name],
      'aria-invalid': problem?.field === name || undefined,
      'aria-describedby': problem?.field === name ? problemId : undefined,
    }) as const;
  return (
    <form
      className="lab-flow-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd?.();
      }}
    >
      <Labelled label="From" width="end">
        <select {...field('from')} onChange={(event) => onChange({ from: event.target.value })}>
          <EndOptions cluster={cluster} side="from" current={draft.from} />
        </select>
      </Labelled>
      <Labelled label="To" width="end">
        <select {...field('to')} onChange={(event) => onChange({ to: event.target.value })}>
          <EndOptions cluster={cluster} side="to" current={draft.to} />
        </select>
      </Labelled>
      <Labelled label="Protocol">
        <select
          {...field('protocol')}
          onChange={(event) => onChange({ protocol: event.target.value as Protocol })}
        >
          {protocols.map((protocol) => (
            <option key={protocol}>{protocol}</option>
          ))}
        </select>
      </Labelled>
      <Labelled label={isIcmp ? 'Type' : 'Port'}>
        <input
          {...field('port')}
          inputMode="numeric"
          size={6}
          onChange={(event) => onChange({ port: event.target.value })}
        />
      </Labelled>
      {!isIcmp && (
        <Labelled label="Asks for">
          <select
            {...field('ask')}
            onChange={(event) => onChange({ ask: event.target.value as FlowDraft['ask'] })}
          >
            <option value="none">a connection</option>
            <option value="http">HTTP</option>
            <option value="dns">a DNS name</option>
          </select>
        </Labelled>
      )}
      {!isIcmp && draft.ask === 'http' && (
        <>
          <Labelled label="Method">
            <select
              {...field('method')}
              onChange={(event) => onChange({ method: event.target.value })}
            >
              {(methods.includes(draft.method) ? methods : [draft.method, ...methods]).map(
                (method) => (
                  <option key={method}>{method}</option>
                ),
              )}
            </select>
          </Labelled>
          <Labelled label="Path" width="long">
            <input
              {...field('path')}
              onChange={(event) => onChange({ path: event.target.value })}
            />
          </Labelled>
          <Labelled label="Host header" width="long">
            <input
              {...field('host')}
              placeholder="none"
              onChange={(event) => onChange({ host: event.target.value })}
            />
          </Labelled>
        </>
      )}
      {!isIcmp && draft.ask === 'dns' && (
        <Labelled label="Name" width="long">
          <input {...field('name')} onChange={(event) => onChange({ name: event.target.value })} />
        </Labelled>
      )}
      {problem && (
        <p id={problemId} className="problem" role="status">
          {problem.message}
        </p>
      )}
      {onAdd && (
        <button type="submit" className="button">
          Draw this flow
        </button>
      )}
    </form>
  );
}

interface LabelledProps {
  readonly label: string;
  /** How much room it wants before it begins a line of its own. */
  readonly width?: 'long' | 'end';
  readonly children: ReactNode;
}

function Labelled({ label, width, children }: LabelledProps) {
  return (
    <label className="lab-field" data-width={width}>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface EndOptionsProps {
  readonly cluster: Cluster;
  readonly side: 'from' | 'to';
  readonly current: string;
}

type Option = readonly [value: string, name: string];

function endGroups(
  cluster: Cluster,
  side: 'from' | 'to',
): readonly (readonly [string, Option[]])[] {
  const services = cluster.services.flatMap(({ namespace, name, clusterIP }): Option[] =>
    clusterIP === undefined ? [] : [[clusterIP, `${namespace}/${name} (${clusterIP})`]],
  );
  return [
    [
      'Pods',
      cluster.pods.map(({ namespace, name }): Option => [
        `${namespace}/${name}`,
        `${namespace}/${name}`,
      ]),
    ],
    ['Services', side === 'to' ? services : []],
    [
      'Nodes',
      [
        ['host', 'the node of the other end'],
        ...cluster.nodes.map(({ name }): Option => [`node:${name}`, name]),
      ],
    ],
    [
      'Outside',
      cluster.external.map(({ name, ip }): Option => [`external:${name}`, `${name} (${ip})`]),
    ],
  ];
}

function EndOptions({ cluster, side, current }: EndOptionsProps) {
  const groups = endGroups(cluster, side);
  const isKnown = groups.some(([, options]) => options.some(([value]) => value === current));
  return (
    <>
      {!isKnown && <option value={current}>{current}</option>}
      {groups.map(
        ([title, options]) =>
          options.length > 0 && (
            <optgroup key={title} label={title}>
              {options.map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </>
  );
}
