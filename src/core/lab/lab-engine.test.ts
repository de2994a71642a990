import { describe, expect, test } from 'vitest';
import { decide } from '../policy/decide.ts';
import { parsePolicies } from '../policy/parse-policies.ts';
import { asEpochMs } from '../base/time.ts';
import {
  buildStarWars,
  exhaust,
  l4Policy,
  l7Policy,
  landing,
} from '../../../tests/support/star-wars.ts';
import { editText, openBench, worldOf, type Bench } from './bench.ts';
import { ciliumEndpoints, droppedFlows, endpointList } from './command-output.ts';
import { hubbleLines } from './hubble-lines.ts';
import { layoutPicture } from './picture/layout-picture.ts';
import { decidingPlaces, reasonSteps, verdictSentence } from './verdict-words.ts';

const engine = { parsePolicies, decide };
const flows = [landing('tiefighter'), exhaust('tiefighter'), landing('xwing')];
const open = (text: string): Bench => openBench(engine, { cluster: buildStarWars(), text, flows });
const outcomes = (bench: Bench) => bench.flows.map(({ verdict }) => verdict.verdict);

describe('the bench', () => {
  test('gives the three outcomes of the demo', () => {
    expect(outcomes(open(''))).toEqual(['FORWARDED', 'FORWARDED', 'FORWARDED']);
    expect(outcomes(open(l4Policy))).toEqual(['FORWARDED', 'FORWARDED', 'DROPPED']);
    expect(outcomes(open(l7Policy))).toEqual(['FORWARDED', 'L7_DENIED', 'DROPPED']);
  });

  test('keeps the last valid verdicts while the text has an error, and says so', () => {
    const valid = open(l4Policy);
    const broken = editText(engine, valid, l4Policy.replace('matchLabels', 'matchLables'));
    expect(broken.isStale).toBe(true);
    expect(outcomes(broken)).toEqual(outcomes(valid));
    expect(editText(engine, broken, l4Policy).isStale).toBe(false);
  });

  test('lets a text that is broken from the start have no effect', () => {
    const bench = open(l4Policy.replace('matchLabels', 'matchLables'));
    expect(bench.isStale).toBe(false);
    expect(outcomes(bench)).toEqual(['FORWARDED', 'FORWARDED', 'FORWARDED']);
  });

  test('marks what changed, until outcomes change again', () => {
    const changed = editText(engine, open(l4Policy), l7Policy);
    const marks = (bench: Bench) => bench.flows.map(({ was }) => was?.verdict);
    expect(marks(changed)).toEqual([undefined, 'FORWARDED', undefined]);
    expect(marks(editText(engine, changed, `${l7Policy}# a comment\n`))).toEqual(marks(changed));
    expect(marks(editText(engine, changed, ''))).toEqual([undefined, 'L7_DENIED', 'DROPPED']);
  });
});

describe('the words of a verdict', () => {
  const verdictOf = (text: string, index: number) => open(text).flows[index]!.verdict;

  test('say what the sender notices of each outcome', () => {
    expect(verdictSentence(flows[0]!, verdictOf(l7Policy, 0))).toMatch(/^Forwarded: .*answered\.$/);
    expect(verdictSentence(flows[1]!, verdictOf(l7Policy, 1))).toContain('HTTP 403');
    expect(verdictSentence(flows[2]!, verdictOf(l7Policy, 2))).toContain('times out');
  });

  test('name the service, the rule that turned default deny on, and what did not match', () => {
    const steps = reasonSteps(verdictOf(l4Policy, 2));
    const text = steps
      .map((step) => [step.text, ...step.misses.map((miss) => miss.text)].join(' '))
      .join('\n');
    expect(text).toContain('service default/deathstar is translated');
    expect(text).toContain('default deny is on, because of CiliumNetworkPolicy rule1, ingress[0]');
    expect(text).toContain('does not match');
  });

  test('light the lines that decided', () => {
    const lines = decidingPlaces(verdictOf(l7Policy, 1)).map(
      ({ line }) => l7Policy.split('\n')[line - 1],
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toContain('apiVersion');
  });
});

describe('hubbleLines', () => {
  const linesOf = (text: string, index: number) => {
    const { flow, verdict } = open(text).flows[index]!;
    return hubbleLines(flow, verdict).map((line) => line.text);
  };

  test('print a drop by default deny as two lines without a known direction', () => {
    const [verdict, drop] = linesOf(l4Policy, 2);
    expect(verdict).toMatch(
      /^default\/xwing:\d+ \(ID:\d+\) <> default\/deathstar:80 \(ID:\d+\) policy-verdict:none INGRESS DENIED \(TCP Flags: SYN\)$/,
    );
    expect(drop).toMatch(/ <> .* Policy denied DROPPED \(TCP Flags: SYN\)$/);
  });

  test('print a refused request and its answer', () => {
    const lines = linesOf(l7Policy, 1).join('\n');
    expect(lines).toContain('policy-verdict:L3-L4 INGRESS ALLOWED');
    expect(lines).toContain('to-proxy FORWARDED');
    expect(lines).toContain(
      'http-request DROPPED (HTTP/1.1 PUT http://deathstar.default.svc.cluster.local/v1/exhaust-port)',
    );
    expect(lines).toContain('http-response FORWARDED (HTTP/1.1 403 0ms (PUT http://deathstar.');
    expect(lines).not.toContain('to-endpoint');
  });
});

describe('the output of commands', () => {
  test('lists endpoints as cilium-dbg does, with enforcement where a rule selects', () => {
    const lines = endpointList(worldOf(open(l4Policy)), 'kind-worker').split('\n');
    expect(lines[0]).toMatch(
      /^ENDPOINT {3}POLICY \(ingress\) {3}POLICY \(egress\) {3}IDENTITY {3}LABELS \(source:key\[=value\]\) +IPv6 {3}IPv4 +STATUS$/,
    );
    expect(lines[1]).toMatch(/^ {11}ENFORCEMENT {8}ENFORCEMENT$/);
    expect(lines.find((line) => line.includes('class=deathstar'))).toMatch(
      /^\d+ +Enabled +Disabled +\d+/,
    );
    expect(lines.find((line) => line.includes('reserved:host'))).toMatch(/Disabled +Disabled +1 /);
  });

  test('lists one CiliumEndpoint for each pod, with the columns of its resource', () => {
    const [head, ...rows] = ciliumEndpoints(worldOf(open(''))).split('\n');
    expect(head).toMatch(/^NAMESPACE +NAME +SECURITY IDENTITY +ENDPOINT STATE +IPV4 +IPV6$/);
    expect(rows).toHaveLength(buildStarWars().pods.length);
  });

  test('prints only what was dropped, with times', () => {
    const at = asEpochMs(Date.UTC(2026, 10, 1, 9, 5, 3, 120));
    const lines = droppedFlows(open(l7Policy).flows, at).split('\n');
    expect(lines[0]).toMatch(/^Nov {2}1 09:05:04\.120: default\/tiefighter.*http-request DROPPED/);
    expect(lines.every((line) => / (DENIED|DROPPED) /.test(line))).toBe(true);
  });
});

describe('layoutPicture', () => {
  test('keeps all boxes apart and inside, at any width', () => {
    const bench = open(l7Policy);
    for (const width of [300, 340, 520, 620]) {
      const { boxes, arrows, height } = layoutPicture(bench.cluster, bench.flows, width);
      expect(arrows).toHaveLength(3);
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(index + 1)) {
          const apart =
            box.x + box.width <= other.x ||
            other.x + other.width <= box.x ||
            box.y + box.height <= other.y ||
            other.y + other.height <= box.y;
          expect(apart, `${box.title} and ${other.title} at ${width}`).toBe(true);
        }
      }
    }
  });

  test('keeps the signs of arrows apart, at any width', () => {
    const bench = open(l7Policy);
    for (const width of [300, 340, 520, 620]) {
      const { arrows } = layoutPicture(bench.cluster, bench.flows, width);
      for (const [index, { sign }] of arrows.entries()) {
        for (const other of arrows.slice(index + 1)) {
          const distance = Math.hypot(sign.x - other.sign.x, sign.y - other.sign.y);
          expect(distance, `${sign.x} and ${other.sign.x} at ${width}`).toBeGreaterThanOrEqual(20);
        }
      }
    }
  });

  test('tells names apart that begin alike, and shows labels whole, on a phone', () => {
    const cluster = buildStarWars();
    const pods = cluster.pods.map((pod, index) => ({ ...pod, name: `the-deathstar-${index}` }));
    const { boxes } = layoutPicture({ ...cluster, pods }, [], 328);
    expect(new Set(boxes.map(({ title }) => title)).size).toBe(boxes.length);
    expect(boxes.flatMap(({ lines }) => lines)).toContain('class=deathstar');
  });

  test('draws a big cluster by identity', () => {
    const cluster = buildStarWars();
    const [ship] = cluster.pods;
    const fleet = Array.from({ length: 40 }, (_, index) => ({
      ...ship!,
      name: `tie-${index}`,
      ip: `10.0.3.${index}`,
    }));
    const { boxes } = layoutPicture({ ...cluster, pods: [...cluster.pods, ...fleet] }, [], 520);
    expect(boxes.filter(({ kind }) => kind === 'group').map(({ title }) => title)).toEqual([
      '41 × tiefighter',
    ]);
  });
});
