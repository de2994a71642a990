import type { ContentFile } from '../../../src/content/content-file.ts';
import { parseScenario } from '../../../src/content/scenario/parse-scenario.ts';
import type { ParsedScenario } from '../../../src/content/scenario/parsed-scenario.ts';
import { required } from './parsed-samples.ts';

export type SampleScenarioFile =
  'scenario.md' | 'cluster.yaml' | 'policies.yaml' | 'flows.yaml' | 'missions/01-close.md';

/** Replaces a text by another one in a file of the scenario. */
export type SampleEdit = readonly [file: SampleScenarioFile, from: string | RegExp, to: string];

/** A scenario of the sample exam without a mistake: a server that everybody may reach, to be closed. */
export function scenarioFiles(...edits: readonly SampleEdit[]): ContentFile[] {
  return Object.entries(FILES).map(([name, original]) => {
    const text = edits
      .filter(([file]) => file === name)
      .reduce((before, [, from, to]) => changed(before, from, to), original);
    return { path: `scenarios/first/${name}`, text };
  });
}

/** The scenario as rules see it. */
export function parsedScenario(...edits: readonly SampleEdit[]): ParsedScenario {
  return required(parseScenario('first', scenarioFiles(...edits)).value);
}

export const SAMPLE_MISSION = 'scenarios/first/missions/01-close.md';

function changed(before: string, from: string | RegExp, to: string): string {
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`The edit changed nothing: ${String(from)}`);
  return after;
}

const policy = (rules: string): string => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: server
spec:
  endpointSelector:
    matchLabels: { app: server }
  ingress:
    ${rules}`;

const FILES: Readonly<Record<SampleScenarioFile, string>> = {
  'scenario.md': `---
title: First steps
summary: Close a server to all but one client.
order: 1
points: [TR-1]
sources:
  - url: https://kubernetes.io/docs/concepts/
    version: '1.20'
    checked: 2026-11-21
---

A server and two clients.
`,
  'cluster.yaml': `namespaces:
  - name: default
nodes:
  - { name: worker, ip: 172.18.0.2 }
  - { name: other, ip: 172.18.0.3 }
pods:
  - { name: server, labels: { app: server }, ip: 10.0.1.10, node: worker, ports: { http: 80, dns: 53/UDP } }
  - { name: client, labels: { app: client }, ip: 10.0.2.11, node: other }
  - { name: guest, labels: { app: guest }, ip: 10.0.2.12, node: other }
services:
  - name: server
    clusterIP: 10.96.0.80
    selector: { app: server }
    ports: [{ port: 8000, targetPort: 80 }]
external:
  - { name: api.example.com, ip: 203.0.113.10 }
`,
  'policies.yaml': '# No policy yet.\n',
  'flows.yaml': `- { from: default/client, to: 10.96.0.80, port: 8000, expect: FORWARDED }
- { from: default/guest, to: default/server, port: 80, expect: FORWARDED }
`,
  'missions/01-close.md': `---
id: first-close
title: Close the server
order: 1
competencies: [traffic/services]
points: [TR-1, services-X1]
visible:
  - { from: default/client, to: default/server, port: 80, http: { method: GET, path: / }, want: FORWARDED }
  - { from: default/guest, to: default/server, port: 80, want: DROPPED }
hidden:
  - { from: default/client, to: default/server, port: 443, want: DROPPED, about: another port }
---

Only the client may reach the server, and only on its port.

## Hint

Select the server first.

## Hint

Then name the *client* as peer.

## Solution

\`\`\`yaml
${policy(`- fromEndpoints: [{ matchLabels: { app: client } }]
      toPorts: [{ ports: [{ port: "80", protocol: TCP }] }]`)}
\`\`\`

## Wrong: an empty selector means nobody

It means everybody in the namespace.

\`\`\`yaml
${policy('- fromEndpoints: [{}]')}
\`\`\`
`,
};
