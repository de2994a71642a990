/** One command of a shell line: its words without quotes. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** Its first line inside the text; 1 is the first. */
  readonly line: number;
  /** Whether it runs in a container that `kubectl exec` or the like enters. */
  readonly isInside: boolean;
}

/** The commands that stand after a `$ ` prompt, with the lines that go on after a `\`. */
export function promptCommands(text: string): ShellCommand[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (!line.startsWith('$ ')) return [];
    let command = line.slice(2);
    for (let next = index + 1; command.endsWith('\\') && next < lines.length; next += 1) {
      command = `${command.slice(0, -1)} ${(lines[next] ?? '').replace(/^> /, '')}`;
    }
    return shellCommands(command).map((found) => ({ ...found, line: index + 1 }));
  });
}

/** The commands of one line: apart by pipes, `&&`, `;` and the like, without `sudo`, variables and `kubectl exec … --`. */
export function shellCommands(line: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  for (const words of splitLine(line)) {
    const own = withoutPrefix(words);
    const inner = own[0] === 'kubectl' && own.includes('exec') ? own.indexOf('--') : -1;
    commands.push({ words: own, line: 1, isInside: false });
    if (inner >= 0) {
      commands.push({ words: withoutPrefix(own.slice(inner + 1)), line: 1, isInside: true });
    }
  }
  return commands;
}

const PREFIXES: ReadonlySet<string> = new Set(['sudo', 'time', 'watch', 'do', 'then', 'if', 'while', '!']);

function withoutPrefix(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !PREFIXES.has(word) && !/^[A-Z_][A-Z\d_]*=/.test(word));
  return start < 0 ? [] : words.slice(start);
}

const TOKEN = /\s+|(\|\||&&|[|;&()]|\d?>+&?\d?|<)|((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s|;&()'"\\<>])+|.)/g;

function splitLine(line: string): string[][] {
  const commands: string[][] = [[]];
  let isTarget = false;
  for (const [, sign, word] of line.matchAll(TOKEN)) {
    if (sign !== undefined) {
      isTarget = /[<>]/.test(sign);
      if (!isTarget) commands.push([]);
    } else if (word !== undefined) {
      // A comment goes on to the end of the line.
      if (word.startsWith('#')) break;
      if (!isTarget) commands.at(-1)?.push(withoutQuotes(word));
      isTarget = false;
    }
  }
  return commands.filter((words) => words.length > 0);
}

function withoutQuotes(word: string): string {
  return word.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"/g, (_, single: string | undefined, double: string | undefined) => single ?? double ?? '');
}
