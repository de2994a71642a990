import { useEffect } from 'react';
import { useOffline, useServices } from '../state/services.ts';

/**
 * Offers a newer version that is ready. At the very end of the page, where it moves nothing that somebody reads; never
 * while a mock exam runs.
 */
export function UpdateOffer() {
  const { offline, announce } = useServices();
  const isOpen = useOffline(({ update, isPutOff }) => update === 'open' && !isPutOff);
  useEffect(() => {
    if (isOpen)
      announce('A new version of Beeline is ready. You can load it at the end of the page.');
  }, [isOpen, announce]);
  if (!isOpen) return null;
  return (
    <aside className="keep-offer no-print" aria-label="New version">
      <p>
        A new version of Beeline is ready. Loading it opens this page again; your answers are kept.
      </p>
      <p className="row">
        <button type="button" className="button" onClick={offline.loadUpdate}>
          Load it now
        </button>
        <button type="button" className="button button-plain" onClick={offline.putOff}>
          Later
        </button>
      </p>
    </aside>
  );
}
