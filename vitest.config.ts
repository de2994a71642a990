import { defineConfig } from 'vitest/config';
import { beelineContent } from './src/content/vite-plugin.ts';

export default defineConfig({
  plugins: [beelineContent()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'src/{core,state,content,platform}/**/*.test.ts',
            'tests/content/**/*.test.ts',
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
