import type { ComponentType } from 'react';
import type { Need } from './needs.ts';

/** The parts of an address that its pattern names, which the screen takes. */
export type Params = Readonly<Record<string, string>>;

export interface AppRoute {
  /** A pattern of the router. */
  readonly path: string;
  /** The file of the screen in `src/features`, which exports a component of the same name. */
  readonly screen: string;
  /** Whether the first services are enough for it, so that it need not wait for the others. */
  readonly isFirst?: true;
  /** What of the bank the screen shows at once: loaded before a prerendered page comes alive. */
  readonly needs?: (params: Params) => readonly Need[];
  /** What it shows besides to a learner who has begun. */
  readonly needsOfLearner?: () => readonly Need[];
}

/** The first whose pattern fits an address counts. */
export const routes: readonly AppRoute[] = [
  { path: '/', screen: 'home/home-screen', needsOfLearner: withCatalog },
  { path: '/study', screen: 'study/study-screen' },
  { path: '/study/:domain', screen: 'study/domain-screen' },
  {
    // Before the notes: no competency has this id.
    path: '/study/:domain/cheat-sheet',
    screen: 'study/cheat-sheet-screen',
    needs: ({ domain = '' }) => [['cheatSheets', domain]],
  },
  {
    path: '/study/:domain/:competency',
    screen: 'study/note-screen',
    needs: ({ domain, competency }) => [['notes', `${domain}/${competency}`]],
  },
  {
    path: '/glossary',
    screen: 'glossary/glossary-screen',
    needs: () => [['glossary', 'glossary']],
  },
  { path: '/practice', screen: 'practice/practice-builder-screen', needs: withCatalog },
  { path: '/practice/new', screen: 'practice/practice-start-screen', isFirst: true },
  { path: '/practice/run/:round', screen: 'practice/practice-run-screen', isFirst: true },
  { path: '/exam', screen: 'exam/exam-setup-screen', needs: withCatalog },
  // Before the results: no attempt has this id.
  { path: '/exam/run', screen: 'exam/exam-run-screen' },
  { path: '/exam/:attempt', screen: 'exam/exam-result-screen' },
  { path: '/review', screen: 'review/review-screen', needs: withCatalog },
  { path: '/plan', screen: 'plan/plan-screen', needs: withCatalog },
  { path: '/progress', screen: 'progress/progress-screen' },
  {
    path: '/lab',
    screen: 'lab/lab-screen',
    needs: () => [['scenarioList', 'scenarios']],
  },
  // Before the scenarios: none has this id.
  { path: '/lab/own', screen: 'lab/own-screen' },
  {
    path: '/lab/:id',
    screen: 'lab/scenario-screen',
    needs: ({ id = '' }) => [['scenarios', id]],
  },
  { path: '/search', screen: 'search/search-screen' },
  { path: '/settings', screen: 'settings/settings-screen' },
];

type ScreenModule = Record<string, ComponentType<Params> | undefined>;

const files = import.meta.glob<ScreenModule>('../features/*/*-screen.tsx');

/** Loads the code of a screen. */
export async function loadScreen({ screen }: AppRoute): Promise<ComponentType<Params>> {
  const name = screen
    .slice(screen.indexOf('/') + 1)
    .replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());
  const module = await files[`../features/${screen}.tsx`]?.();
  const component = module?.[name];
  if (component === undefined) throw new Error(`src/features/${screen}.tsx exports no ${name}`);
  return component;
}

/** The route that a path without the base takes, and what its pattern names. */
export function findRoute(path: string): { route: AppRoute; params: Params } | null {
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params !== null) return { route, params };
  }
  return null;
}

function matchPath(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/');
  const found = path.split('/');
  if (wanted.length !== found.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = found[index] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

function withCatalog(): readonly Need[] {
  return [['catalog', 'catalog']];
}
