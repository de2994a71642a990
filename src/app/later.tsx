import type { ComponentType } from 'react';
import { downloadFile } from '../platform/download-file.ts';
import { keepPlaces } from '../platform/keep-places.ts';
import { noSiteCopy, siteCopy } from '../platform/site-copy.ts';
import { storagePersistence } from '../platform/storage-persistence.ts';
import { whenStill } from '../platform/when-still.ts';
import type { FirstServices, LaterServices } from '../state/services.ts';
import { laterAsPrerendered } from './blank-services.ts';
import { createLaterServices } from './create-later-services.ts';
import { KeepOffer } from './keep-offer.tsx';
import { OfflineLine } from './offline-line.tsx';
import { SittingNotice } from './storage-notices.tsx';
import { UpdateOffer } from './update-offer.tsx';

/** All that a first question does without: most services, and what the frame sometimes says beside a screen. */
export interface Later {
  readonly services: LaterServices;
  readonly SittingNotice: ComponentType;
  readonly KeepOffer: ComponentType;
  readonly OfflineLine: ComponentType;
  readonly UpdateOffer: ComponentType;
}

/** The parts without the browser, for services that are there. */
export function laterOf(services: LaterServices): Later {
  return { services, SittingNotice, KeepOffer, OfflineLine, UpdateOffer };
}

/** Opens the services that are not there yet, and begins what they do by themselves. */
export function openLater(first: FirstServices, writer: string): Later {
  const services = createLaterServices(
    {
      writer,
      persistence: storagePersistence(window),
      siteCopy: import.meta.env.PROD ? siteCopy(window, import.meta.env.BASE_URL) : noSiteCopy,
      download: downloadFile,
    },
    first,
  );
  keepPlaces(window);
  // A sitting ends at its deadline whatever screen is open, and is marked wherever it ended.
  void services.sittings.markHandedIn();
  first.clock.everySecond(() => services.sittings.tick());
  // The download of all that may be wanted some time must not delay this visit's first screen, nor answers to first questions.
  whenStill(window, () => services.offline.download(), 3000);
  return laterOf(laterAsPrerendered(services, first.bank));
}
