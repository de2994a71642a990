import type { OptionId } from '../base/ids.ts';
import type { ItemAnswer, PresentedItem } from './item.ts';

/**
 * Whether a response can be scored yet. Unanswered is a state of its own, never the same as wrong.
 * `incomplete`: a multiple-answer item with fewer or more options chosen than it asks for.
 */
export type ResponseState =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'incomplete'; readonly chosen: number; readonly needed: number }
  | { readonly kind: 'complete' };

export function checkResponse(
  item: Pick<PresentedItem, 'chooseCount'>,
  response: readonly OptionId[],
): ResponseState {
  if (response.length === 0) return { kind: 'unanswered' };
  if (response.length !== item.chooseCount) {
    return { kind: 'incomplete', chosen: response.length, needed: item.chooseCount };
  }
  return { kind: 'complete' };
}

/** One point for exactly the key, else none: no part points, as in the exam. */
export function scoreResponse(
  answer: Pick<ItemAnswer, 'key'>,
  response: readonly OptionId[],
): 0 | 1 {
  const chosen = new Set(response);
  return chosen.size === answer.key.length && answer.key.every((option) => chosen.has(option))
    ? 1
    : 0;
}
