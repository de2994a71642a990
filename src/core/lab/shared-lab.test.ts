import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLab } from './cluster-edit.ts';
import { formatSharedLab, longestSharedLab, parseSharedLab } from './shared-lab.ts';

describe('a shared lab', () => {
  test('is read as it was written', () => {
    const read = parseSharedLab(formatSharedLab(emptyLab));
    expect(read).toEqual({ ok: true, value: emptyLab });
  });

  test('keeps the host firewall and the groups of prefixes', () => {
    const cidrGroups = [{ name: 'office', labels: { at: 'hq' }, cidrs: ['203.0.113.0/24'] }];
    const lab = {
      ...emptyLab,
      cluster: { ...emptyLab.cluster, cidrGroups },
      options: { hostFirewall: true },
    };
    expect(parseSharedLab(formatSharedLab(lab))).toEqual({ ok: true, value: lab });
  });

  test('opens a link from before there were options', () => {
    const { options: _, ...old } = JSON.parse(formatSharedLab(emptyLab)) as Record<string, unknown>;
    expect(parseSharedLab(JSON.stringify(old))).toEqual({ ok: true, value: emptyLab });
  });

  test.each([
    ['no JSON', '{', /expected JSON/],
    ['too large a text', 'x'.repeat(longestSharedLab + 1), /too large/],
    ['a version of the future', JSON.stringify({ version: 2 }), /damaged at version/],
    [
      'too many pods',
      formatSharedLab({
        ...emptyLab,
        cluster: { ...emptyLab.cluster, pods: Array(401).fill(emptyLab.cluster.pods[0]) },
      }),
      /damaged at cluster\.pods: expected at most 400/,
    ],
    [
      'a cluster without a part',
      '{"version":1,"cluster":{}}',
      /damaged: cluster\.\w+ is missing\.$/,
    ],
    [
      'a long text in the place of a list',
      JSON.stringify({ version: 1, cluster: { ...emptyLab.cluster, pods: 'x'.repeat(1000) } }),
      /^It is damaged at cluster\.pods: expected Array, found "x{39}\.$/,
    ],
    [
      'an option that is no truth value',
      formatSharedLab({ ...emptyLab, options: { hostFirewall: 'yes' as unknown as boolean } }),
      /damaged at options\.hostFirewall/,
    ],
    [
      'a group whose prefix is none',
      formatSharedLab({
        ...emptyLab,
        cluster: { ...emptyLab.cluster, cidrGroups: [{ name: 'g', labels: {}, cidrs: ['x'] }] },
      }),
      /damaged at cluster\.cidrGroups\.0\.cidrs\.0: expected a prefix/,
    ],
  ])('is refused with a reason for %s', (_, text, reason) => {
    const read = parseSharedLab(text);
    expect(read.ok ? 'read' : read.problem).toMatch(reason);
  });

  test('loses a label that would reach the prototype, and nothing else', () => {
    const text = formatSharedLab(emptyLab).replace(
      '"labels":{}',
      '"labels":{"__proto__":"x","a":"b"}',
    );
    const read = parseSharedLab(text);
    const [namespace] = read.ok ? read.value.cluster.namespaces : [];
    expect(Object.entries(namespace?.labels ?? {})).toEqual([['a', 'b']]);
  });

  test('never makes reading throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseSharedLab(text).ok).toBe(false);
      }),
    );
  });
});
