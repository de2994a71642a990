import type { CompetencyKey } from '../core/base/ids.ts';
import type { ItemAnswer, PresentedItem } from '../core/item/item.ts';
import type { Note } from '../core/item/note.ts';
import type { Bank } from '../state/bank.ts';

/** What the development server says when a chunk of content has been edited. */
type ContentEdit =
  | { kind: 'note'; key: CompetencyKey; data: Note }
  | { kind: 'items'; key: CompetencyKey; data: readonly PresentedItem[] }
  | { kind: 'answers'; key: CompetencyKey; data: readonly ItemAnswer[] }
  | { kind: 'outline' };

/** Development only: shows edited content in place, without losing the author's place on the page. */
export function followContentEdits(bank: Bank): void {
  window.addEventListener('beeline:content', (event) => {
    const edit = (event as CustomEvent<ContentEdit>).detail;
    switch (edit.kind) {
      case 'note':
        return bank.notes.replace(edit.key, edit.data);
      case 'items':
        return bank.items.replace(edit.key, edit.data);
      case 'answers':
        return bank.answers.replace(edit.key, edit.data);
      case 'outline':
        // Weights, titles and counts are read when the app starts.
        return location.reload();
    }
  });
}
