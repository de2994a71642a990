import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileWholeExamNotes } from './whole-exam-notes.ts';

const compile = (text: string) => compileWholeExamNotes({ path: 'notes.md', text });

/** What was compiled; fails with the problems when nothing was. */
const compiled = (text: string) => {
  const result = compile(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem, null, 2));
  return result.value;
};

const block = (summary: string, text = 'Words.') =>
  `<details>\n  <summary>${summary}</summary>\n\n${text}\n\n</details>\n\n`;

describe('compileWholeExamNotes on published notes', () => {
  const sample = new URL('../../tests/content/samples/published-notes.md', import.meta.url);
  const notes = compiled(readFileSync(sample, 'utf8'));

  it('finds the eight domains with their weights, in order', () => {
    expect(notes.name).toBe('Cilium Certified Associate');
    expect(notes.modules.map(({ id, title, weight }) => [id, title, weight])).toEqual([
      ['architecture', 'Architecture', 20],
      ['network-policy', 'Network Policy', 18],
      ['service-mesh', 'Service Mesh', 16],
      ['network-observability', 'Network Observability', 10],
      ['installation-and-configuration', 'Installation and Configuration', 10],
      ['cluster-mesh', 'Cluster Mesh', 10],
      ['ebpf', 'eBPF', 10],
      ['bgp-and-external-networking', 'BGP and External Networking', 6],
    ]);
  });

  it('cuts a domain at its headings of any level, after what stands before the first', () => {
    const [architecture] = notes.modules;
    expect(architecture?.sections.map(({ heading, depth }) => [heading, depth]).slice(0, 5)).toEqual([
      ['Architecture', 0],
      ['Components', 2],
      ['Cilium', 3],
      ['Hubble', 3],
      ['eBPF', 3],
    ]);
    expect(architecture?.sections[0]?.markdown).toMatch(/^Cilium is an open source CNI/);
    expect(architecture?.sections[2]?.prose[0]?.[0]).toBe('ul');
  });

  it('gives every section an anchor of its own', () => {
    const anchors = notes.modules.flatMap(({ sections }) => sections.map(({ anchor }) => anchor));
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('warns of the nine pictures that are not there, on their lines, and of nothing else', () => {
    expect(notes.warnings.map(({ rule, severity, line }) => [rule, severity, line])).toEqual(
      [33, 288, 289, 290, 294, 298, 367, 525, 536].map((line) => ['images', 'warning', line]),
    );
  });
});

describe('compileWholeExamNotes', () => {
  it.each(['One (100%)', 'One (100 %)', 'One – 100%', 'One: 100%', '<b>One</b> (100%)'])(
    'reads title and weight of the summary %s',
    (summary) => {
      expect(compiled(block(summary)).modules).toMatchObject([{ title: 'One', weight: 100 }]);
    },
  );

  it('reads tags on one line, and the end of a block right before the next', () => {
    const text =
      '<details><summary>One (60%)</summary>\n\nA\n\n</details>\n<details><summary>Two (40%)</summary>\n\nB\n\n</details>';
    expect(compiled(text).modules.map(({ id, weight }) => [id, weight])).toEqual([
      ['one', 60],
      ['two', 40],
    ]);
  });

  it('keeps text that follows the summary without an empty line', () => {
    const text = '<details><summary>One (100%)</summary>\nWords *here*.\n\n</details>';
    expect(compiled(text).modules[0]?.sections[0]?.prose).toEqual([['p', null, 'Words *here*.']]);
  });

  it('takes tags in code for text', () => {
    const text = block('One (100%)', '```html\n</details>\n```');
    expect(compiled(text).modules[0]?.sections[0]?.markdown).toContain('</details>');
  });

  it('drops HTML and details inside a domain with a warning each, and keeps the words', () => {
    const inner = '<details><summary>Answer</summary>\n\nHidden.\n\n</details>\n\n<center>\n\nA<br>B';
    const { modules, warnings } = compiled(block('One (100%)', inner));
    expect(modules[0]?.sections[0]?.prose).toEqual([
      ['p', null, 'Hidden.'],
      ['p', null, 'A B'],
    ]);
    expect(warnings.map(({ rule, line }) => [rule, line])).toEqual([
      ['no-html', 4],
      ['no-html', 10],
      ['no-html', 12],
    ]);
  });

  it('drops the address of a link that is not https, with a warning', () => {
    const { modules, warnings } = compiled(block('One (100%)', '[x](javascript:alert(1))'));
    expect(modules[0]?.sections[0]?.prose).toEqual([['p', null, 'x']]);
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ['weights that do not sum to 100', block('One (60%)') + block('Two (30%)'), 2, '60 + 30 = 90'],
    ['a summary without weight', block('One (60%)') + block('Two'), 9, '"Two"'],
    ['a weight that is no whole number', block('One (99.5%)'), 2, '"One (99.5%)"'],
    ['a block that does not end', '<details>\n<summary>One (100%)</summary>\n\nWords.\n', 2, 'no end of the block "One"'],
    [
      'a block that does not end before the next',
      `<details>\n<summary>One (60%)</summary>\n\nWords.\n\n${block('Two (40%)')}`,
      2,
      'no end of the block "One"',
    ],
    ['a block without summary', `<details>\n\nWords.\n\n</details>\n\n${block('One (100%)')}`, 1, 'none'],
    ['an end without a start', `${block('One (100%)')}</details>`, 8, 'an end without a start'],
    ['a domain without notes', block('One (60%)') + block('Two (40%)', ''), 9, 'nothing'],
    ['a domain twice', block('One (60%)') + block('One (40%)'), 9, '"One", also on line 2'],
    ['a file without blocks', '# Notes\n\nWords.\n', 1, 'none'],
  ])('reports %s', (_, text, line, found) => {
    const result = compile(text);
    expect(result.ok ? [] : result.problem).toEqual([
      expect.objectContaining({ file: 'notes.md', line, found, severity: 'error' }),
    ]);
  });
});
