import { startTransition, StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { createAnnouncer } from '../platform/announcer.ts';
import { openBrowserStorage } from '../platform/browser-storage.ts';
import { newRandomId } from '../platform/new-id.ts';
import { systemClock } from '../platform/system-clock.ts';
import { whenIdle } from '../platform/when-idle.ts';
import { App } from './app.tsx';
import { firstAsPrerendered } from './blank-first-services.ts';
import { reportUrl } from './config.ts';
import { followContentEdits } from './content-edits.ts';
import { createFirstServices } from './create-first-services.ts';
import { repeatEarlyActs } from './early-acts.ts';
import { openBank } from './load-bank.ts';
import { openingPath, startOpeningRound } from './opening-round.ts';
import { loadRoute } from './load-route.ts';
import { createResource } from '../state/resource.ts';
import type { FirstServices } from '../state/services.ts';
import type { LaterSource } from './with-later.tsx';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const place = elementById('root');
const clock = systemClock(window);
const writer = newRandomId();
const services = createFirstServices(
  {
    bank: openBank(),
    clock,
    storage: openBrowserStorage(window),
    newId: newRandomId,
    writer,
    announce: createAnnouncer(elementById('announcer')),
    reportUrl,
  },
  async () => (await later.load('later')).services.schedule,
);
const later: LaterSource = createResource(async () => {
  const { openLater } = await import('./later.tsx');
  return openLater(services, writer);
});

// Packing is for the next visits; it must not delay this one's first screen.
window.setTimeout(() => void services.progress.compact().catch(() => undefined), 5000);
// The rest must not delay it either, unless the screen needs it. What cannot be loaded is asked for again when it is needed.
const loadLater = () => later.load('later').catch(() => undefined);
whenIdle(window, () => void loadLater(), { longest: 2000, pause: 200 });

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
      return hydrate({ ...firstAsPrerendered(services), practice }, location.search);
    }
  } else if (isPrerendered) {
    const [isLoaded, rest] = await Promise.all([
      loadRoute(services.bank, path, hasBegun()),
      loadLater(),
    ]);
    if (isLoaded && rest !== undefined) return hydrate(firstAsPrerendered(services));
  }
  const root = createRoot(place);
  root.render(app(services));
  return root;
}

/** In small steps, between which the page stays responsive. */
function hydrate(shown: FirstServices, search?: string): Promise<Root> {
  return new Promise((resolve) => {
    startTransition(() => resolve(hydrateRoot(place, app(shown, search))));
  });
}

function app(shown: FirstServices, search = '') {
  return (
    <StrictMode>
      <App services={shown} later={later} base={base} search={search} onShown={onShown} />
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
