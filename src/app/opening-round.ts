import { openingItem, openingLength, openingSpec } from '../core/practice/opening-round.ts';
import type { FormItem } from '../core/blueprint/form.ts';
import type { PracticeSession } from '../core/practice/practice-session.ts';
import { asEpochMs } from '../core/base/time.ts';
import type { Bank } from '../state/bank.ts';
import type { FirstServices } from '../state/services.ts';
import { loadRoute } from './load-route.ts';
import { loadNeeds, type Need } from './needs.ts';
import type { ExamOutline } from '../core/exam/exam-outline.ts';

/** The address whose page holds the opening question, and the only query that asks for just that round. */
export const openingPath = '/practice/new';
export const openingSearch = `?length=${openingLength}`;

/** What a first round needs of the bank before its first question can be answered; empty when the content has none. */
export function openingNeeds(outline: ExamOutline): readonly Need[] {
  const { openingPart: key } = outline;
  if (key === null) return [];
  return [
    ['catalog', 'catalog'],
    ['items', key],
    ['answers', key],
  ];
}

/** Loads the question that a first round opens with; `null` when the content has none. */
export async function loadOpeningItem(bank: Bank): Promise<FormItem | null> {
  const { openingPart: key } = bank.outline;
  if (key === null) return null;
  await loadNeeds(bank, openingNeeds(bank.outline));
  return openingItem(await bank.items.load(key));
}

/** Stands for any learner's first round while its page is prerendered: only its first question and its length are seen. */
export function sampleRound(first: FormItem): PracticeSession {
  return {
    id: 'opening',
    startedAt: asEpochMs(0),
    spec: { competencies: [], pool: 'all', length: openingLength },
    items: Array.from({ length: openingLength }, () => first),
    responses: {},
  };
}

/**
 * Starts the first round of a newcomer, whose first question is on the page already.
 *
 * @returns the path of the round, without the base; `null` when it cannot be started so
 */
export async function startOpeningRound({ bank, practice }: FirstServices): Promise<string | null> {
  try {
    const [first, hasScreen] = await Promise.all([
      loadOpeningItem(bank),
      loadRoute(bank, '/practice/run/opening'),
    ]);
    if (first === null || !hasScreen) return null;
    const round = await practice.start(openingSpec(bank.outline), first);
    return round === null ? null : `/practice/run/${round.id}?q=1`;
  } catch {
    // The screen that starts a round says itself what could not be loaded.
    return null;
  }
}
