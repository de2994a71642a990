import { startTransition, StrictMode, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import type { FirstServices } from '../state/services.ts';
import { App } from './app.tsx';
import { firstAsPrerendered } from './blank-first-services.ts';
import { followContentEdits } from './content-edits.ts';
import { repeatEarlyActs } from './early-acts.ts';
import { loadRoute } from './load-route.ts';
import { openingPath, startOpeningRound } from './opening-round.ts';
import type { LaterSource } from './with-later.tsx';

interface AppParts {
  readonly services: FirstServices;
  readonly later: LaterSource;
  /** Holds the app, and the prerendered page before. */
  readonly place: HTMLElement;
  /** The path under which the site is served, without a slash at the end. */
  readonly base: string;
}

/** Takes over the prerendered page if it is the one that the address asks for; else shows the screen anew. */
export async function showApp(parts: AppParts): Promise<void> {
  const { services } = parts;
  const root = (await takeOver(parts)) ?? showAnew(parts);
  if (import.meta.hot) {
    followContentEdits(services.bank, (outline) =>
      root.render(app(parts, { ...services, bank: { ...services.bank, outline } })),
    );
  }
}

async function takeOver(parts: AppParts): Promise<Root | null> {
  const { services, later, place, base } = parts;
  if (place.dataset.path !== location.pathname) return null;
  const path = location.pathname.slice(base.length);
  if (path === openingPath) {
    // The page shows the first question of a newcomer's round, which others do not get.
    const isOther = 'returning' in document.documentElement.dataset;
    const round = isOther ? null : await startOpeningRound(services);
    if (round === null) return null;
    history.replaceState(null, '', base + round);
    const practice = { ...services.practice, getInitialState: services.practice.getState };
    return hydrate(
      place,
      app(parts, { ...firstAsPrerendered(services), practice }, location.search),
    );
  }
  const hasBegun = services.progress.getState().index.answerCount > 0;
  const [isLoaded, rest] = await Promise.all([
    loadRoute(services.bank, path, hasBegun),
    later.load('later').catch(() => undefined),
  ]);
  if (!isLoaded || rest === undefined) return null;
  return hydrate(place, app(parts, firstAsPrerendered(services)));
}

/** In small steps, between which the page stays responsive. */
function hydrate(place: HTMLElement, children: ReactNode): Promise<Root> {
  return new Promise((resolve) => {
    startTransition(() => resolve(hydrateRoot(place, children)));
  });
}

function showAnew(parts: AppParts): Root {
  const root = createRoot(parts.place);
  root.render(app(parts, parts.services));
  return root;
}

function app({ later, base }: AppParts, services: FirstServices, search = '') {
  return (
    <StrictMode>
      <App services={services} later={later} base={base} search={search} onShown={onShown} />
    </StrictMode>
  );
}

function onShown() {
  delete document.documentElement.dataset.returning;
  repeatEarlyActs();
  for (const move of ['pushState', 'popstate']) addEventListener(move, layOutWhole, { once: true });
}

/** From the first move on: a place on a page that the learner comes back to must not depend on heights that were guessed. */
function layOutWhole() {
  document.documentElement.dataset.whole = '';
}
