export interface Command {
  /** Words apart by a space, the program first. */
  readonly path: string;
  /** Whether a word after it has to be one of its commands. */
  readonly needsCommand: boolean;
  /** Whether a flag (`--output`, `-o`) is followed by a value of its own; with the flags of the commands above. */
  readonly flags: ReadonlyMap<string, boolean>;
  /** Commands below it by their name and their other names. */
  readonly below: ReadonlyMap<string, Command>;
}

/** Programs by name. */
export type Commands = ReadonlyMap<string, Command>;

interface CommandDraft extends Command {
  readonly also: string[];
  readonly flags: Map<string, boolean>;
  readonly handedDown: Map<string, boolean>;
  readonly below: Map<string, CommandDraft>;
}

/**
 * Reads lists of commands: a command at the start of a line, ` COMMAND` after one that cannot do without a command of
 * its own; below it, indented, `also` and another name, and its flags as its help writes them: `-t, --type []string`.
 */
export function parseCommands(texts: readonly string[]): Commands {
  const drafts = new Map<string, CommandDraft>();
  for (const text of texts) {
    let draft: CommandDraft | undefined;
    for (const line of text.split('\n')) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      if (line.startsWith(' ')) {
        if (draft !== undefined) addDetail(line.trim(), draft);
        continue;
      }
      const path = line.replace(/ COMMAND$/, '');
      draft = {
        path,
        needsCommand: path !== line,
        also: [],
        flags: new Map(ANYWHERE),
        handedDown: new Map(),
        below: new Map(),
      };
      drafts.set(path, draft);
    }
  }
  const programs = new Map<string, Command>();
  // Shorter paths first: what a command hands down has to be complete before those below take it over.
  for (const draft of [...drafts.values()].sort((a, b) => a.path.length - b.path.length)) {
    const words = draft.path.split(' ');
    const parent = drafts.get(words.slice(0, -1).join(' '));
    if (parent === undefined) programs.set(draft.path, draft);
    else {
      for (const name of [words.at(-1) ?? '', ...draft.also]) parent.below.set(name, draft);
      for (const [flag, takesValue] of parent.handedDown) {
        draft.handedDown.set(flag, takesValue);
        if (!draft.flags.has(flag)) draft.flags.set(flag, takesValue);
      }
    }
  }
  return programs;
}

const ANYWHERE: readonly (readonly [string, boolean])[] = [
  ['-h', false],
  ['--help', false],
];

function addDetail(line: string, draft: CommandDraft): void {
  const [first = '', second = ''] = line.split(' ');
  if (first === 'also') {
    draft.also.push(second);
    return;
  }
  const [, names = '', type, below] =
    /^(-.*?)(?: ([^-(\s]\S*))?( \(and below\))?$/.exec(line) ?? [];
  // A flag with a value of its own, as in `filter[=true]`, takes no word after it.
  const takesValue = type !== undefined && !type.includes('[=');
  for (const name of names.split(', ')) {
    draft.flags.set(name, takesValue);
    if (below !== undefined) draft.handedDown.set(name, takesValue);
  }
}
