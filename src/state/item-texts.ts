import type { ItemId } from '../core/base/ids.ts';
import type { Form } from '../core/blueprint/form.ts';
import type { Clock, KeyValueStorage } from '../core/doors/doors.ts';
import type { PresentedItem } from '../core/item/item.ts';
import { itemTextsFormat, type ItemText } from '../core/saved/item-text-format.ts';
import { createRecordArchive } from './archive/record-archive.ts';
import { wholeCodec } from './archive/whole-codec.ts';

const prefix = 'item-texts/';

/**
 * Keeps the words of a form's items, so that an exam can be read as it was after the bank has changed.
 * Each text is kept once, in a record named after its first text. When storage is full the
 * words are what we can do without: the attempt itself still says what was chosen and what it earned.
 */
export function keepItemTexts(
  storage: KeyValueStorage,
  clock: Clock,
  form: Form,
  items: ReadonlyMap<ItemId, PresentedItem>,
): void {
  const texts: Record<string, ItemText> = {};
  for (const { id, hash } of form.items) {
    const item = items.get(id);
    if (item?.hash === hash) texts[hash] = { stem: item.stem, options: item.options };
  }
  addItemTexts(storage, clock, texts);
}

/** Keeps texts that are not kept yet. */
export function addItemTexts(
  storage: KeyValueStorage,
  clock: Clock,
  texts: Readonly<Record<string, ItemText>>,
): void {
  const known = readItemTexts(storage, clock);
  const fresh = Object.fromEntries(Object.entries(texts).filter(([hash]) => !known.has(hash)));
  const [name] = Object.keys(fresh);
  if (name === undefined) return;
  createRecordArchive(storage, clock, prefix, wholeCodec(itemTextsFormat)).write(name, fresh);
}

/** All kept texts by hash. */
export function readItemTexts(
  storage: KeyValueStorage,
  clock: Clock,
): ReadonlyMap<string, ItemText> {
  const archive = createRecordArchive(storage, clock, prefix, wholeCodec(itemTextsFormat));
  return new Map(archive.ids().flatMap((id) => Object.entries(archive.read(id) ?? {})));
}
