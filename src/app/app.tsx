import { lazy, Suspense, useEffect } from 'react';
import { Link, Route, Router, Switch } from 'wouter';
import { ServicesProvider, type Services } from '../state/services.ts';
import { Page } from '../ui/page.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { loadScreen, routes, type Params } from './routes.ts';
import { ScreenErrorBoundary } from './screen-error-boundary.tsx';
import { SiteFooter, SiteHeader } from './site-frame.tsx';
import { StorageNotices } from './storage-notices.tsx';
import { UpdateOffer } from './update-offer.tsx';

const screens = routes.map((route) => ({
  path: route.path,
  Screen: lazy(async () => ({ default: await loadScreen(route) })),
}));

interface AppProps {
  readonly services: Services;
  /** The path under which the site is served, without a slash at the end. */
  readonly base: string;
  /** The whole path to render where there is no browser to ask. */
  readonly path?: string;
  /** What followed the question mark when the page was prerendered. */
  readonly search?: string;
  /** Called once the first screen is there and listens. */
  readonly onShown?: () => void;
}

export function App({ services, base, path, search = '', onShown = nothing }: AppProps) {
  return (
    <ServicesProvider value={services}>
      <Router base={base} ssrSearch={search} {...(path === undefined ? {} : { ssrPath: path })}>
        <a className="skip-link" href="#main">
          Skip to content
        </a>
        <SiteHeader />
        <StorageNotices />
        <ScreenErrorBoundary>
          <Suspense fallback={<div className="page page-wait" />}>
            <Screens />
            <Shown onShown={onShown} />
          </Suspense>
        </ScreenErrorBoundary>
        <KeepOffer />
        <SiteFooter />
        <UpdateOffer />
      </Router>
    </ServicesProvider>
  );
}

function nothing() {}

/** Stands beside the screen, and so waits for it. */
function Shown({ onShown }: { readonly onShown: () => void }) {
  // Not in the effect itself: the screen first has to learn what is saved of this learner.
  useEffect(() => queueMicrotask(onShown), [onShown]);
  return null;
}

function Screens() {
  return (
    <Switch>
      {screens.map(({ path, Screen }) => (
        <Route key={path} path={path}>
          {(params: Params) => <Screen key={Object.values(params).join('/')} {...params} />}
        </Route>
      ))}
      <Route>
        <Page title="There is no such page">
          <p>
            The address may be old or mistyped. Go to the <Link href="/">start page</Link>, the{' '}
            <Link href="/study">notes</Link> or <Link href="/practice">practice</Link>.
          </p>
        </Page>
      </Route>
    </Switch>
  );
}
