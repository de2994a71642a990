import type { Bank } from '../state/bank.ts';
import { loadNeeds } from './needs.ts';
import { findRoute, loadScreen } from './routes.ts';

/**
 * Loads the code of the screen for a path and what it shows at once.
 *
 * @param path without the base, such as `/study/ebpf`
 * @param hasBegun whether the learner has answered anything
 * @returns whether everything is there; `false` also for a path without a screen
 */
export async function loadRoute(bank: Bank, path: string, hasBegun = false): Promise<boolean> {
  const found = findRoute(path);
  if (found === null) return false;
  const { route, params } = found;
  try {
    const needs = route.needs?.(params) ?? [];
    const others = hasBegun ? (route.needsOfLearner?.() ?? []) : [];
    await Promise.all([loadScreen(route), loadNeeds(bank, [...needs, ...others])]);
    return true;
  } catch {
    // The screen says itself what could not be loaded, and how to try again.
    return false;
  }
}
