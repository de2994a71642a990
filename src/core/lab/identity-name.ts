import { stableNumber } from './stable-number.ts';

/** Numbers that Cilium has fixed. */
const reserved = { host: 1, world: 2, health: 4, 'remote-node': 6, 'kube-apiserver': 7 } as const;
const smallestOwn = 256;
const largestOwn = 65_535;
/** Identities of addresses exist on one node only; their numbers start behind this one. */
const localScope = 16_777_216;

/**
 * The number of the identity with these labels. Cilium hands numbers out as identities appear; ours follow
 * from the labels, so that they stay the same.
 * @param labels with their source, sorted
 */
export function identityNumber(labels: readonly string[]): number {
  const name = reservedName(labels);
  if (name !== undefined) return reserved[name];
  const text = labels.join(';');
  if (labels.includes('reserved:world')) return localScope + 1 + stableNumber(text, 200);
  return smallestOwn + stableNumber(text, largestOwn - smallestOwn + 1);
}

/** As Hubble prints it: `(ID:31028)`, or the name of a reserved one, such as `(host)`. */
export function identityName(labels: readonly string[]): string {
  const name = reservedName(labels);
  return `(${name ?? `ID:${identityNumber(labels)}`})`;
}

function reservedName(labels: readonly string[]): keyof typeof reserved | undefined {
  const has = (name: string): boolean => labels.includes(`reserved:${name}`);
  if (has('host')) return 'host';
  if (has('remote-node')) return has('kube-apiserver') ? 'kube-apiserver' : 'remote-node';
  if (has('health')) return 'health';
  return has('world') && labels.length === 1 ? 'world' : undefined;
}
