import type { KeyValueStorage } from '../../core/doors/doors.ts';

/**
 * The part of a storage whose keys start with `scope`. Each exam has its own, so two exams that are served
 * from one address keep their records apart.
 */
export function scopedStorage(storage: KeyValueStorage, scope: string): KeyValueStorage {
  return {
    isLasting: storage.isLasting,
    keys: (prefix) => storage.keys(scope + prefix).map((key) => key.slice(scope.length)),
    read: (key) => storage.read(scope + key),
    write: (key, text) => storage.write(scope + key, text),
    remove: (key) => storage.remove(scope + key),
    onForeignChange: (listener) =>
      storage.onForeignChange((key) => {
        if (key.startsWith(scope)) listener(key.slice(scope.length));
      }),
  };
}
