import type { Page } from '@playwright/test';
import { readContent, wrongResponse, type ContentItem } from './content.ts';
import { scope } from './storage.ts';

const day = 86_400_000;

/** An answer as the first version of the log has it; every later version reads it. */
export interface SavedAnswer {
  readonly kind: 'answered';
  readonly id: string;
  readonly at: number;
  readonly item: string;
  readonly competency: string;
  readonly hash: string;
  readonly response: readonly string[];
  readonly correct: boolean;
  readonly mode: 'practice' | 'study' | 'exam';
  readonly took: number;
  readonly confidence?: 'guess' | 'unsure' | 'sure';
  readonly pretest?: true;
}

/** An answer to a real item, ten days old unless told otherwise. */
export function savedAnswer(item: ContentItem, over: Partial<SavedAnswer> = {}): SavedAnswer {
  return {
    kind: 'answered',
    id: `seeded/${item.id}/${over.at ?? 0}`,
    at: Date.now() - 10 * day,
    item: item.id,
    competency: item.competency,
    hash: 'seeded',
    response: item.key,
    correct: true,
    mode: 'practice',
    took: 40_000,
    ...over,
  };
}

/**
 * First answers of a learner who gets about `percentRight` of them right, over all domains in turn, spread evenly over the
 * three weeks before yesterday.
 */
export function firstAnswers(count: number, percentRight = 75): SavedAnswer[] {
  const items = inTurn();
  if (count > items.length) throw new Error(`The content has only ${items.length} items`);
  const start = Date.now() - 22 * day;
  return items.slice(0, count).map((item, place) => {
    // 37 is prime to 100: every hundred answers have exactly this share of right ones, well mixed.
    const correct = (place * 37) % 100 < percentRight;
    const confidence = (['sure', 'unsure', undefined, 'guess', 'sure'] as const)[place % 5];
    return savedAnswer(item, {
      at: Math.round(start + (place * 21 * day) / count),
      response: correct ? item.key : wrongResponse(item),
      correct,
      took: 20_000 + ((place * 7919) % 70) * 1000,
      ...(confidence === undefined ? {} : { confidence }),
    });
  });
}

/** The items of all domains, one of each in turn. */
function inTurn(): ContentItem[] {
  const { modules, items } = readContent();
  const byDomain = modules.map(({ id }) => items.filter(({ domain }) => domain === id));
  const longest = Math.max(...byDomain.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    byDomain.flatMap((own) => own[place] ?? []),
  ).flat();
}

/** A mock exam that was handed in so many days ago. */
export function savedAttempt(daysAgo: number, right: number, total = 60) {
  const endedAt = Date.now() - daysAgo * day;
  return {
    id: `mock-${daysAgo}`,
    seed: 'seed',
    bankVersion: 'seeded',
    startedAt: endedAt - total * 70_000,
    endedAt,
    endedBy: 'learner',
    timeLimit: total * 90_000,
    passPercent: readContent().exam.passPercent,
    items: inTurn()
      .slice(0, total)
      .map((item, place) => ({
        id: item.id,
        hash: 'seeded',
        competency: item.competency,
        optionOrder: item.options.map(({ id }) => id),
        response: item.key,
        flagged: false,
        timeSpent: 70_000,
        key: item.key,
        points: place < right ? 1 : 0,
      })),
  };
}

interface Learner {
  readonly answers?: readonly SavedAnswer[];
  readonly attempts?: readonly ReturnType<typeof savedAttempt>[];
}

/** Puts a learner's records into the browser before the app starts. */
export async function becomeLearner(
  page: Page,
  { answers = [], attempts = [] }: Learner,
): Promise<void> {
  const record = (kind: string, data: unknown) => JSON.stringify({ kind, version: 1, data });
  const records = Object.fromEntries([
    ...(answers.length === 0 ? [] : [['log/seeded/0', record('beeline-log', answers)]]),
    ...attempts.map((attempt) => [`attempt/${attempt.id}`, record('beeline-attempt', attempt)]),
  ]) as Record<string, string>;
  await page.goto('/no/such/page');
  await page.evaluate(
    ([found, prefix]) => {
      for (const [key, text] of Object.entries(found)) localStorage.setItem(prefix + key, text);
    },
    [records, scope] as const,
  );
}
