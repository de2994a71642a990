import type { CompetencyKey } from '../core/base/ids.ts';
import { useFirstServices } from './services.ts';

/** Titles of competencies by their keys; one that the exam no longer has is named by its key. */
export function useCompetencyTitle(): (key: CompetencyKey) => string {
  const { domains } = useFirstServices().bank.outline;
  return (key) =>
    domains.flatMap(({ competencies }) => competencies).find((one) => one.key === key)?.title ??
    key;
}
