import { describe, expect, it } from 'vitest';
import type { Prose } from '../../core/item/prose.ts';
import { findCommands } from './find-commands.ts';

const programs = new Set(['cilium', 'cilium-dbg', 'hubble', 'kubectl']);
const linesOf = (prose: Prose) => findCommands(prose, programs).map(({ line }) => line);
const fence = (text: string): Prose => [
  ['pre', { 'data-language': 'console' }, ['code', null, text]],
];

describe('findCommands', () => {
  it('takes what stands after a prompt, and not what is printed', () => {
    expect(linesOf(fence('$ hubble observe --last 20\nNov 21 cilium status'))).toEqual([
      'hubble observe --last 20',
    ]);
  });

  it('takes the command that runs inside the pod, without what only shortens its output', () => {
    const text = '$ kubectl -n kube-system exec ds/cilium -- cilium-dbg bpf lb list | grep 8080';
    expect(linesOf(fence(text))).toEqual(['cilium-dbg bpf lb list']);
  });

  it('takes inline code of known programs, with the words around it', () => {
    const prose: Prose = [
      ['p', null, 'Ask with ', ['code', null, 'cilium status'], ', not ', ['code', null, 'agent'], '.'],
      ['p', null, 'It says ', ['code', null, 'cilium image (running)'], '; ', ['code', null, 'foo bar']],
    ];
    expect(findCommands(prose, programs)).toEqual([
      { line: 'cilium status', context: 'Ask with cilium status, not agent.' },
    ]);
  });

  it('gives a fence the sentence before it', () => {
    const prose: Prose = [['p', null, 'Look at one node:'], ...fence('$ cilium-dbg status')];
    expect(findCommands(prose, programs)[0]?.context).toBe('Look at one node:');
  });
});
