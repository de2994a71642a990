import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Resource } from '../state/resource.ts';
import {
  ServicesProvider,
  useFirstServices,
  type LaterServices,
  type Services,
} from '../state/services.ts';
import type { Later } from './later.tsx';

export type LaterSource = Resource<'later', Later>;

/**
 * What has come besides the first services; `null` before.
 *
 * @param isShown whether the first screen listens: a change before that would make React throw the prerendered page away,
 * with what has been chosen on it
 */
export function useLater(later: LaterSource, isShown: boolean): Later | null {
  const known = () => {
    const loaded = later.peek('later');
    return isShown && loaded.status === 'ready' ? loaded.value : null;
  };
  return useSyncExternalStore(later.subscribe, known, () => null);
}

interface WithLaterProps {
  readonly services: LaterServices;
  readonly children: ReactNode;
}

/** Adds the later services to the first ones for what is within. */
export function WithLater({ services, children }: WithLaterProps) {
  const first = useFirstServices();
  const all = useMemo((): Services => ({ ...first, ...services }), [first, services]);
  return <ServicesProvider value={all}>{children}</ServicesProvider>;
}
