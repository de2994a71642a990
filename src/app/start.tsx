import { startTransition, StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { createAnnouncer } from '../platform/announcer.ts';
import { openBrowserStorage } from '../platform/browser-storage.ts';
import { downloadFile } from '../platform/download-file.ts';
import { newRandomId } from '../platform/new-id.ts';
import { noSiteCopy, siteCopy } from '../platform/site-copy.ts';
import { storagePersistence } from '../platform/storage-persistence.ts';
import { systemClock } from '../platform/system-clock.ts';
import { whenIdle } from '../platform/when-idle.ts';
import { App } from './app.tsx';
import { asPrerendered } from './blank-services.ts';
import { reportUrl } from './config.ts';
import { followContentEdits } from './content-edits.ts';
import { createServices } from './create-services.ts';
import { repeatEarlyActs } from './early-acts.ts';
import { openBank } from './load-bank.ts';
import { openingPath, startOpeningRound } from './opening-round.ts';
import { loadRoute } from './load-route.ts';
import type { Services } from '../state/services.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const place = elementById('root');
const clock = systemClock(window);
const services = createServices({
  bank: openBank(),
  clock,
  storage: openBrowserStorage(window),
  newId: newRandomId,
  persistence: storagePersistence(window),
  siteCopy: import.meta.env.PROD ? siteCopy(window, import.meta.env.BASE_URL) : noSiteCopy,
  download: downloadFile,
  announce: createAnnouncer(elementById('announcer')),
  reportUrl,
});

// A sitting ends at its deadline whatever screen is open, and is marked wherever it ended.
void services.sittings.markHandedIn();
clock.everySecond(() => services.sittings.tick());
// Packing is for the next visits; it must not delay this one's first screen.
window.setTimeout(() => services.progress.compact(), 5000);
// Neither must the download of all that may be wanted later.
whenIdle(window, () => services.offline.download(), { longest: 10_000, pause: 2000 });

const applyTheme = () => {
  const { theme } = services.settings.getState();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};
services.settings.subscribe(applyTheme);
applyTheme();

void bringToLife();

async function bringToLife(): Promise<void> {
  const root = await openRoot();
  if (import.meta.hot) {
    followContentEdits(services.bank, (outline) =>
      root.render(app({ ...services, bank: { ...services.bank, outline } })),
    );
  }
}

/** Takes over the prerendered page if it is the one that the address asks for; else shows the screen anew. */
async function openRoot(): Promise<Root> {
  const path = location.pathname.slice(base.length);
  const isPrerendered = place.dataset.path === location.pathname;
  if (isPrerendered && path === openingPath) {
    // The page shows the first question of a newcomer's round, which others do not get.
    const isOther = 'returning' in document.documentElement.dataset;
    const round = isOther ? null : await startOpeningRound(services);
    if (round !== null) {
      history.replaceState(null, '', base + round);
      const practice = { ...services.practice, getInitialState: services.practice.getState };
      return hydrate({ ...asPrerendered(services), practice }, location.search);
    }
  } else if (isPrerendered && (await loadRoute(services.bank, path, hasBegun()))) {
    return hydrate(asPrerendered(services));
  }
  const root = createRoot(place);
  root.render(app(services));
  return root;
}

/** In small steps, between which the page stays responsive. */
function hydrate(shown: Services, search?: string): Promise<Root> {
  return new Promise((resolve) => {
    startTransition(() => resolve(hydrateRoot(place, app(shown, search))));
  });
}

function app(shown: Services, search = '') {
  return (
    <StrictMode>
      <App services={shown} base={base} search={search} onShown={onShown} />
    </StrictMode>
  );
}

function onShown() {
  delete document.documentElement.dataset.returning;
  repeatEarlyActs();
}

function hasBegun(): boolean {
  return services.progress.getState().index.answerCount > 0;
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no element #${id}`);
  return element;
}
