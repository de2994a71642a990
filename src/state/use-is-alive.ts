import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the app runs: `false` while a page is prerendered and taken over, for parts that only a browser can show. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
