import type { Page } from '@playwright/test';
import type { AnsweredEntry, ProgressEntry } from '../../../src/core/progress/entry.ts';
import { parseLog } from '../../../src/core/saved/log-format.ts';
import { packedLog } from '../../support/many-answers.ts';

/** The records of the exam that the site is built for. */
export const scope = 'beeline/cca/';

export type Stored = Readonly<Record<string, string>>;

/** Everything in the page's local storage. */
export function readStorage(page: Page): Promise<Stored> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** The records whose key starts with `prefix`, read as JSON: their `data`. */
export async function savedData<Data>(page: Page, prefix: string): Promise<Data[]> {
  const stored = await readStorage(page);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(scope + prefix))
    .map(([, text]) => (JSON.parse(text) as { data: Data }).data);
}

/** One item of a form, as kept in the browser. */
export interface FormItem {
  readonly id: string;
  readonly competency: string;
  readonly optionOrder: readonly string[];
}

interface Sitting {
  readonly id: string;
  readonly form: { readonly items: readonly FormItem[] };
}

/** The items of the exam that is running, in order. The screen does not name them before the end. */
export async function runningForm(page: Page): Promise<readonly FormItem[]> {
  const [sitting] = await savedData<Sitting>(page, 'sitting/');
  if (sitting === undefined) throw new Error('No exam is running');
  return sitting.form.items;
}

/** All answers in the log, of every tab. */
export async function loggedAnswers(page: Page): Promise<readonly AnsweredEntry[]> {
  const stored = await readStorage(page);
  const pieces = Object.keys(stored).filter((key) => key.startsWith(`${scope}log/`));
  return pieces.flatMap((key) => {
    const parsed = parseLog(stored[key]!);
    if (!parsed.ok) return [];
    return parsed.value.entries.filter((entry) => entry.kind === 'answered');
  });
}

/** Leaves a log in the browser as if it had been written before; the next page that is opened finds it. */
export async function writeLog(page: Page, entries: readonly ProgressEntry[]): Promise<void> {
  // A page of the site without the app on it.
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/blank');
  await page.evaluate(
    ([start, pieces]) => {
      for (const [key, text] of Object.entries(pieces)) localStorage.setItem(start + key, text);
    },
    [scope, packedLog(entries)] as const,
  );
}
