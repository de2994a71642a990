import { createRng } from '../../src/core/base/rng.ts';
import { asCompetencyKey, asItemId, asOptionId } from '../../src/core/base/ids.ts';
import { asDurationMs, asEpochMs } from '../../src/core/base/time.ts';
import type { AnsweredEntry, ProgressEntry } from '../../src/core/progress/entry.ts';
import { numberedId } from '../../src/core/saved/entry-ids.ts';
import { formatLog } from '../../src/core/saved/format-log.ts';

/** What is needed of an item to answer it. */
interface AnswerableItem {
  readonly id: string;
  readonly competency: string;
  readonly hash: string;
  readonly options: readonly { readonly id: string }[];
  readonly key: readonly string[];
}

/** Answers in one page load; each load is a writer of its own. */
const answersPerVisit = 25;

/**
 * The answers of a diligent learner, about a minute apart, three in four right, oldest first. Deterministic.
 *
 * @param endsAt when the last one is given
 */
export function manyAnswers(
  items: readonly AnswerableItem[],
  count: number,
  endsAt: number,
): AnsweredEntry[] {
  const rng = createRng('many answers');
  let at = endsAt - count * 65_000;
  return Array.from({ length: count }, (_, place) => {
    const item = items[rng.below(items.length)];
    if (item === undefined) throw new Error('There are no items to answer');
    const visit = Math.floor(place / answersPerVisit);
    const correct = rng.below(4) > 0;
    const wrong = item.options.map(({ id }) => id).filter((id) => !item.key.includes(id));
    const response = correct ? item.key : [...wrong, ...item.key].slice(0, item.key.length);
    at += 10_000 + rng.below(100_000);
    return {
      kind: 'answered',
      id: numberedId(`visit${visit.toString(36).padStart(7, '0')}/`, place % answersPerVisit),
      at: asEpochMs(Math.min(at, endsAt)),
      item: asItemId(item.id),
      competency: asCompetencyKey(item.competency),
      hash: item.hash,
      response: response.map(asOptionId),
      correct,
      mode: 'practice',
      took: asDurationMs(5_000 + rng.below(120_000)),
      confidence: (['guess', 'unsure', 'sure'] as const)[rng.below(3)]!,
    };
  });
}

/** A log as it stands in storage after it has been packed: keys and texts. */
export function packedLog(entries: readonly ProgressEntry[]): Record<string, string> {
  const pieces: Record<string, string> = {};
  for (let from = 0; from < entries.length; from += 10_000) {
    pieces[`log/packed-sample/${from / 10_000}`] = formatLog(entries.slice(from, from + 10_000));
  }
  return pieces;
}
