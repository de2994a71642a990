import { useEffect, useSyncExternalStore } from 'react';

/** Things loaded once by key: chunks of the bank. */
export interface Resource<Key extends string, Value> {
  /** What is known now, without loading. */
  peek(key: Key): Loaded<Value>;
  /** The value, loaded now unless it is there already. Rejects when it cannot be loaded. */
  load(key: Key): Promise<Value>;
  /** Puts a newer value in place (content edited while the development server runs). */
  replace(key: Key, value: Value): void;
  subscribe(listener: () => void): () => void;
}

export type Loaded<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly value: Value };

const loading: Loaded<never> = { status: 'loading' };
const failed: Loaded<never> = { status: 'failed' };

export function createResource<Key extends string, Value>(
  fetchValue: (key: Key) => Promise<Value>,
): Resource<Key, Value> {
  const known = new Map<Key, Loaded<Value>>();
  const underWay = new Map<Key, Promise<Value>>();
  const listeners = new Set<() => void>();

  const put = (key: Key, state: Loaded<Value>) => {
    known.set(key, state);
    listeners.forEach((listener) => listener());
  };
  const start = async (key: Key): Promise<Value> => {
    try {
      const value = await fetchValue(key);
      put(key, { status: 'ready', value });
      return value;
    } catch (error) {
      put(key, failed);
      throw error;
    } finally {
      underWay.delete(key);
    }
  };

  return {
    peek: (key) => known.get(key) ?? loading,
    load(key) {
      const state = known.get(key);
      if (state?.status === 'ready') return Promise.resolve(state.value);
      const pending = underWay.get(key) ?? start(key);
      underWay.set(key, pending);
      return pending;
    },
    replace: (key, value) => put(key, { status: 'ready', value }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Loads and follows one value of a resource. */
export function useResource<Key extends string, Value>(
  resource: Resource<Key, Value>,
  key: Key,
): Loaded<Value> & { readonly retry: () => void } {
  const state = useSyncExternalStore(
    resource.subscribe,
    () => resource.peek(key),
    () => resource.peek(key),
  );
  const retry = () => {
    // A failure is kept as state and shown; there is nothing more to do with it here.
    resource.load(key).catch(() => undefined);
  };
  useEffect(() => {
    resource.load(key).catch(() => undefined);
  }, [resource, key]);
  return { ...state, retry };
}
