import outline from 'virtual:beeline/outline';
import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';
import type { ExamOutline } from '../core/exam/exam-outline.ts';
import type { ScenarioEntry } from '../core/lab/scenario.ts';
import { createResource } from '../state/resource.ts';
import type { Services } from '../state/services.ts';
import { HeadContext } from '../ui/page.tsx';
import { App } from './app.tsx';
import { blankServices } from './blank-services.ts';
import { openBank } from './load-bank.ts';
import { laterOf } from './later.tsx';
import { loadRoute } from './load-route.ts';
import { moduleOf } from './needs.ts';
import {
  loadOpeningItem,
  openingNeeds,
  openingPath,
  openingSearch,
  sampleRound,
} from './opening-round.ts';
import { findRoute } from './routes.ts';
import type { LaterSource } from './with-later.tsx';

/** A page as the build writes it to a file. */
export interface PrerenderedPage {
  /** Without the base, such as `/study/ebpf`. */
  readonly path: string;
  /** For the browser's tab. */
  readonly title: string;
  /** One or two sentences for search engines; `null` for the site's own. */
  readonly description: string | null;
  /** The screen that it shows, by its place among the features. */
  readonly screen: string;
  /** The modules that it needs before it comes alive: its screen, and what of the bank that shows. */
  readonly modules: readonly string[];
  /** The markup of the app. */
  readonly html: string;
  /** Whether it is read more than used: then its script waits until the page has been shown. */
  readonly isReading: boolean;
  /** The only query that the page answers; `null` when it answers any. */
  readonly search: string | null;
}

/** Renders every page that is the same for everybody. */
export async function* prerenderPages(base: string): AsyncGenerator<PrerenderedPage> {
  const bank = openBank(outline);
  const services = blankServices(bank);
  const scenarios = await bank.scenarioList.load('scenarios');
  for (const page of pagesOf(bank.outline, scenarios)) {
    if (!(await loadRoute(bank, page.path))) throw new Error(`${page.path} cannot be loaded`);
    yield { ...ordinary, ...page, ...(await renderPage(services, base, page.path)) };
  }
  const first = await loadOpeningItem(bank);
  if (first === null) return;
  const round = sampleRound(first);
  const practice = { ...services.practice, getInitialState: () => ({ rounds: [round] }) };
  const path = `/practice/run/${round.id}`;
  const rendered = await renderPage({ ...services, practice }, base, path, '?q=1');
  const modules = [...rendered.modules, ...openingNeeds(bank.outline).map(moduleOf)];
  yield { ...ordinary, path: openingPath, search: openingSearch, ...rendered, modules };
}

const ordinary = { description: null, isReading: false, search: null };

async function renderPage(services: Services, base: string, path: string, search = '') {
  let title = '';
  const later: LaterSource = createResource(() => Promise.resolve(laterOf(services)));
  const { prelude } = await prerender(
    <StrictMode>
      <HeadContext value={(found) => (title = found)}>
        <App services={services} later={later} base={base} path={base + path} search={search} />
      </HeadContext>
    </StrictMode>,
    {
      // Whole pages: parts that a script moves into place would not be read without one.
      progressiveChunkSize: Infinity,
      onError: (error) => {
        throw error;
      },
    },
  );
  const html = await new Response(prelude).text();
  if (title === '') throw new Error(`${path} has no title`);
  const found = findRoute(path);
  if (found === null) throw new Error(`${path} has no screen`);
  const { route, params } = found;
  const needs = route.needs?.(params) ?? [];
  const modules = [
    `src/features/${route.screen}.tsx`,
    ...(route.isFirst ? [] : ['src/app/later.tsx']),
    ...needs.map(moduleOf),
  ];
  return { title, html, screen: route.screen, modules };
}

type PageFacts = Pick<PrerenderedPage, 'path'> &
  Partial<Pick<PrerenderedPage, 'description' | 'isReading'>>;

function pagesOf(outline: ExamOutline, scenarios: readonly ScenarioEntry[]): PageFacts[] {
  const study = outline.domains.flatMap((domain): PageFacts[] => {
    const path = `/study/${domain.id}`;
    const sheet: PageFacts = {
      path: `${path}/cheat-sheet`,
      description: `${domain.title} for the ${outline.code} exam on one sheet to print.`,
      isReading: true,
    };
    return [
      { path, description: domain.summary },
      ...(domain.hasCheatSheet ? [sheet] : []),
      ...domain.competencies.map(({ id, summary }) => ({
        path: `${path}/${id}`,
        description: summary,
        isReading: true,
      })),
    ];
  });
  return [
    { path: '/', isReading: true },
    { path: '/study' },
    ...study,
    ...(outline.hasGlossary ? [{ path: '/glossary', isReading: true }] : []),
    ...['/practice', '/exam', '/review', '/plan', '/progress', '/search', '/settings'].map(
      (path) => ({
        path,
      }),
    ),
    { path: '/lab' },
    { path: '/lab/own' },
    ...scenarios.map(({ id, summary }) => ({ path: `/lab/${id}`, description: summary })),
  ];
}
