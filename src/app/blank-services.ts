import { noSiteCopy } from '../platform/site-copy.ts';
import type { Bank } from '../state/bank.ts';
import type { LaterServices, Services } from '../state/services.ts';
import { blankFirstServices } from './blank-first-services.ts';
import { createLaterServices } from './create-later-services.ts';

/** Services of somebody who has not begun, without a browser: what pages are prerendered with. */
export function blankServices(bank: Bank): Services {
  const first = blankFirstServices(bank);
  const doors = {
    writer: 'blank',
    persistence: {
      isPromised: () => Promise.resolve('unknown' as const),
      ask: () => Promise.resolve('unknown' as const),
    },
    siteCopy: noSiteCopy,
    download: () => undefined,
  };
  return { ...first, ...createLaterServices(doors, first) };
}

/** As `firstAsPrerendered`, for the others. */
export function laterAsPrerendered(later: LaterServices, bank: Bank): LaterServices {
  const blank = blankServices(bank);
  return {
    ...later,
    sittings: { ...later.sittings, getInitialState: blank.sittings.getInitialState },
    lab: { ...later.lab, getInitialState: blank.lab.getInitialState },
    offline: { ...later.offline, getInitialState: blank.offline.getInitialState },
    safekeeping: { ...later.safekeeping, getInitialState: blank.safekeeping.getInitialState },
  };
}
