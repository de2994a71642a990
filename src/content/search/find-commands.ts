import type { Prose, ProseNode } from '../../core/item/prose.ts';
import { proseText } from '../../core/search/prose-text.ts';
import { promptCommands, shellCommands, type ShellCommand } from '../words/shell-commands.ts';

/** A command that a page shows, with the words that it stands in. */
export interface ShownCommand {
  readonly line: string;
  readonly context: string;
}

/**
 * The commands in prose: what stands after a prompt, and inline code of a known program and at least one word after it.
 * Of `kubectl exec … -- hubble observe`, it is the command inside.
 */
export function findCommands(prose: Prose, programs: ReadonlySet<string>): ShownCommand[] {
  const found: ShownCommand[] = [];
  let context = '';
  let sentence = '';
  const add = (commands: readonly ShellCommand[]): void => {
    const entered = commands.some(({ isInside }) => isInside);
    for (const { words, isInside } of commands) {
      const isWrapper = entered && !isInside && words.includes('exec');
      const isFilter = FILTERS.has(words[0] ?? '');
      if (!isWrapper && !isFilter && words.length > 1) found.push({ line: words.join(' '), context });
    }
  };
  const visit = (node: ProseNode): void => {
    if (typeof node === 'string') return;
    const [tag, attributes, ...children] = node;
    if (tag === 'pre') {
      // A fence belongs to the sentence before it.
      context = sentence;
      if (attributes?.['data-language'] === 'console') add(promptCommands(rawText(node)));
      return;
    }
    if (BLOCKS.has(tag)) context = proseText([node]);
    if (tag === 'p') sentence = context;
    if (tag === 'table') sentence = '';
    if (tag === 'code') {
      const code = rawText(node);
      // `cilium image (running)` is what a program says.
      const commands = /\w \(|\w: /.test(code) ? [] : shellCommands(code);
      add(commands.filter(({ words }) => programs.has(words[0] ?? '')));
      return;
    }
    children.forEach(visit);
  };
  prose.forEach(visit);
  return found;
}

/** What stands behind a pipe is not what anybody looks for. */
const FILTERS: ReadonlySet<string> = new Set(
  'awk base64 cat cut echo grep head jq less sed sort tail tee tr uniq wc xargs'.split(' '),
);

const BLOCKS: ReadonlySet<string> = new Set(['p', 'li', 'tr']);

/** With its lines, which `proseText` joins. */
function rawText(node: ProseNode): string {
  return typeof node === 'string' ? node : (node.slice(2) as ProseNode[]).map(rawText).join('');
}
