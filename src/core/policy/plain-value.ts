/** kubectl reads YAML 1.1, where these words without quotes are booleans. */
const spokenTruth = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
const spokenUntruth = /^(?:n|N|no|No|NO|off|Off|OFF)$/;

/** Numbers of YAML 1.1 that YAML 1.2 reads as texts, or as others: digits with `_` between, and octals. */
const oldNumber = /^[-+]?(?:0[0-7_]+|0b[01_]+|\d[\d_]*_[\d_]*(?:\.[\d_]*)?)$/;

/**
 * The value of a scalar as kubectl reads it.
 * @see resolve.go of go.yaml.in/yaml/v2, which sigs.k8s.io/yaml uses
 */
export function plainValue(node: {
  readonly value: unknown;
  readonly type?: string | undefined;
  readonly source?: string | undefined;
}): unknown {
  if (node.type !== 'PLAIN') return node.value;
  if (typeof node.value === 'string') {
    if (spokenTruth.test(node.value)) return true;
    if (spokenUntruth.test(node.value)) return false;
  }
  const written = node.source ?? '';
  return oldNumber.test(written) ? readOldNumber(written.replaceAll('_', '')) : node.value;
}

function readOldNumber(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '');
  if (digits.startsWith('0b')) return sign * Number.parseInt(digits.slice(2), 2);
  return sign * (/^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits));
}
