import { defineConfig } from 'vitest/config';
import { beelineContent } from './src/content/vite-plugin.ts';

export default defineConfig({
  plugins: [beelineContent()],
  test: {
    // Long enough for a busy machine: speed is measured in the benches, never in a test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // No test of this project leaves anything behind; a fresh process for each file would take three times as long.
          isolate: false,
          environment: 'node',
          include: [
            'src/{core,state,content,platform}/**/*.test.ts',
            'tests/{content,policy}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/{ui,features,app}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
    ],
  },
});
