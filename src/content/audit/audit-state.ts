import { itemHash, questionHash } from '../item/item-hash.ts';
import { keysOf, type ParsedItem } from '../item/parsed-item.ts';
import { PASSES, type ItemAudit, type Pass } from './audit-record.ts';

/** What a pass says about an item as it stands today. */
export type PassState = 'missing' | 'outdated' | 'right' | 'wrong';

/**
 * A pass is outdated when the text that its reader saw has changed: for stem and note what is asked, for the
 * documentation also key and rationales.
 */
export function passState(item: ParsedItem, audit: ItemAudit | undefined, pass: Pass): PassState {
  const answer = audit?.[pass];
  if (answer === undefined) return 'missing';
  const isOfToday =
    'item' in answer ? answer.item === itemHash(item) : answer.question === questionHash(item);
  if (!isOfToday) return 'outdated';
  const key = keysOf(item).map(({ id }) => id);
  const isRight = key.length === answer.chosen.length && key.every((id) => answer.chosen.includes(id));
  return isRight ? 'right' : 'wrong';
}

/** The passes that have to be made, or made again, before an item counts as audited. */
export function passesToMake(item: ParsedItem, audit: ItemAudit | undefined): Pass[] {
  return PASSES.filter((pass) => ['missing', 'outdated'].includes(passState(item, audit, pass)));
}
