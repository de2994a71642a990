import { lineOf } from '../markdown/source-text.ts';
import { nearestWord } from '../words/nearest-word.ts';
import type { Command } from '../words/parse-commands.ts';
import type { Passage } from '../words/passage.ts';
import { promptCommands, shellCommands, type ShellCommand } from '../words/shell-commands.ts';
import type { WordLists, Words } from '../words/word-lists.ts';
import { inSomeVersion, wordRules, type WordFinding } from '../words/word-rules.ts';

/** A learner types what is shown: the command has to exist, and so does each of its flags. */
export function findUnknownCommands(passage: Passage, lists: WordLists): readonly WordFinding[] {
  if (lists.today.commands.size === 0) return [];
  const programs = new Set([lists.today, ...lists.earlier].flatMap(({ commands }) => [...commands.keys()]));
  const own = commandLines(passage).filter(({ words }) => programs.has(words[0] ?? ''));
  return own.flatMap((command) =>
    inSomeVersion(
      passage,
      lists,
      (words) => unknownIn(command, words, words === lists.today).length === 0,
      (words) => unknownIn(command, words, true),
    ),
  );
}

export const { item: itemKnownCommands, note: noteKnownCommands } = wordRules(
  'known-commands',
  findUnknownCommands,
);

/** What stands after a prompt, and inline code of a program and at least one word after it. */
function commandLines({ fences, inlineCodes }: Passage): ShellCommand[] {
  const inFences = fences
    .filter(({ lang }) => lang === 'console')
    .flatMap((fence) =>
      promptCommands(fence.value).map((command) => ({ ...command, line: lineOf(fence) + command.line })),
    );
  const inText = inlineCodes
    .filter(({ value }) => !looksLikeOutput(value))
    .flatMap((code) =>
      shellCommands(code.value)
        .filter(({ words }) => words.length > 1)
        .map((command) => ({ ...command, line: lineOf(code) })),
    );
  return [...inFences, ...inText];
}

/** `cilium image (running)`, `hubble events queue is full: dropping messages` */
function looksLikeOutput(code: string): boolean {
  return /\w \(|\w: /.test(code);
}

function unknownIn({ words, line, isInside }: ShellCommand, { commands }: Words, isToday: boolean): WordFinding[] {
  const [name = ''] = words;
  const program = commands.get(name);
  if (program === undefined || (isToday && isInside && WORKSTATION.has(name))) {
    return [unknownProgram(name, line, isInside)];
  }
  const { command, unknown } = resolve(program, words.slice(1));
  if (unknown !== undefined) {
    const known = [...command.below.keys()];
    const nearest = nearestWord(unknown, known);
    return [
      {
        word: `${command.path} ${unknown}`,
        line,
        expected: `a command below ${command.path}: ${known.join(', ')}`,
        found: `${command.path} ${unknown}`,
        fix: nearest === undefined ? 'write one of these' : `write ${command.path} ${nearest}`,
      },
    ];
  }
  return flagsIn(words.slice(1), command)
    .filter((flag) => !command.flags.has(flag))
    .map((flag) => {
      const long = [...command.flags.keys()].filter((known) => known.startsWith('--'));
      const nearest = flag.startsWith('--') ? nearestWord(flag, long) : undefined;
      return {
        word: flag,
        line,
        expected: `a flag of ${command.path}`,
        found: flag,
        fix: nearest === undefined ? `look up the flags of ${command.path}` : `write ${nearest}`,
      };
    });
}

/** Tools that are no part of any image: in the agent pod `cilium` is an older name of another program, `cilium-dbg`. */
const WORKSTATION: ReadonlySet<string> = new Set(['cilium']);

function unknownProgram(word: string, line: number, isInside: boolean): WordFinding {
  return {
    word,
    line,
    expected: isInside ? 'a program that is in a container' : 'a program',
    found: word,
    fix: isInside && WORKSTATION.has(word) ? `write ${word}-dbg, or run it outside of the pod` : 'look its name up',
  };
}

/** Follows the words down to the command that runs; flags may stand anywhere. */
function resolve(
  program: Command,
  words: readonly string[],
): { readonly command: Command; readonly unknown?: string } {
  let command = program;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--' || isPlaceholder(word)) break;
    if (word.startsWith('-')) {
      if (takesNextWord(word, command)) at += 1;
      continue;
    }
    const below = command.below.get(word);
    if (below !== undefined) command = below;
    else if (command === program && word === 'help') break;
    else return command.needsCommand ? { command, unknown: word } : { command };
  }
  return { command };
}

function flagsIn(words: readonly string[], command: Command): string[] {
  const flags: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') break;
    if (!/^-./.test(word) || /[…<[]|\.\.\./.test(word)) continue;
    if (word.startsWith('--')) flags.push(word.replace(/=.*$/, ''));
    else flags.push(...shortFlags(word, command));
    if (takesNextWord(word, command)) at += 1;
  }
  return flags;
}

/** `-it` is two flags; what follows a flag with a value is the value: `-ojson`. */
function shortFlags(word: string, { flags }: Command): string[] {
  const letters = [...word.replace(/=.*$/, '').slice(1)].map((letter) => `-${letter}`);
  const last = letters.findIndex((flag) => flags.get(flag) === true);
  return last < 0 ? letters : letters.slice(0, last + 1);
}

function takesNextWord(word: string, command: Command): boolean {
  if (word.includes('=')) return false;
  const short = word.startsWith('--') ? undefined : shortFlags(word, command);
  if (short !== undefined && short.length + 1 < word.length) return false;
  return command.flags.get(short?.at(-1) ?? word) === true;
}

/** `…`, `<command>` and `[flags]` stand for something. */
function isPlaceholder(word: string): boolean {
  return /^(?:…|\.\.\.|<|\[)/.test(word);
}
