import { describe, expect, it } from 'vitest';
import { contentWithPages, editedContent, sampleContent, sampleItem } from '../../tests/content/support/sample-content.ts';
import { createCompileCache } from './compile-cache.ts';
import { compileAsFarAsPossible, compileContent } from './compile-content.ts';
import type { ContentFile } from './content-file.ts';

describe('compileContent', () => {
  it('makes outline and catalog in the order of exam.md', () => {
    const result = compileContent(sampleContent());
    expect(result.ok && result.value.outline.domains).toMatchObject([
      {
        id: 'traffic',
        title: 'Traffic',
        summary: 'What there is to know.',
        weight: 60,
        competencies: [
          { key: 'traffic/services', summary: 'Say what they are.', readingMinutes: 1, itemCount: 3 },
        ],
      },
      { id: 'storage', weight: 40 },
    ]);
    expect(result.ok && result.value.catalog).toEqual({
      'traffic/services': ['tr-svc-001', 'tr-svc-002', 'tr-svc-003'],
      'storage/volumes': ['st-vol-001', 'st-vol-002', 'st-vol-003'],
    });
  });

  it('links sections to the items that they teach', () => {
    const files = editedContent('traffic/services.items.md', (text) =>
      text.replace('services#how-it-works', 'services#in-detail'),
    );
    const result = compileContent(files);
    const [competency] = result.ok ? result.value.competencies : [];
    expect(competency?.note?.note.sections[0]?.itemIds.toSorted()).toEqual([
      'tr-svc-001',
      'tr-svc-002',
      'tr-svc-003',
    ]);
  });

  it('gives a section at most twelve of its items, so that a note does not grow with the bank', () => {
    const more = Array.from({ length: 20 }, (_, place) =>
      sampleItem({ id: `tr-svc-${100 + place}`, stem: `Which of the records answers case ${place}?` }),
    );
    const files = editedContent('traffic/services.items.md', (text) => [text, ...more].join('\n'));
    const [traffic] = compileAsFarAsPossible(files).value?.competencies ?? [];
    expect(traffic?.items).toHaveLength(23);
    expect(traffic?.note?.note.sections.map(({ itemIds }) => itemIds.length)).toContain(12);
  });

  it('names the part that a first round opens with, also when low numbers are withdrawn', () => {
    const opening = (files: ContentFile[]) =>
      compileAsFarAsPossible(files).value?.outline.openingPart;
    expect(opening(sampleContent())).toBe('traffic/services-0');
    const renumbered = editedContent('traffic/services.items.md', (text) =>
      text.replaceAll('tr-svc-0', 'tr-svc-3'),
    );
    expect(opening(renumbered)).toBe('traffic/services-12');
  });

  it('explains in a note the terms that its sections have, and no others', () => {
    const result = compileContent(contentWithPages());
    const [traffic] = result.ok ? result.value.competencies : [];
    const note = traffic?.note?.note;
    expect(note?.sections.map(({ terms }) => terms)).toEqual([['work'], []]);
    expect(note?.sections[0]?.prose[0]).toEqual([
      'p',
      null,
      ['term', { of: 'work' }, 'They'],
      ' work, as ',
      expect.anything(),
      ' says.',
    ]);
    expect(note?.terms).toEqual([
      { anchor: 'work', name: 'work', definition: ['What things do that are not idle.'] },
    ]);
  });

  it('lists the terms of the glossary with the sections that have them', () => {
    const result = compileContent(contentWithPages());
    const { entries } = (result.ok ? result.value.glossary?.glossary : undefined) ?? {};
    expect(entries?.[1]).toMatchObject({
      name: 'work',
      also: ['they'],
      sources: [{ title: 'Concepts', version: '1.20', checkedOn: '2026-11-21' }],
      places: [
        { competency: 'traffic/services', anchor: 'how-it-works', heading: 'How it works' },
        { competency: 'storage/volumes' },
      ],
    });
  });

  it('says in the outline which pages there are', () => {
    const outline = (files: Parameters<typeof compileContent>[0]) => {
      const result = compileContent(files);
      return result.ok ? result.value.outline : undefined;
    };
    const sheets = (files: Parameters<typeof compileContent>[0]) =>
      outline(files)?.domains.map(({ hasCheatSheet }) => hasCheatSheet);
    expect(outline(sampleContent())?.hasGlossary).toBe(false);
    expect(sheets(sampleContent())).toEqual([false, false]);
    expect(outline(contentWithPages())?.hasGlossary).toBe(true);
    expect(sheets(contentWithPages())).toEqual([true, false]);
  });

  it('compiles a cheat sheet with the sources of the whole page', () => {
    const result = compileContent(contentWithPages());
    expect(result.ok && result.value.cheatSheets.map(({ sheet }) => sheet)).toMatchObject([
      {
        domain: 'traffic',
        title: 'Traffic on one page',
        sections: [{ anchor: 'names' }, { anchor: 'commands' }],
        sources: [{ title: 'Concepts', version: '1.20' }],
      },
    ]);
  });

  it('asks for exam.md when it is missing', () => {
    const result = compileContent(sampleContent().filter(({ path }) => path !== 'exam.md'));
    expect(result).toMatchObject({ ok: false, problem: [{ file: 'exam.md', found: 'no such file' }] });
  });
});

describe('compileAsFarAsPossible', () => {
  it('leaves out the item that has no sense, and keeps the others', () => {
    const files = editedContent('traffic/services.items.md', (text) =>
      text.replace('level: apply', 'level: hard'),
    );
    const { value, problems } = compileAsFarAsPossible(files);
    expect(problems).toHaveLength(1);
    expect(value?.catalog).toMatchObject({ 'traffic/services': ['tr-svc-002', 'tr-svc-003'] });
  });

  it('gives the same with a cache as without, whatever was edited in between', () => {
    const cache = createCompileCache();
    const states = [
      sampleContent(),
      editedContent('traffic/services.md', (text) => text.replace('### In detail', '### Details')),
      editedContent('storage/volumes.md', (text) => text.replace('How it works', 'How they work')),
      editedContent('traffic/services.items.md', (text) => text.replace('case number 1', 'case 1')),
      editedContent('traffic/diagrams/path.svg', (text) => text.replace('client<', 'Client<')),
      editedContent('exam.md', (text) => text.replace('prefix: st-vol', 'prefix: st-voi')),
      contentWithPages(),
      contentWithPages((text) => text.replace('not idle', 'never idle')),
      contentWithPages((text) => text.replace('Also: they', 'Also: the other page')),
      contentWithPages((text) => text.replace('## Names', '## Records')),
      sampleContent(),
    ];
    for (const files of states) {
      expect(compileAsFarAsPossible(files, cache)).toEqual(compileAsFarAsPossible(files));
    }
  });
});
