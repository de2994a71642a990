/** Remembers what was made from an input, so that after an edit only what it touches is made again. */
export interface CompileCache {
  /**
   * @param name one place in the content; it remembers one result
   * @param input everything that the result depends on
   */
  remember<Value>(name: string, input: string, make: () => Value): Value;
}

export function createCompileCache(): CompileCache {
  const entries = new Map<string, { readonly input: string; readonly value: unknown }>();
  return {
    remember: <Value>(name: string, input: string, make: () => Value): Value => {
      const entry = entries.get(name);
      if (entry?.input === input) return entry.value as Value;
      const value = make();
      entries.set(name, { input, value });
      return value;
    },
  };
}

/** For a single compilation. */
export const noCache: CompileCache = { remember: (_name, _input, make) => make() };
