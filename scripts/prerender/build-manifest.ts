/** What Vite writes of a build: a chunk for each file of the source that is loaded by itself. */
export type BuildManifest = Readonly<Record<string, ManifestChunk | undefined>>;

interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  /** Keys of the chunks that are loaded with it. */
  readonly imports?: readonly string[];
}

/**
 * The files that the given chunks need before they can run.
 *
 * @param keys files of the source, such as `src/app/start.tsx`
 * @throws when the build has no such chunk
 */
export function filesOf(
  manifest: BuildManifest,
  keys: readonly string[],
): { readonly scripts: string[]; readonly css: string[] } {
  const seen = new Set<string>();
  const scripts = new Set<string>();
  const css = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no chunk for ${key}`);
    chunk.imports?.forEach(visit);
    if (chunk.file.endsWith('.js')) scripts.add(chunk.file);
    chunk.css?.forEach((file) => css.add(file));
  };
  keys.forEach(visit);
  return { scripts: [...scripts], css: [...css] };
}
