import { defineConfig } from 'vite';
import { siteFiles } from './scripts/service-worker-build.ts';

/** Builds dist/sw.js for the site that is already in dist/. */
export default defineConfig({
  plugins: [siteFiles()],
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    rolldownOptions: {
      input: 'src/worker/service-worker.ts',
      checks: { bundlerTimings: false },
      // A classic script: not every browser that runs Beeline runs workers that are modules.
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
});
