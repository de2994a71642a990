import { describe, expect, it } from 'vitest';
import { createSpellingFinder, createTermFinder } from './find-terms.ts';

const spellings = ['endpoint', 'endpoints', 'Cilium endpoint', 'SPI', 'eBPF', 'cluster mesh', 'mesh', 'MCS-API'].map(
  (text) => ({ text, term: text }),
);
const found = (text: string) =>
  createTermFinder(spellings)(text).map(({ start, end }) => text.slice(start, end));

describe('createTermFinder', () => {
  it.each([
    ['whole words', 'an endpoint, endpoints; not endpointless', ['endpoint', 'endpoints']],
    ['words in any case', 'Endpoint EBPF Cluster Mesh', ['Endpoint', 'EBPF', 'Cluster Mesh']],
    ['capitals in capitals only', 'SPI spi Spi', ['SPI']],
    ['the longest spelling', 'a Cilium endpoint in a cluster mesh', ['Cilium endpoint', 'cluster mesh']],
    ['the shorter one where it stands alone', 'a mesh of cluster meshes', ['mesh']],
    ['words beside signs', "(endpoint) “mesh” eBPF's SPI/mesh.", ['endpoint', 'mesh', 'eBPF', 'SPI', 'mesh']],
    ['a spelling with a hyphen', 'the MCS-API', ['MCS-API']],
    ['nothing in words joined by hyphens or dots', 'mesh-wide pre-mesh mesh.io a.mesh mesh_1', []],
    ['nothing across other signs', 'cluster, mesh', ['mesh']],
  ])('finds %s', (_, text, words) => {
    expect(found(text)).toEqual(words);
  });
});

describe('createSpellingFinder', () => {
  it('finds a spelling inside a longer one too', () => {
    const matches = createSpellingFinder(spellings)('the cluster mesh');
    expect(matches.map(({ text, start, end }) => [text, start, end])).toEqual([
      ['cluster mesh', 4, 16],
      ['mesh', 12, 16],
    ]);
  });
});
