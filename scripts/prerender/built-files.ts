import { relative } from 'node:path';
import { normalizePath, type Rolldown } from 'vite';

/** What the parts of the source were built into. */
export interface BuiltFiles {
  /**
   * The files that the given modules need before they can run.
   *
   * @param modules files of the source, such as `src/app/start-app.ts`, or virtual modules
   * @throws when the build has no such module
   */
  of(modules: readonly string[]): { readonly scripts: string[]; readonly css: string[] };
}

/** @param root the folder that names of modules start at */
export function builtFiles(bundle: Rolldown.OutputBundle, root: string): BuiltFiles {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const byModule = new Map(
    chunks.flatMap((chunk) => chunk.moduleIds.map((id) => [moduleName(id, root), chunk] as const)),
  );
  return {
    of(modules) {
      const scripts = new Set<string>();
      const css = new Set<string>();
      const visit = (chunk: Rolldown.OutputChunk) => {
        if (scripts.has(chunk.fileName)) return;
        scripts.add(chunk.fileName);
        for (const file of chunk.imports) {
          const imported = byFile.get(file);
          if (imported !== undefined) visit(imported);
        }
        chunk.viteMetadata?.importedCss.forEach((file) => css.add(file));
      };
      for (const name of modules) {
        const chunk = byModule.get(name);
        if (chunk === undefined) throw new Error(`The build has no module ${name}`);
        visit(chunk);
      }
      return { scripts: [...scripts], css: [...css] };
    },
  };
}

function moduleName(id: string, root: string): string {
  // The character in front is Rollup's mark of a virtual module.
  if (id.startsWith('\0')) return id.slice(1);
  return normalizePath(relative(root, id.replace(/\?.*$/, '')));
}
