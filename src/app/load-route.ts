import type { Bank } from '../state/bank.ts';
import { loadNeeds } from './needs.ts';
import { findRoute, loadScreen } from './routes.ts';

/**
 * Loads the code of the screen for a path and what it shows at once.
 *
 * @param path without the base, such as `/study/ebpf`
 * @returns whether everything is there; `false` also for a path without a screen
 */
export async function loadRoute(bank: Bank, path: string): Promise<boolean> {
  const found = findRoute(path);
  if (found === null) return false;
  const { route, params } = found;
  try {
    await Promise.all([loadScreen(route), loadNeeds(bank, route.needs?.(params) ?? [])]);
    return true;
  } catch {
    // The screen says itself what could not be loaded, and how to try again.
    return false;
  }
}
