import type { DomainOutline, ItemCatalog } from '../exam/exam-outline.ts';
import { countOpen } from '../mastery/gain.ts';
import type { DomainStanding } from '../mastery/standing.ts';
import type { ProgressIndex } from '../progress/item-history.ts';
import type { PlanTopic } from './plan-study.ts';

/** The competencies of an exam as a plan needs them. A note counts as read once a question on it was answered. */
export function planTopics(
  domains: readonly DomainOutline[],
  standings: readonly DomainStanding[],
  catalog: ItemCatalog,
  index: ProgressIndex,
): PlanTopic[] {
  const minutesOf = new Map(
    domains.flatMap(({ competencies }) =>
      competencies.map(({ key, readingMinutes }) => [key, readingMinutes]),
    ),
  );
  return standings.flatMap((domain) =>
    domain.competencies.map(({ key, title, weight, itemCount, interval, answered }) => ({
      ...{ key, title, weight, itemCount, interval, answered },
      domain: domain.id,
      readingMinutes: answered > 0 ? 0 : (minutesOf.get(key) ?? 0),
      open: countOpen(catalog[key] ?? [], index),
    })),
  );
}
