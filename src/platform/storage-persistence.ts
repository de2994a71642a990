import type { StoragePersistence } from '../core/doors/doors.ts';

/** The browser's promise to keep what the site has saved until the learner deletes it. */
export function storagePersistence(browser: Window): StoragePersistence {
  // Missing in old browsers, and where the page is not served securely.
  const storage = browser.navigator.storage as StorageManager | undefined;
  return {
    isPromised: async () => (await storage?.persisted?.().catch(() => undefined)) ?? 'unknown',
    ask: async () => (await storage?.persist?.().catch(() => undefined)) ?? 'unknown',
  };
}
