import { failure, success } from '../core/base/result.ts';
import type { KeyValueStorage } from '../core/doors/doors.ts';

/** The browser's local storage; memory where the browser forbids it, so that a session still works. */
export function openBrowserStorage(browser: Window): KeyValueStorage {
  const storage = reachableStorage(browser);
  return storage === null ? memoryStorage() : lastingStorage(browser, storage);
}

/** Storage that ends with the page. */
export function memoryStorage(): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    isLasting: false,
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
    read: (key) => values.get(key) ?? null,
    write(key, text) {
      values.set(key, text);
      return failure('forbidden');
    },
    remove: (key) => void values.delete(key),
    onForeignChange: () => () => undefined,
  };
}

function lastingStorage(browser: Window, storage: Storage): KeyValueStorage {
  return {
    isLasting: true,
    keys(prefix) {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return keys.filter((key): key is string => key?.startsWith(prefix) ?? false);
    },
    read: (key) => storage.getItem(key),
    write(key, text) {
      try {
        storage.setItem(key, text);
        return success(null);
      } catch {
        return failure('full');
      }
    },
    remove: (key) => storage.removeItem(key),
    onForeignChange(listener) {
      const forward = (event: StorageEvent) => {
        if (event.storageArea === storage && event.key !== null) listener(event.key);
      };
      browser.addEventListener('storage', forward);
      return () => browser.removeEventListener('storage', forward);
    },
  };
}

/** `null` where the browser throws on access (blocked cookies, some private windows, sandboxed frames). */
function reachableStorage(browser: Window): Storage | null {
  try {
    const storage = browser.localStorage;
    storage.getItem('beeline');
    return storage;
  } catch {
    return null;
  }
}
