import { decideSide } from './decide-side.ts';
import type { End, PodEnd } from './ends.ts';
import { whyNotEnforced } from './enforcement.ts';
import type { Matrix, MatrixCell, MatrixPort, PolicyWorld } from './engine.ts';
import type { Entry, PeerMatcher } from './entry.ts';
import { matchesPort, namedPortsFor } from './match-entry.ts';
import { prepareWorld, type PreparedWorld } from './prepared-world.ts';
import type { Direction } from './verdict.ts';

/**
 * Verdicts of every pod to every pod, on each port. Policies are compiled to sets of identities first and
 * decided for pairs of identities, as Cilium does; pods with equal labels and ports share one row and column.
 */
export function matrix(world: PolicyWorld, ports: readonly MatrixPort[]): Matrix {
  const prepared = prepareWorld(world);
  const ends = prepared.ends.all;
  const classes = new PodClasses(ends);
  const tables = ports.map((port) => ({
    port,
    egress: new SideTable(prepared, classes, 'egress', port),
    ingress: new SideTable(prepared, classes, 'ingress', port),
  }));
  return {
    pods: world.cluster.pods.map((pod) => `${pod.namespace}/${pod.name}`),
    ports,
    verdictOf: (source, destination, port) => {
      const [from, to, table] = [ends[source], ends[destination], tables[port]];
      if (!from || !to || !table) throw new RangeError('No such pod or port in this matrix.');
      if (source === destination || (from.kind === to.kind && from.name === to.name))
        return forwarded;
      const egress = table.egress.stateOf(source, destination);
      if (isStopped(egress)) return cell('egress', egress);
      const ingress = table.ingress.stateOf(destination, source);
      if (isStopped(ingress)) return cell('ingress', ingress);
      return isProxied(egress) || isProxied(ingress) ? proxied : forwarded;
    },
  };
}

const forwarded: MatrixCell = { verdict: 'FORWARDED', decidedBy: 'none', proxied: false };
const proxied: MatrixCell = { verdict: 'FORWARDED', decidedBy: 'none', proxied: true };

/** What one side says, in one byte of a table: allowed unless a flag says otherwise. */
const denied = 1;
const undecided = 2;
const throughProxy = 4;

function isStopped(state: number): boolean {
  return (state & (denied | undecided)) !== 0;
}

function isProxied(state: number): boolean {
  return (state & throughProxy) !== 0;
}

function cell(decidedBy: Direction, state: number): MatrixCell {
  return { verdict: state & undecided ? 'UNDECIDED' : 'DROPPED', decidedBy, proxied: false };
}

/** Pods that no policy can tell apart: equal labels, equal named ports. */
class PodClasses {
  readonly members: readonly PodEnd[];
  /** Class of each end; missing for a pod that is its node, which looks different to each other node. */
  readonly classOf: readonly (number | undefined)[];
  private readonly peerSets = new Map<string, Uint8Array>();

  constructor(readonly ends: readonly End[]) {
    const numbers = new Map<string, number>();
    const members: PodEnd[] = [];
    this.classOf = ends.map((end) => {
      if (end.kind !== 'pod') return undefined;
      const key = `${end.labels.identity}\n\n${JSON.stringify(end.ports)}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, members.length);
      return members.push(end) - 1;
    });
    this.members = members;
  }

  /** One byte for each class: 1 if the matcher selects it. Only labels can select pods. */
  selectedBy(matcher: PeerMatcher): Uint8Array {
    const known = this.peerSets.get(matcher.key);
    if (known) return known;
    const set = Uint8Array.from(this.members, (member) =>
      matcher.kind === 'labels' && member.labels.satisfies(matcher.requirements) ? 1 : 0,
    );
    this.peerSets.set(matcher.key, set);
    return set;
  }
}

/** One direction on one port: a row for each subject, filled when first asked for. */
class SideTable {
  private readonly rows: (Uint8Array | undefined)[] = [];

  constructor(
    private readonly prepared: PreparedWorld,
    private readonly classes: PodClasses,
    private readonly direction: Direction,
    private readonly port: MatrixPort,
  ) {}

  stateOf(subject: number, peer: number): number {
    const row = this.classes.classOf[subject];
    const column = this.classes.classOf[peer];
    if (row === undefined || column === undefined) {
      return this.decideOne(this.classes.ends[subject], this.classes.ends[peer]);
    }
    const known = (this.rows[row] ??= this.fillRow(this.classes.members[row] as PodEnd));
    return known[column] ?? 0;
  }

  private decideOne(subject: End | undefined, peer: End | undefined): number {
    if (!subject || !peer) return 0;
    const { outcome, proxy } = decideSide(
      this.prepared,
      this.direction,
      subject,
      peer,
      this.port,
    ).side;
    if (outcome === 'denied') return denied;
    return outcome === 'undecided' ? undecided : proxy ? throughProxy : 0;
  }

  private fillRow(subject: PodEnd): Uint8Array {
    const { members } = this.classes;
    const { entries, enforcement, conflict } = this.prepared.policyOf(subject, this.direction);
    const row = new Uint8Array(members.length);
    if (whyNotEnforced(this.prepared, subject)) return row;
    if (entries.length === 0 && !enforcement.defaultDeny) return row;
    if (conflict) return row.fill(undecided);
    // Which of several demands counts is told by ports; such policies are rare, so they take the long way.
    if (this.port.protocol === 'ICMP' || entries.some((entry) => entry.authentication)) {
      return row.map((_, peer) => this.decideOne(subject, members[peer]));
    }
    const seen = new Uint8Array(members.length);
    for (const entry of entries) this.apply(entry, subject, seen);
    return row.map((_, peer) => {
      const flags = seen[peer] ?? 0;
      if (flags & denyFlag) return denied;
      if (flags & allowFlag) return flags & proxyFlag ? throughProxy : 0;
      return enforcement.defaultDeny ? denied : 0;
    });
  }

  /** Marks the classes that an entry matches as peers, on this port. */
  private apply(entry: Entry, subject: PodEnd, seen: Uint8Array): void {
    const { members } = this.classes;
    // A name means the subject's own port on ingress, on egress that of each peer.
    const named =
      this.direction === 'egress' &&
      entry.ports !== 'all' &&
      entry.ports.some((one) => one.match.kind === 'name');
    const always = named ? undefined : this.flagsFor(entry, subject, subject);
    if (always === 0) return;
    for (const matcher of entry.peers.matchers) {
      const selected = this.classes.selectedBy(matcher);
      for (let peer = 0; peer < members.length; peer += 1) {
        if (selected[peer] !== 1) continue;
        const flags = always ?? this.flagsFor(entry, subject, members[peer] as PodEnd);
        seen[peer] = (seen[peer] ?? 0) | flags;
      }
    }
  }

  private flagsFor(entry: Entry, subject: PodEnd, peer: PodEnd): number {
    const effect = entry.effect === 'deny' ? denyFlag : allowFlag;
    if (entry.ports === 'all') return effect;
    const namedPorts = namedPortsFor(this.direction, subject, peer);
    const clauses = entry.ports.filter((one) => matchesPort(one, { ...this.port, namedPorts }));
    if (clauses.length === 0) return 0;
    return clauses.some((clause) => clause.l7) ? effect | proxyFlag : effect;
  }
}

const allowFlag = 1;
const denyFlag = 2;
const proxyFlag = 4;
