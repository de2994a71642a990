import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { normalizeBasePath } from './scripts/base-path.ts';
import { prerenderedPages } from './scripts/prerender/prerender-plugin.ts';
import { previewLikeHost } from './scripts/prerender/preview-like-host.ts';
import { siteUrl } from './scripts/site-url.ts';
import { beelineContent } from './src/content/vite-plugin.ts';

export default defineConfig({
  base: normalizeBasePath(process.env.BASE_PATH),
  plugins: [
    react(),
    beelineContent({ folder: process.env.BEELINE_CONTENT ?? 'content' }),
    prerenderedPages({ siteUrl: siteUrl(process.env.SITE_URL) }),
    previewLikeHost(),
  ],
  build: {
    target: 'es2022',
    // The polyfill would be an inline script, which the policy forbids; es2022 browsers preload by themselves.
    modulePreload: { polyfill: false },
    // Compiling the content takes most of a build and always will; no need to say so each time.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          // A file for each few lines that two screens share would cost more in requests than it saves in bytes.
          groups: [
            // A group takes what its modules need. What loads the rest must not be in the rest, or it loads it at once.
            { name: 'main', test: /src\/app\/main\.ts$/, priority: 4 },
            {
              name: 'start',
              test: /src\/(app\/start-app|ui\/load-state|core\/item\/check-response)\.tsx?$/,
              priority: 3,
            },
            // Only who has records reads any.
            { name: 'reading', test: /src\/core\/saved\/reading\.ts$/, priority: 2 },
            // With what a round of practice shares with other screens, so that it does not wait for more of them.
            {
              name: 'question',
              test: /src\/(ui\/item\/(?!item-line|judged-item|verdict-heading)|ui\/prose-view|features\/practice\/item-flag)/,
              priority: 2,
            },
            {
              name: 'answered',
              test: /src\/(features\/practice\/answered-item|ui\/item\/(judged-item|verdict-heading)|core\/report\/)/,
              priority: 1.5,
            },
            {
              name: 'later',
              test: /src\/(app\/later|features\/home\/home-screen|core\/practice\/draw-practice|state\/archive\/compact-pieces)\.tsx?$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
