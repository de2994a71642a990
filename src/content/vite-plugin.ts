import { resolve } from 'node:path';
import { normalizePath, type ErrorPayload, type Plugin, type ResolvedConfig } from 'vite';
import { createCompileCache } from './compile-cache.ts';
import { compileAsFarAsPossible } from './compile-content.ts';
import { formatProblem, hasErrors, type ContentProblem } from './problem.ts';
import { readContentFolder } from './read/read-content-folder.ts';
import { virtualModules, type VirtualModule } from './virtual-modules.ts';

export interface BeelineContentOptions {
  /** The content folder, relative to Vite's root. */
  readonly folder?: string;
  /** Says the date as YYYY-MM-DD, from which the age of sources is counted. */
  readonly today?: () => string;
}

/**
 * Serves the compiled content as virtual modules (`virtual.d.ts` lists them).
 *
 * A build fails when the content has an error, and tells all of them. The development server shows them over the
 * page, which keeps the content it had; an edit without errors reaches the page without a reload.
 */
export function beelineContent({
  folder = 'content',
  today = () => new Date().toISOString().slice(0, 10),
}: BeelineContentOptions = {}): Plugin {
  const cache = createCompileCache();
  let config: ResolvedConfig;
  let root = '';
  let modules: ReadonlyMap<string, VirtualModule> = new Map();
  let problems: readonly ContentProblem[] = [];
  let hasCompiled = false;
  let latest: { readonly timestamp: number; readonly change: Change } | undefined;

  const tell = (list: readonly ContentProblem[]): string =>
    [
      `The content has ${list.length} ${list.length === 1 ? 'problem' : 'problems'}:`,
      ...list.map((problem) => formatProblem(problem, folder)),
    ].join('\n\n');

  /** Keeps what there was when the new content has errors, and makes do with parts when there was nothing. */
  const compile = (): Change => {
    const compiled = compileAsFarAsPossible(readContentFolder(root), cache, today());
    problems = compiled.problems;
    hasCompiled = true;
    const keep = hasErrors(problems) && modules.size > 0;
    if (compiled.value === undefined || keep) return { shown: [], stale: [] };
    const before = modules;
    modules = virtualModules(compiled.value);
    return compare(before, modules);
  };

  return {
    name: 'beeline-content',

    configResolved(resolved) {
      config = resolved;
      root = normalizePath(resolve(config.root, folder));
    },

    buildStart() {
      // Tests run many files on one server, most without content; they compile on first use.
      if (config.command === 'serve') return;
      // The pages and their script are built one after the other, from the same content.
      if (!hasCompiled) compile();
      if (hasErrors(problems)) this.error(tell(problems));
      if (problems.length > 0) this.warn(tell(problems));
    },

    resolveId: {
      filter: { id: /^virtual:beeline\// },
      handler: (id) => `\0${id}`,
    },

    load: {
      // The character in front is Rollup's mark of a virtual module.
      filter: { id: /^\0virtual:beeline\// },
      handler(id) {
        if (!hasCompiled) {
          compile();
          if (problems.length > 0) this.warn(tell(problems));
        }
        const code = modules.get(id.slice(1))?.code;
        if (code === undefined) {
          const missing = `${id.slice(1)} is not part of the content in ${root}`;
          this.error(problems.length > 0 ? tell(problems) : missing);
        }
        return { code, moduleType: 'js' };
      },
    },

    configureServer(server) {
      server.watcher.add(root);
      server.environments.client.hot.on('vite:client:connect', () => {
        if (hasErrors(problems)) server.environments.client.hot.send(overlay(problems, tell));
      });
    },

    hotUpdate: {
      handler({ file, timestamp, modules: others }) {
        if (!normalizePath(file).startsWith(`${root}/`) || !hasCompiled) return undefined;
        // One change of a file comes once for each environment; they share what it led to.
        if (latest?.timestamp !== timestamp) latest = { timestamp, change: compile() };
        const { moduleGraph, hot } = this.environment;
        if (hasErrors(problems)) {
          hot.send(overlay(problems, tell));
          return [];
        }
        const found = (ids: readonly string[]) =>
          ids.flatMap((id) => moduleGraph.getModuleById(`\0${id}`) ?? []);
        for (const module of found(latest.change.stale)) moduleGraph.invalidateModule(module);
        const changed = [...others, ...found(latest.change.shown)];
        // An empty update takes the overlay away after an edit that was undone.
        if (changed.length === 0) hot.send({ type: 'update', updates: [] });
        return changed;
      },
    },
  };
}

/** What an edit changed: modules that an open page has to get, and those that only the next page load needs. */
interface Change {
  readonly shown: readonly string[];
  readonly stale: readonly string[];
}

function compare(
  before: ReadonlyMap<string, VirtualModule>,
  after: ReadonlyMap<string, VirtualModule>,
): Change {
  const ids = [...after.keys()];
  return {
    shown: ids.filter((id) => before.get(id)?.shown !== after.get(id)?.shown),
    stale: ids.filter((id) => before.get(id)?.code !== after.get(id)?.code),
  };
}

function overlay(
  problems: readonly ContentProblem[],
  tell: (problems: readonly ContentProblem[]) => string,
): ErrorPayload {
  return {
    type: 'error',
    err: { message: tell(problems), stack: '', plugin: 'beeline-content' },
  };
}
