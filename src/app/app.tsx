import { lazy, memo, Suspense, useEffect, useState, type ComponentType } from 'react';
import { Link, Route, Router, Switch } from 'wouter';
import { ServicesProvider, type FirstServices } from '../state/services.ts';
import { Page } from '../ui/page.tsx';
import { loadScreen, routes, type AppRoute, type Params } from './routes.ts';
import type { Later } from './later.tsx';
import { ScreenErrorBoundary } from './screen-error-boundary.tsx';
import { SiteFooter, SiteHeader } from './site-frame.tsx';
import { StorageNotices } from './storage-notices.tsx';
import { useLater, WithLater, type LaterSource } from './with-later.tsx';

interface AppProps {
  readonly services: FirstServices;
  readonly later: LaterSource;
  /** The path under which the site is served, without a slash at the end. */
  readonly base: string;
  /** The whole path to render where there is no browser to ask. */
  readonly path?: string;
  /** What followed the question mark when the page was prerendered. */
  readonly search?: string;
  /** Called once the first screen is there and listens. */
  readonly onShown?: () => void;
}

export function App({ services, later, base, path, search = '', onShown = nothing }: AppProps) {
  const [isShown, setShown] = useState(false);
  const parts = useLater(later, isShown);
  // Not within the boundary below: what waits there forgets its state, and would begin to load again for ever.
  const [screens] = useState(() => lazyScreens(later));
  return (
    <ServicesProvider value={services}>
      <Router base={base} ssrSearch={search} {...(path === undefined ? {} : { ssrPath: path })}>
        <a className="skip-link" href="#main">
          Skip to content
        </a>
        <SiteHeader later={later} />
        <StorageNotices>{parts && <Part of={parts} name="SittingNotice" />}</StorageNotices>
        <ScreenErrorBoundary>
          <Suspense fallback={<div className="page page-wait" />}>
            <Screens screens={screens} />
            <Shown onShown={onShown} setShown={setShown} />
          </Suspense>
        </ScreenErrorBoundary>
        {parts && <Part of={parts} name="KeepOffer" />}
        <SiteFooter>{parts && <Part of={parts} name="OfflineLine" />}</SiteFooter>
        {parts && <Part of={parts} name="UpdateOffer" />}
      </Router>
    </ServicesProvider>
  );
}

function nothing() {}

interface ShownProps {
  readonly onShown: () => void;
  readonly setShown: (isShown: true) => void;
}

/** Stands beside the screen, and so waits for it. */
function Shown({ onShown, setShown }: ShownProps) {
  // Not in the effect itself: the screen first has to learn what is saved of this learner.
  useEffect(() => {
    queueMicrotask(() => {
      onShown();
      setShown(true);
    });
  }, [onShown, setShown]);
  return null;
}

interface PartProps {
  readonly of: Later;
  readonly name: Exclude<keyof Later, 'services'>;
}

function Part({ of, name }: PartProps) {
  const Component = of[name];
  return (
    <WithLater services={of.services}>
      <Component />
    </WithLater>
  );
}

interface AppScreen {
  readonly path: string;
  readonly Screen: ComponentType<Params>;
}

/** The screen of a route; unless the first services are enough for it, the others are loaded with it. */
async function openScreen(route: AppRoute, later: LaterSource): Promise<ComponentType<Params>> {
  if (route.isFirst) return loadScreen(route);
  const [Screen, { services }] = await Promise.all([loadScreen(route), later.load('later')]);
  return (params) => (
    <WithLater services={services}>
      <Screen {...params} />
    </WithLater>
  );
}

function lazyScreens(later: LaterSource): readonly AppScreen[] {
  return routes.map((route) => ({
    path: route.path,
    Screen: lazy(async () => ({ default: await openScreen(route, later) })),
  }));
}

/** Not drawn again when the frame around it gets its late parts. */
const Screens = memo(function Screens({ screens }: { readonly screens: readonly AppScreen[] }) {
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
});
