import { describe, expect, test } from 'vitest';
import { emptyLab } from './cluster-edit.ts';
import { readKubeObjects, withObjects } from './kube-objects.ts';

const printed = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Pod
    metadata: {name: web-1, namespace: shop, labels: {app: web}, uid: 5d}
    spec:
      nodeName: node-7
      serviceAccountName: web
      containers:
        - name: web
          image: nginx
          ports: [{containerPort: 8080, name: http, protocol: TCP}]
    status: {podIP: 10.1.2.3, phase: Running}
  - apiVersion: v1
    kind: Namespace
    metadata: {name: shop, labels: {team: a}}
  - apiVersion: v1
    kind: Service
    metadata: {name: web, namespace: shop}
    spec:
      clusterIP: 10.96.1.1
      selector: {app: web}
      ports: [{port: 80, targetPort: http, protocol: TCP}]
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: settings, namespace: shop}
`;

describe('readKubeObjects', () => {
  test('reads pods, namespaces and services of a list as kubectl prints it', () => {
    const { pods, namespaces, services } = readKubeObjects(printed);
    expect(pods).toEqual([
      {
        name: 'web-1',
        namespace: 'shop',
        labels: { app: 'web' },
        ip: '10.1.2.3',
        node: 'node-7',
        ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
        serviceAccount: 'web',
      },
    ]);
    expect(namespaces).toEqual([{ name: 'shop', labels: { team: 'a' } }]);
    expect(services[0]).toMatchObject({ clusterIP: '10.96.1.1', selector: { app: 'web' } });
  });

  test('names what it leaves out', () => {
    expect(readKubeObjects(printed).notes).toEqual([
      'ConfigMap settings was left out: this kind takes no part here.',
    ]);
  });

  test('reads documents one by one, and keeps policies among them as text', () => {
    const text = `kind: Pod
metadata: {name: a}
spec: {containers: []}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: shop, resourceVersion: "7"}
spec: {podSelector: {}}
`;
    const { pods, policies } = readKubeObjects(text);
    expect(pods.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual(['default/a']);
    expect(policies).toContain('kind: NetworkPolicy');
    expect(policies).not.toContain('resourceVersion');
  });

  test('says where a text is no YAML, and what is wrong with an object', () => {
    expect(readKubeObjects('a: [').notes[0]).toMatch(/^Document 1, line 1: /);
    expect(readKubeObjects('kind: Pod\nmetadata: {name: a}\nspec: 5').notes[0]).toMatch(
      /^Pod a was left out: spec: /,
    );
    expect(readKubeObjects('').notes).toEqual(['The text has no objects.']);
  });

  test('does not unpack aliases without end', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level += 1) {
      const before = `*a${level - 1}`;
      bomb.push(`a${level}: &a${level} [${Array(10).fill(before).join(', ')}]`);
    }
    expect(readKubeObjects(bomb.join('\n')).notes[0]).toContain('aliases');
  });
});

describe('withObjects', () => {
  test('adds namespaces and nodes that only pods name, and replaces what has the same name', () => {
    const once = withObjects(emptyLab.cluster, readKubeObjects(printed));
    expect(once.nodes.map(({ name }) => name).sort()).toEqual(['node-1', 'node-7']);
    expect(once.namespaces.find(({ name }) => name === 'shop')?.labels).toEqual({ team: 'a' });
    expect(withObjects(once, readKubeObjects(printed)).pods).toHaveLength(3);
  });
});
