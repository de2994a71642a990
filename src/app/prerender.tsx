import { StrictMode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import type { ExamOutline } from '../core/exam/exam-outline.ts';
import type { ScenarioEntry } from '../core/lab/scenario.ts';
import { HeadContext } from '../ui/page.tsx';
import { App } from './app.tsx';
import { blankServices } from './blank-services.ts';
import { openBank } from './load-bank.ts';
import { loadRoute } from './load-route.ts';
import { findRoute } from './routes.ts';

/** A page as the build writes it to a file. */
export interface PrerenderedPage {
  /** Without the base, such as `/study/ebpf`. */
  readonly path: string;
  /** For the browser's tab. */
  readonly title: string;
  /** One or two sentences for search engines; `null` for the site's own. */
  readonly description: string | null;
  /** The file of the source that shows it. */
  readonly screen: string;
  /** The markup of the app. */
  readonly html: string;
  /** Whether it is read more than used: then its script waits until the page has been shown. */
  readonly isReading: boolean;
}

/** Renders every page that is the same for everybody. */
export async function* prerenderPages(base: string): AsyncGenerator<PrerenderedPage> {
  const bank = openBank();
  const services = blankServices(bank);
  const scenarios = await bank.scenarioList.load('scenarios');
  for (const page of pagesOf(bank.outline, scenarios)) {
    if (!(await loadRoute(bank, page.path))) throw new Error(`${page.path} cannot be loaded`);
    let title = '';
    const { prelude } = await prerenderToNodeStream(
      <StrictMode>
        <HeadContext value={(found) => (title = found)}>
          <App services={services} base={base} path={base + page.path} />
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
    const html = await textOf(prelude);
    if (title === '') throw new Error(`${page.path} has no title`);
    const screen = `src/features/${findRoute(page.path)?.route.screen}.tsx`;
    yield { description: null, isReading: false, ...page, screen, title, html };
  }
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
      { path, description: domain.summary, isReading: true },
      ...(domain.hasCheatSheet ? [sheet] : []),
      ...domain.competencies.map(({ id, summary }) => ({
        path: `${path}/${id}`,
        description: summary,
        isReading: true,
      })),
    ];
  });
  return [
    { path: '/' },
    { path: '/study', isReading: true },
    ...study,
    ...(outline.hasGlossary ? [{ path: '/glossary', isReading: true }] : []),
    ...['/practice', '/exam', '/review', '/plan', '/progress', '/settings'].map((path) => ({
      path,
    })),
    { path: '/lab' },
    { path: '/lab/own' },
    ...scenarios.map(({ id, summary }) => ({ path: `/lab/${id}`, description: summary })),
  ];
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}
