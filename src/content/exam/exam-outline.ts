import type { ExamOutline, ItemCatalog } from '../../core/exam/exam-outline.ts';
import { partOf } from '../../core/item/item-part.ts';
import { openingItem } from '../../core/practice/opening-round.ts';
import type { CompiledCompetency, CompiledContent } from '../compiled-content.ts';
import type { ContentFile } from '../content-file.ts';
import { hashText } from '../hash.ts';
import type { Domain } from './compile-domain.ts';
import type { Exam } from './compile-exam.ts';

/** The exam as every page knows it: facts, and of notes and items only titles and counts. */
export function examOutline(
  exam: Exam,
  bankVersion: string,
  domains: ReadonlyMap<string, Domain | undefined>,
  { competencies: compiled, cheatSheets, glossary }: CompiledPages,
): ExamOutline {
  const byKey = new Map(compiled.map((competency) => [competency.key, competency]));
  const opening = openingItem(
    compiled.flatMap(({ items }) => items.map(({ presented }) => presented)),
  );
  const withSheet = new Set(cheatSheets.map(({ sheet }) => sheet.domain));
  const { code, name, itemCount, minutes, passPercent, weightsFact } = exam;
  return {
    ...{ code, name, itemCount, minutes, passPercent, weightsFact, bankVersion },
    confusable: exam.confusable.map(({ pair }) => pair),
    openingPart: opening && partOf(opening),
    domains: exam.domains.map(({ id, title, weight, competencies }) => ({
      id,
      title,
      summary: domains.get(id)?.summary ?? '',
      weight,
      hasCheatSheet: withSheet.has(id),
      competencies: competencies.map((competency) => {
        const { note, items = [] } = byKey.get(competency.key) ?? {};
        return {
          id: competency.id,
          key: competency.key,
          title: competency.title,
          summary: note?.note.summary ?? '',
          readingMinutes: note?.note.readingMinutes ?? 0,
          itemCount: items.length,
        };
      }),
    })),
    hasGlossary: glossary !== undefined,
  };
}

type CompiledPages = Pick<CompiledContent, 'competencies' | 'cheatSheets' | 'glossary'>;

export function itemCatalog(compiled: readonly CompiledCompetency[]): ItemCatalog {
  return Object.fromEntries(
    compiled.map(({ key, items }) => [key, items.map(({ presented }) => presented.id)]),
  );
}

/** Changes with any file that the content is made from. */
export function bankVersion(files: readonly ContentFile[], exam: Exam): string {
  const parts = files
    .filter(
      ({ path }) =>
        path === 'exam.md' ||
        path === 'glossary.md' ||
        path.startsWith('scenarios/') ||
        exam.domains.some(({ id }) => path.startsWith(`${id}/`)),
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => `${path} ${hashText(text)}`);
  return hashText(parts.join('\n'));
}
