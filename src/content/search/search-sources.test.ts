import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../../tests/content/support/sample-content.ts';
import { proseText } from '../../core/search/prose-text.ts';
import { compileContent } from '../compile-content.ts';
import { searchSources } from './search-sources.ts';

function sources() {
  const compiled = compileContent(sampleContent());
  if (!compiled.ok) throw new Error('The sample has problems.');
  return { content: compiled.value, ...searchSources(compiled.value) };
}

describe('searchSources', () => {
  it('has every note with its sections, under the addresses of the site', () => {
    const { content, pages } = sources();
    const hrefs = new Set(pages.map(({ href }) => href));
    const notes = content.competencies.flatMap(({ note }) => note?.note ?? []);
    expect(notes.length).toBeGreaterThan(0);
    for (const { competency, sections } of notes) {
      expect(hrefs).toContain(`/study/${competency}`);
      expect(hrefs).toContain(`/study/${competency}#${sections[0]?.anchor}`);
    }
  });

  it('has every item, without a word that only its options or reasons have', () => {
    const { content, items } = sources();
    const compiled = content.competencies.flatMap((competency) => competency.items);
    expect(items).toHaveLength(compiled.length);
    const shown = items.map(({ title, text }) => `${title} ${text}`).join('\n');
    for (const { answer } of compiled) {
      for (const rationale of Object.values(answer.rationales)) {
        expect(shown).not.toContain(proseText(rationale));
      }
    }
  });

  it('gives no two entries of a kind the same title and address', () => {
    const { pages, items } = sources();
    const names = [...pages, ...items].map(({ kind, href, title }) => `${kind} ${href} ${title}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
