import { describe, expect, it } from 'vitest';
import { promptCommands, shellCommands } from './shell-commands.ts';

const words = (line: string) => shellCommands(line).map((command) => command.words);

describe('shellCommands', () => {
  it.each<[string, string[][]]>([
    ['a b | c', [['a', 'b'], ['c']]],
    ['a && b; c || d', [['a'], ['b'], ['c'], ['d']]],
    [`a 'b | c' --d="e f"`, [['a', 'b | c', '--d=e f']]],
    ['a >b 2>/dev/null c', [['a', 'c']]],
    ['X=1 sudo a', [['a']]],
    ['a # not this', [['a']]],
    ['x $(a b)', [['x', '$'], ['a', 'b']]],
    ['kubectl exec p -c d -- a b', [['kubectl', 'exec', 'p', '-c', 'd', '--', 'a', 'b'], ['a', 'b']]],
    [`a -o jsonpath='{.x}{"\\n"}'`, [['a', '-o', 'jsonpath={.x}{"\\n"}']]],
  ])('cuts %s', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  it('knows what runs in a container', () => {
    expect(shellCommands('kubectl exec p -- a').map(({ isInside }) => isInside)).toEqual([false, true]);
  });
});

describe('promptCommands', () => {
  it('reads what stands after a prompt, with the lines that belong to it', () => {
    expect(promptCommands('$ a \\\n  b\nprinted\n$ c').map(({ words, line }) => [line, ...words])).toEqual([
      [1, 'a', 'b'],
      [4, 'c'],
    ]);
  });
});
