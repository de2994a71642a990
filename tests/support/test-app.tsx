import { useMemo, type ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import '../../src/ui/page.tsx';
import { ServicesProvider, type Services } from '../../src/state/services.ts';

// Screens move focus only after a first move within the app; in tests the address is kept in memory, which tells nobody.
window.dispatchEvent(new Event('pushState'));

interface TestAppProps {
  readonly services: Services;
  readonly path: string;
  readonly children: ReactNode;
}

/** A screen with all it needs around it, at an address that is kept in memory. */
export function TestApp({ services, path, children }: TestAppProps) {
  const { hook, searchHook } = useMemo(() => memoryLocation({ path }), [path]);
  return (
    <ServicesProvider value={services}>
      <Router hook={hook} searchHook={searchHook}>
        {children}
      </Router>
    </ServicesProvider>
  );
}
