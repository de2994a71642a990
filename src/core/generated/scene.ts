import { shuffled, type Rng } from '../base/rng.ts';
import type { Cluster, Labels, Pod } from '../policy/cluster.ts';
import type { Flow, FlowEnd } from '../policy/flow.ts';
import { pick } from './pick.ts';

/** Who takes part in an item: three pods of one namespace, and two of another, one of them with a label of the first. */
export interface Scene {
  readonly cluster: Cluster;
  readonly home: string;
  readonly away: string;
  /** The label key that tells pods apart. */
  readonly key: string;
  readonly server: Pod;
  readonly client: Pod;
  readonly third: Pod;
  /** In the other namespace, with the label of the client. */
  readonly twin: Pod;
  readonly stranger: Pod;
  readonly outside: { readonly name: string; readonly ip: string };
  readonly port: number;
  readonly otherPort: number;
  /** What the server serves: two words for paths. */
  readonly resources: readonly [string, string];
}

type Setting = readonly [
  home: string,
  away: string,
  apps: readonly string[],
  outside: string,
  resources: readonly [string, string],
];

const settings: readonly [Setting, ...Setting[]] = [
  ['shop', 'audit', ['orders', 'web', 'stock', 'cart'], 'rates', ['orders', 'refunds']],
  ['clinic', 'labs', ['records', 'portal', 'billing', 'intake'], 'insurer', ['visits', 'notes']],
  ['bank', 'fraud', ['ledger', 'teller', 'alerts', 'quotes'], 'clearing', ['balance', 'payouts']],
  ['media', 'ads', ['catalog', 'player', 'encoder', 'search'], 'licenses', ['titles', 'drafts']],
  ['travel', 'partners', ['booking', 'mobile', 'prices', 'seats'], 'airline', ['trips', 'fares']],
  ['campus', 'alumni', ['grades', 'portal', 'library', 'rooms'], 'mirror', ['courses', 'marks']],
  ['fleet', 'depot', ['tracker', 'panel', 'planner', 'fuel'], 'maps', ['routes', 'alarms']],
  ['farm', 'weather', ['sensors', 'panel', 'pumps', 'stables'], 'market', ['fields', 'valves']],
];

const ports = [8080, 9090, 5432, 6379, 3000, 7000] as const;

/** Draws names, labels, addresses and ports. */
export function drawScene(rng: Rng): Scene {
  const [home, away, names, partner, resources] = pick(settings, rng);
  const [server = '', client = '', third = '', stranger = ''] = shuffled(names, rng);
  const key = pick(['app', 'role', 'run'], rng);
  const [port = 8080, otherPort = 9090] = shuffled(ports, rng);
  const net = `10.${rng.below(90) + 10}`;
  const pod = (namespace: string, name: string, host: number, node: string): Pod => ({
    name,
    namespace,
    labels: { [key]: name },
    ip: `${net}.${namespace === home ? 1 : 2}.${host}`,
    node,
    ports: [{ name: 'main', port, protocol: 'TCP' }],
  });
  const hosts = shuffled([11, 23, 37, 48, 59], rng);
  const place = (index: number): number => hosts[index] ?? 60;
  const pods = {
    server: pod(home, server, place(0), 'worker-1'),
    client: pod(home, client, place(1), 'worker-2'),
    third: pod(home, third, place(2), 'worker-2'),
    twin: pod(away, client, place(3), 'worker-1'),
    stranger: pod(away, stranger, place(4), 'worker-2'),
  };
  const outside = { name: `${partner}.example`, ip: `203.0.113.${rng.below(200) + 10}` };
  return {
    home,
    away,
    key,
    ...pods,
    outside,
    port,
    otherPort,
    resources,
    cluster: {
      namespaces: [
        { name: home, labels: {} },
        { name: away, labels: {} },
      ],
      nodes: [
        { name: 'worker-1', labels: {}, ip: '192.168.7.11' },
        { name: 'worker-2', labels: {}, ip: '192.168.7.12' },
      ],
      pods: Object.values(pods),
      services: [],
      external: [outside],
    },
  };
}

export function labelsOf(pod: Pod): Labels {
  return pod.labels;
}

export function endOf(pod: Pod): FlowEnd {
  return { kind: 'pod', namespace: pod.namespace, name: pod.name };
}

/** A TCP connection between two pods. */
export function connection(from: Pod, to: Pod, port: number): Flow {
  return { from: endOf(from), to: endOf(to), port, protocol: 'TCP' };
}

export function nameOf(pod: Pod): string {
  return `${pod.namespace}/${pod.name}`;
}
