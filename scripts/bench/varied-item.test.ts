import { describe, expect, it } from 'vitest';
import { splitItems, variedItem } from './varied-item.ts';

const item = `## arch-ipam-007

\`\`\`yaml
kind: single
note: ipam#cluster-pool
\`\`\`

A node joins a cluster. Which component of \`cilium status\` hands it an address?

\`\`\`console
## not an item
\`\`\`

- [ ] The controller manager, see [the page](https://docs.cilium.io/page) {#manager}
  > It allocates in another mode.
- [x] The operator
  > It has the pool.
`;

describe('splitItems', () => {
  it('cuts a file at its items and not at comments in code', () => {
    expect(splitItems(`${item}\n## arch-ipam-008\n\nMore`)).toHaveLength(2);
  });
});

describe('variedItem', () => {
  const copy = variedItem(item, 1, 1007);

  it('gives the copy an id of its own', () => {
    expect(copy.split('\n')[0]).toBe('## arch-ipam-1007');
  });

  it('keeps facts, code, marks, addresses and ids of options', () => {
    for (const kept of [
      'note: ipam#cluster-pool',
      '`cilium status`',
      '```console\n## not an item\n```',
      '- [x] The ',
      '](https://docs.cilium.io/page) {#manager}',
    ]) {
      expect(copy).toContain(kept);
    }
  });

  it('says the rest in other words of the same length', () => {
    expect(copy).not.toContain('controller manager');
    expect(copy).toMatch(/- \[ \] The \w{10} \w{7}, see/);
  });

  it('makes two copies that differ from each other', () => {
    const words = (text: string) => new Set(text.match(/\b[a-z]{5,}\b/g));
    const first = words(copy.split('console')[0] ?? '');
    const second = words(variedItem(item, 2, 2007).split('console')[0] ?? '');
    const shared = [...first].filter((word) => second.has(word));
    // Those of the facts and of code.
    expect(shared).toEqual(['single', 'cluster', 'cilium', 'status']);
  });
});
