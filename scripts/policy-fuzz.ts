// `npm run -s policy:fuzz [-- INPUTS [SEED]]`: hostile and damaged texts through the parser and `decide`.
import fc from 'fast-check';
import { createRng, type Rng } from '../src/core/base/rng.ts';
import { decide } from '../src/core/policy/decide.ts';
import type { PolicyWorld } from '../src/core/policy/engine.ts';
import { parsePolicies } from '../src/core/policy/parse-policies.ts';
import { cutIntoPieces, longestText, mostPieces } from '../src/core/policy/yaml-limits.ts';
import { sketches, type Sketch } from '../tests/policy/generate-world.ts';
import { hostileTexts, largest, longest } from '../tests/policy/hostile-texts.ts';
import { stringify } from 'yaml';

const inputs = Number(process.argv[2] ?? 100_000);
const seed = process.argv[3] ?? '2026';
/** What one text may take, parsing and verdicts together. */
const longestMs = 200;

const rng = createRng(`policy-fuzz ${seed}`);
const worlds: readonly Sketch[] = fc.sample(sketches(undefined, { min: 1, max: 3 }), {
  numRuns: 500,
  seed: Number(seed),
});
const texts = worlds.map(({ manifests }, index) =>
  manifests
    .map((manifest) => (index % 2 === 0 ? stringify(manifest) : JSON.stringify(manifest, null, 1)))
    .join('---\n'),
);
const words =
  'apiVersion kind metadata name spec specs endpointSelector nodeSelector matchLabels matchExpressions key operator values In NotIn Exists ingress egress ingressDeny egressDeny fromEndpoints toEndpoints fromEntities toEntities fromCIDR toCIDRSet cidr except toFQDNs matchName matchPattern toPorts ports port endPort protocol TCP rules http path method dns icmps fields type enableDefaultDeny true false null ~ world all 80 "80" {} [] - : , { } [ ] & * ! | > % @ ` "'
    .split(' ')
    .concat([
      "'",
      '\n',
      '\n  ',
      '\n    ',
      '\n- ',
      '\t',
      '#',
      '---\n',
      '*a',
      '&a ',
      '!!int ',
      '0.0.0.0/0',
      '(a+)+$',
      '<<: ',
      '? ',
    ]);

/** Pieces of policy language in no order at all. */
function randomYaml(): string {
  return Array.from({ length: rng.below(200) }, () => pick(words)).join(pick(['', ' ', ' ', ': ']));
}

function pick<Member>(members: readonly Member[]): Member {
  return members[rng.below(members.length)] as Member;
}

/** A valid text after one to eight edits: characters, words and lines changed, moved, doubled or lost. */
function damaged(text: string): string {
  let result = text;
  for (let edits = 1 + rng.below(8); edits > 0; edits -= 1) result = pick(edit)(result, rng);
  return result;
}

const edit: readonly ((text: string, chance: Rng) => string)[] = [
  (text, chance) => splice(text, chance.below(text.length + 1), 0, pick(words)),
  (text, chance) => splice(text, chance.below(text.length + 1), 1 + chance.below(10), ''),
  (text, chance) =>
    splice(text, chance.below(text.length + 1), 1, String.fromCharCode(chance.below(0x3000))),
  (text) => onLines(text, (lines, at) => lines.splice(at, 1)),
  (text) => onLines(text, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  (text) =>
    onLines(text, (lines, at) => (lines[at] = `${pick(['', ' ', '  ', '\t'])}${lines[at] ?? ''}`)),
  (text) => onLines(text, (lines, at) => (lines[at] = (lines[at] ?? '').replace(/^ {1,2}/, ''))),
  (text) => text.replace(pick(['"80"', 'TCP', 'matchLabels', 'app', '- ', ': ']), pick(words)),
  (text) =>
    onLines(text, (lines, at) => lines.splice(at, 0, ...lines.slice(chanceStart(lines), at + 1))),
];

function chanceStart(lines: readonly string[]): number {
  return rng.below(lines.length + 1);
}

function splice(text: string, at: number, count: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + count);
}

function onLines(text: string, change: (lines: string[], at: number) => unknown): string {
  const lines = text.split('\n');
  change(lines, rng.below(lines.length));
  return lines.join('\n');
}

let slowestMs = 0;
let slowest = '';
let tooSlow = 0;
let valid = 0;
let verdicts = 0;
// Known shapes first: as long as a text may be, and the longest that is read to its end.
const known = hostileTexts.flatMap((one) => [
  longest(one, longestText),
  largest(one.repeat, sizeOf, mostPieces),
]);
for (let input = 0; input < inputs; input += 1) {
  const index = rng.below(worlds.length);
  const sketch = worlds[index] as Sketch;
  const text = known[input] ?? (input % 4 === 0 ? randomYaml() : damaged(texts[index] ?? ''));
  let took = run(text, sketch);
  // A pause of the machine or of the collector is no slow input: the best of a few runs counts.
  for (let again = 0; took > longestMs / 4 && again < 9; again += 1)
    took = Math.min(took, run(text, sketch));
  if (took > longestMs) tooSlow += 1;
  if (took > slowestMs) {
    slowestMs = took;
    slowest = text;
  }
}
console.log(
  `${inputs} inputs (${known.length} of known shapes), ${valid} policies read, ${verdicts} verdicts, nothing thrown (seed ${seed})`,
);
console.log(
  `slowest ${slowestMs.toFixed(1)} ms for ${slowest.length} characters; ${tooSlow} over ${longestMs} ms`,
);
if (tooSlow > 0) console.log(slowest.slice(0, 2000));
process.exit(tooSlow === 0 ? 0 : 1);

/** Pieces of a text that may be read; one that may not be is larger than any. */
function sizeOf(text: string): number {
  const pieces = text.length <= longestText ? cutIntoPieces(text) : undefined;
  return pieces?.length ?? Infinity;
}

function run(text: string, { cluster, flows }: Sketch): number {
  const startedAt = performance.now();
  try {
    const { policies, cidrGroups } = parsePolicies(text);
    valid += policies.length;
    const world: PolicyWorld = { cluster: { ...cluster, cidrGroups }, policies, mode: 'default' };
    if (policies.length > 0) {
      for (const flow of flows) decide(world, flow);
      verdicts += flows.length;
    }
  } catch (error) {
    console.log(`THROWN for this text (seed ${seed}):\n${text}`);
    throw error;
  }
  return performance.now() - startedAt;
}
