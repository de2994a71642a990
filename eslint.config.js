import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** Imports that a folder may not make: `core ← ui ← features ← app`, `platform ← app`, `content ← build`. */
function forbidImports(...groups) {
  return {
    'no-restricted-imports': [
      'error',
      { patterns: groups.map(([group, message]) => ({ group, message })) },
    ],
  };
}

const buildTimeOnly = [
  ['**/content/*', '!**/core/**'],
  'The compiler runs at build time only; the browser imports the compiled bank through src/app.',
];
const platformOnly = [
  ['**/platform/*', '**/platform/**'],
  'Only src/app may open the doors of src/platform; take what you need as an argument typed in src/core.',
];
const appOnly = [['**/app/*', '**/app/**'], 'src/app puts the parts together; nothing imports it.'];

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
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['scripts/**', '*.config.{js,ts}', 'tests/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...forbidImports(
        [['react', 'react-dom', 'zustand', 'node:*', 'wouter'], 'src/core is pure TypeScript.'],
        [['**/ui/**', '**/features/**', '**/app/**', '**/platform/**', '**/content/**'], 'src/core imports nothing from the other layers.'],
      ),
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'localStorage', 'setTimeout', 'setInterval', 'console', 'fetch', 'crypto', 'performance'].map(
          (name) => ({ name, message: 'src/core has no side effects; pass what you need as an argument.' }),
        ),
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
  },
  {
    files: ['src/ui/**'],
    rules: forbidImports([['**/features/**'], 'src/ui knows no feature.'], platformOnly, appOnly, buildTimeOnly),
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: forbidImports(
      [
        features.filter((other) => other !== feature).map((other) => `**/${other}/**`),
        'Features do not import each other; src/app puts them together, shared parts belong in src/ui or src/core.',
      ],
      platformOnly,
      appOnly,
      buildTimeOnly,
    ),
  })),
  {
    files: ['src/platform/**'],
    rules: forbidImports([['**/features/**', '**/ui/**'], 'A door knows no screen.'], appOnly, buildTimeOnly),
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
