/** An IPv4 or IPv6 address as a number. */
export interface Address {
  readonly family: 4 | 6;
  readonly bits: bigint;
}

/** All addresses that share their first `length` bits. Host bits are already zero. */
export interface Prefix extends Address {
  readonly length: number;
}

/** Reads an address as Go's `netip.ParseAddr` does: no leading zeros, no zone. */
export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseIPv6(text) : parseIPv4(text);
}

/** Reads `address/length` as Go's `netip.ParsePrefix` does, and masks the host bits. */
export function parsePrefix(text: string): Prefix | undefined {
  const slash = text.lastIndexOf('/');
  if (slash < 0) return undefined;
  const address = parseAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (!address || !/^(?:0|[1-9]\d{0,2})$/.test(digits)) return undefined;
  const length = Number(digits);
  if (length > width(address)) return undefined;
  return { family: address.family, bits: mask(address, length), length };
}

export function prefixContains(prefix: Prefix, address: Address): boolean {
  return prefix.family === address.family && mask(address, prefix.length) === prefix.bits;
}

/** Whether every address of `inner` is in `outer`; a prefix covers itself. */
export function prefixCovers(outer: Prefix, inner: Prefix): boolean {
  return outer.length <= inner.length && prefixContains(outer, inner);
}

export function sameAddress(left: Address, right: Address): boolean {
  return left.family === right.family && left.bits === right.bits;
}

function width(address: Address): number {
  return address.family === 4 ? 32 : 128;
}

function mask(address: Address, length: number): bigint {
  const host = BigInt(width(address) - length);
  return (address.bits >> host) << host;
}

function parseIPv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let bits = 0n;
  for (const part of parts) {
    if (!/^(?:0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    bits = bits * 256n + BigInt(part);
  }
  return { family: 4, bits };
}

function parseIPv6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => readGroups(half));
  const [head, tail] = groups;
  if (!head || (halves.length === 2 && !tail)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])];
  return { family: 6, bits: all.reduce((bits, group) => bits * 65_536n + BigInt(group), 0n) };
}

/** The 16-bit groups of one half; the last may be an IPv4 address. */
function readGroups(half: string): number[] | undefined {
  if (half === '') return [];
  const groups: number[] = [];
  const parts = half.split(':');
  for (const [index, part] of parts.entries()) {
    if (part.includes('.')) {
      const embedded = index === parts.length - 1 ? parseIPv4(part) : undefined;
      if (!embedded) return undefined;
      groups.push(Number(embedded.bits >> 16n), Number(embedded.bits & 0xffffn));
      continue;
    }
    if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return undefined;
    groups.push(Number.parseInt(part, 16));
  }
  return groups;
}
