import type { CompetencyKey, PartKey } from '../core/base/ids.ts';
import type { ExamOutline } from '../core/exam/exam-outline.ts';
import { unpackCatalog, type PackedCatalog } from '../core/exam/packed-catalog.ts';
import type { CheatSheet } from '../core/item/cheat-sheet.ts';
import type { Glossary } from '../core/item/glossary.ts';
import type { ItemAnswer, PresentedItem } from '../core/item/item.ts';
import type { Note } from '../core/item/note.ts';
import type { Scenario, ScenarioEntry } from '../core/lab/scenario.ts';
import type { Bank } from '../state/bank.ts';

/** What the development server says when a chunk of content has been edited. */
type ContentEdit =
  | { kind: 'note'; key: CompetencyKey; data: Note }
  | { kind: 'items'; key: PartKey; data: readonly PresentedItem[] }
  | { kind: 'answers'; key: PartKey; data: readonly ItemAnswer[] }
  | { kind: 'cheatSheet'; key: string; data: CheatSheet }
  | { kind: 'glossary'; data: Glossary }
  | { kind: 'scenarios'; data: readonly ScenarioEntry[] }
  | { kind: 'scenario'; key: string; data: Scenario }
  | { kind: 'catalog'; data: PackedCatalog }
  | { kind: 'outline'; data: ExamOutline };

/**
 * Development only: shows edited content in place, without losing the author's place on the page.
 *
 * @param showOutline shows the app again with another outline (titles, weights, counts)
 */
export function followContentEdits(bank: Bank, showOutline: (outline: ExamOutline) => void): void {
  window.addEventListener('beeline:content', (event) => {
    const edit = (event as CustomEvent<ContentEdit>).detail;
    switch (edit.kind) {
      case 'note':
        return bank.notes.replace(edit.key, edit.data);
      case 'items':
        return bank.items.replace(edit.key, edit.data);
      case 'answers':
        return bank.answers.replace(edit.key, edit.data);
      case 'cheatSheet':
        return bank.cheatSheets.replace(edit.key, edit.data);
      case 'glossary':
        return bank.glossary.replace('glossary', edit.data);
      case 'scenarios':
        return bank.scenarioList.replace('scenarios', edit.data);
      case 'scenario':
        return bank.scenarios.replace(edit.key, edit.data);
      case 'catalog':
        return bank.catalog.replace('catalog', unpackCatalog(edit.data));
      case 'outline':
        return showOutline(edit.data);
    }
  });
}
