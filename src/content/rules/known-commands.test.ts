import { describe, expect, it } from 'vitest';
import { parsedItem, parsedNote } from '../../../tests/content/support/parsed-samples.ts';
import { examWithWords } from '../../../tests/content/support/sample-words.ts';
import { itemKnownCommands, noteKnownCommands } from './known-commands.ts';

const stemOf = (text: string) => `${text}\n\nWhat happens?`;
const check = (text: string) =>
  itemKnownCommands.check(parsedItem({ stem: stemOf(text) }), examWithWords());
const prompt = (line: string) => `\`\`\`console\n$ ${line}\n\`\`\``;

describe('known-commands', () => {
  it.each([
    ['a command with a flag', prompt('cilium status --wait')],
    ['a flag of the program before and after its command', prompt('cilium --context a config --context=b view')],
    ['a flag with a value and what follows', prompt("cilium config view -o json | grep 'x --y'")],
    ['a value that is glued to its flag', prompt('cilium config view -ojson')],
    ['another name', prompt('cilium encrypt status')],
    ['help', prompt('cilium help status') + '\n\nand `hubble observe --help`.'],
    ['a flag that needs no value', prompt('hubble observe --not --pod a/b')],
    ['a command in a container', prompt('kubectl -n kube-system exec -it ds/cilium -- cilium-dbg monitor -v -t drop')],
    ['variables, sudo and several commands', prompt('X=1 sudo cilium status && cilium config view')],
    ['other programs', prompt('helm install --wibble') + '\n\nand `kubectl monitor --wait`.'],
    ['what a command prints', '```console\n$ cilium status\ncilium nonsense\n```\n\nand `cilium image (running)` and `hubble events queue: full`.'],
    ['a program without a command', 'Take `cilium` or `cilium-dbg`.'],
    ['gaps', 'Take `cilium …`, `cilium config <command>` or `hubble observe --from-…`.'],
    ['a command of the past whose version is named', 'Up to 1.15 it was `cilium monitor --hex`.'],
    ['a client of the past in a container', `In 1.14:\n\n${prompt('kubectl exec cilium-x -- cilium monitor')}`],
  ])('accepts %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['a misspelled command', prompt('cilium sttus'), 'cilium sttus', 'write cilium status'],
    ['a misspelled command further down', prompt('cilium config viwe'), 'cilium config viwe', 'write cilium config view'],
    ['a command of another program', 'Take `cilium observe --pod x`.', 'cilium observe', 'write one of these'],
    ['a misspelled flag', prompt('hubble observe --pods a/b'), '--pods', 'write --pod'],
    ['a short flag', prompt('cilium status -w'), '-w', 'look up the flags of cilium status'],
    ['a flag of another command', 'Take `cilium status --output json`.', '--output', 'look up the flags of cilium status'],
    ['a flag in a container', prompt('kubectl exec cilium-x -- cilium-dbg monitor --types drop | head'), '--types', 'write --type'],
    ['a flag on the next line', prompt('cilium status \\\n  --wait \\\n  --wat'), '--wat', 'write --wait'],
    ['a workstation tool in a container', prompt('kubectl exec ds/cilium -- cilium status'), 'cilium', 'write cilium-dbg, or run it outside of the pod'],
    ['a command of the past', 'Take `cilium monitor --hex`.', 'cilium monitor, which bee had in version 1.14', expect.stringContaining('say that this is of version 1.14')],
  ])('refuses %s', (_, text, found, fix) => {
    expect(check(text)).toEqual([expect.objectContaining({ found, fix })]);
  });

  it('lets a command through that is wrong on purpose', () => {
    const item = parsedItem({ stem: stemOf('Take `cilium observe`.'), fields: { wrong: '[cilium observe]' } });
    expect(itemKnownCommands.check(item, examWithWords())).toEqual([]);
  });

  it('looks at options and their rationales too', () => {
    const item = parsedItem({ options: [{ text: '`cilium sttus`', rationale: 'It is `cilium stats`.' }] });
    expect(itemKnownCommands.check(item, examWithWords()).map(({ found }) => found)).toEqual([
      'cilium sttus',
      'cilium stats',
    ]);
  });
});

describe('known-commands of notes', () => {
  it('names the line, in tables too', () => {
    const note = parsedNote('## One\n\n| You type |\n| --- |\n| `cilium sttus` |\n\n```console\n$ true\n$ hubble obsrve\n```\n');
    expect(noteKnownCommands.check(note, examWithWords()).map(({ line }) => line).sort()).toEqual([13, 9].sort());
  });
});
