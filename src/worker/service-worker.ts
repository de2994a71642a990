import { cacheNames, clientsClaim } from 'workbox-core';
import { registerQuotaErrorCallback } from 'workbox-core/registerQuotaErrorCallback.js';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import siteFiles from 'virtual:beeline/site-files';

// Keeps the whole site in the browser and answers from there. Everything that is hard about it is Workbox's; what is ours is
// which files there are, which one answers an address, and when the files of an older version may go.

declare const self: ServiceWorkerGlobalScope;

const site = new PrecacheController();
site.addToCacheList(siteFiles);

// One file that fails fails the installation: the version before stays in use, and the next try goes on where this one ended.
self.addEventListener('install', (event) => void site.install(event));
clientsClaim();

// An address is a file of its own (study/ebpf.html or study/ebpf/index.html) or, if there is none, the app without content.
registerRoute(
  new PrecacheRoute(site, {
    ignoreURLParametersMatching: [/^/],
    urlManipulation: ({ url }) => {
      const path = url.pathname.replace(/\/$/, '');
      return [new URL(`${path}.html`, url), new URL(`${path}/index.html`, url)];
    },
  }),
);
registerRoute(new NavigationRoute(site.createHandlerBoundToURL('shell.html')));

// Pages of an older version, open in other tabs, still ask for their own files; the host may have forgotten them.
const { pathname: assets } = new URL('assets/', self.location.href);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(assets),
  new CacheFirst({
    cacheName: cacheNames.precache,
    plugins: [{ cacheWillUpdate: async () => null }],
  }),
);

self.addEventListener('activate', (event) => event.waitUntil(forgetOlderVersions(event, 0)));

// What pages ask for; `src/platform/site-copy.ts` asks.
self.addEventListener('message', (event) => {
  if (event.data === 'load-update') event.waitUntil(self.skipWaiting());
  if (event.data === 'forget-older-versions') event.waitUntil(forgetOlderVersions(event, 1));
});

/** Removes the files that this version does not have, unless more pages are open than those known to be of this version. */
async function forgetOlderVersions(event: ExtendableEvent, knownPages: number): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (pages.length > knownPages || installing !== null || waiting !== null) return;
  await site.activate(event);
}

registerQuotaErrorCallback(async () => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage('storage-full');
});
