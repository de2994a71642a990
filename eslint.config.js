import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));

/**
 * Imports that a folder may not make: `core ← state, ui ← features ← app`, `platform ← app`, `content ← build`.
 * A layer is forbidden by the path that leads to it from a neighbor (`../ui/`, `../../ui/`).
 */
function forbidLayers(...layers) {
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: layers.map((layer) => ({
          regex: `^(\\.\\./)+${layer}/`,
          message: reasons[layer],
        })),
      },
    ],
  };
}

const reasons = {
  content:
    'The compiler runs at build time only; the browser imports the compiled bank through src/app.',
  platform:
    'Only src/app opens the doors of src/platform; take what you need as an argument typed in src/core.',
  app: 'src/app puts the parts together; nothing imports it.',
  features: 'Only src/app knows the features.',
  core: 'The worker is built apart from the app and knows files only.',
  state: 'This layer knows nothing of the stores.',
  ui: 'This layer shows nothing.',
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['scripts/**', '*.config.{js,ts}', 'tests/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  { files: ['public/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(react|react-dom|zustand|wouter|node:)',
              message: 'src/core is pure TypeScript.',
            },
            {
              regex: '^(\\.\\./)+(ui|state|features|app|platform|content)/',
              message: 'src/core imports nothing from the other layers.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'localStorage',
          'setTimeout',
          'setInterval',
          'console',
          'fetch',
          'crypto',
          'performance',
        ].map((name) => ({
          name,
          message: 'src/core has no side effects; pass what you need as an argument.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'src/core has no clock; pass the instant in as `at: EpochMs`.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'src/core has no clock; pass the instant in as `at: EpochMs`.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'src/core has no chance; pass `rng: Rng` in.',
        },
      ],
    },
  },
  {
    files: ['src/{ui,features,app}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'No raw HTML: compile Markdown to Prose and show it with <ProseView>.',
        },
        {
          selector: "JSXAttribute[name.name='style']",
          message: 'The Content-Security-Policy forbids inline styles; use a class.',
        },
      ],
    },
  },
  {
    files: ['src/{ui,features,app}/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // A region that scrolls must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
    },
  },
  {
    files: ['src/state/**'],
    rules: forbidLayers('ui', 'features', 'platform', 'app', 'content'),
  },
  {
    files: ['src/ui/**'],
    rules: forbidLayers('state', 'features', 'platform', 'app', 'content'),
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...['platform', 'app', 'content'].map((layer) => ({
              regex: `^(\\.\\./)+${layer}/`,
              message: reasons[layer],
            })),
            {
              regex: `^\\.\\./(${features.filter((other) => other !== feature).join('|')})/`,
              message:
                'Features do not import each other; shared parts belong in src/ui, src/state or src/core.',
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['src/platform/**'],
    rules: forbidLayers('ui', 'state', 'features', 'app', 'content'),
  },
  {
    files: ['src/worker/**'],
    rules: forbidLayers('core', 'ui', 'state', 'features', 'platform', 'app', 'content'),
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
