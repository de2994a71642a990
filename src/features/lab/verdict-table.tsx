import { useMemo, useState } from 'react';
import { worldOf, type Bench } from '../../core/lab/bench.ts';
import { podGroups } from '../../core/lab/pod-groups.ts';
import { outcomeNames } from '../../core/lab/verdict-words.ts';
import type { MatrixCell, MatrixPort } from '../../core/policy/engine.ts';
import { matrix } from '../../core/policy/matrix.ts';
import { OutcomeSign } from './outcome-sign.tsx';

/** A table of more rows and columns nobody reads. */
const mostGroups = 40;

/** Verdicts of every pod to every pod on one port. */
export function VerdictTable({ bench }: { readonly bench: Bench }) {
  const ports = useMemo(() => portsOf(bench), [bench]);
  const [chosen, setChosen] = useState(0);
  const [own, setOwn] = useState('');
  const ownPort = Number(own);
  const isOwn = own !== '' && Number.isInteger(ownPort) && ownPort > 0 && ownPort <= 65_535;
  const listed = ports[Math.min(chosen, ports.length - 1)] ?? { port: 80, protocol: 'TCP' };
  const port: MatrixPort = isOwn ? { port: ownPort, protocol: listed.protocol } : listed;
  const groups = useMemo(() => podGroups(bench.cluster), [bench.cluster]);
  const shown = groups.slice(0, mostGroups);
  const { port: number, protocol } = port;
  const verdicts = useMemo(
    () => matrix(worldOf(bench), [{ port: number, protocol }]),
    [bench, number, protocol],
  );
  return (
    <>
      <div className="row">
        <label className="lab-field lab-narrow">
          <span>Port</span>
          <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {ports.map((one, index) => (
              <option key={index} value={index}>
                {one.port}/{one.protocol}
              </option>
            ))}
          </select>
        </label>
        <label className="lab-field lab-narrow">
          <span>or another number</span>
          <input inputMode="numeric" value={own} onChange={(event) => setOwn(event.target.value)} />
        </label>
      </div>
      <div className="table-scroll" role="region" aria-label="All verdicts" tabIndex={0}>
        <table className="lab-table">
          <caption>
            From the rows to the columns, {number}/{protocol}. Single requests are not asked:
            “proxy” means that the connection is made and each request is judged.
          </caption>
          <thead>
            <tr>
              <th scope="col">From \ to</th>
              {shown.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((source) => (
              <tr key={source.name}>
                <th scope="row">
                  <Breakable name={source.name} />
                </th>
                {shown.map((target) => (
                  <Cell
                    key={target.name}
                    cell={verdicts.verdictOf(source.index, target.index, 0)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {groups.length > shown.length && (
        <p className="small quiet">
          The first {shown.length} of {groups.length} kinds of pods. The form above answers for any
          two.
        </p>
      )}
    </>
  );
}

/** A name that may go on in the next line after its namespace. */
function Breakable({ name }: { readonly name: string }) {
  const [namespace = '', ...rest] = name.split('/');
  return rest.length === 0 ? (
    name
  ) : (
    <>
      {namespace}/<wbr />
      {rest.join('/')}
    </>
  );
}

function Cell({ cell }: { readonly cell: MatrixCell }) {
  const { verdict, decidedBy, proxied } = cell;
  const side = decidedBy === 'none' ? '' : decidedBy;
  return (
    <td>
      <span className="row lab-cell">
        <OutcomeSign outcome={verdict} />
        <span>
          <span className="visually-hidden">{outcomeNames[verdict].name} </span>
          {proxied ? 'proxy' : side}
        </span>
      </span>
    </td>
  );
}

/** Ports that the pods offer; 80/TCP if they offer none. */
function portsOf(bench: Bench): readonly MatrixPort[] {
  const ports = new Map<string, MatrixPort>();
  for (const { port, protocol } of bench.cluster.pods.flatMap((pod) => pod.ports)) {
    ports.set(`${port}/${protocol}`, { port, protocol });
  }
  return ports.size === 0 ? [{ port: 80, protocol: 'TCP' }] : [...ports.values()];
}
