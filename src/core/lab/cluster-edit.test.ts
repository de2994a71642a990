import { describe, expect, test } from 'vitest';
import { addExternal, addPod, emptyLab, removePod } from './cluster-edit.ts';

const { cluster } = emptyLab;

describe('addPod', () => {
  test('reads labels and ports as people write them, and finds a free address', () => {
    const added = addPod(cluster, {
      namespace: 'shop',
      name: 'web',
      labels: 'app=web, tier=front',
      ports: '80, 53/UDP, metrics=9090',
    });
    const pod = added.ok ? added.value.pods.at(-1) : undefined;
    expect(pod).toMatchObject({
      labels: { app: 'web', tier: 'front' },
      ports: [
        { name: '', port: 80, protocol: 'TCP' },
        { name: '', port: 53, protocol: 'UDP' },
        { name: 'metrics', port: 9090, protocol: 'TCP' },
      ],
    });
    expect(cluster.pods.map(({ ip }) => ip)).not.toContain(pod?.ip);
    expect(added.ok && added.value.namespaces.map(({ name }) => name)).toEqual(['default', 'shop']);
  });

  test.each([
    ['a name in capitals', { name: 'Web' }, /^Name/],
    ['a name that is taken', { name: 'server' }, /already/],
    ['a label without value sign', { labels: 'app' }, /^Labels/],
    ['a port out of range', { ports: '70000' }, /^Ports/],
  ])('refuses %s with a message', (_, change, message) => {
    const draft = { namespace: 'default', name: 'web', labels: '', ports: '', ...change };
    const added = addPod(cluster, draft);
    expect(added.ok ? '' : added.problem).toMatch(message);
  });
});

test('removePod takes out one pod and leaves the rest', () => {
  expect(removePod(cluster, 'default', 'client').pods.map(({ name }) => name)).toEqual(['server']);
});

test('addExternal takes a name once', () => {
  const once = addExternal(cluster, 'example.org');
  expect(once.ok && once.value.external.at(-1)?.name).toBe('example.org');
  expect(addExternal(cluster, 'api.example.com').ok).toBe(false);
  expect(addExternal(cluster, 'no name').ok).toBe(false);
});
