import { describe, expect, it } from 'vitest';
import { contentWithPages, editedContent, sampleContent } from '../../tests/content/support/sample-content.ts';
import { compileContent } from './compile-content.ts';
import type { ContentFile } from './content-file.ts';
import { contentJson } from './content-json.ts';

const json = (files: readonly ContentFile[] = sampleContent()) => {
  const result = compileContent(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problem, null, 2));
  return contentJson(result.value);
};

describe('contentJson', () => {
  it('tells the facts of the exam', () => {
    expect(json().exam).toMatchObject({
      code: 'SMP',
      name: 'Sample Exam',
      items: 2,
      minutes: 10,
      passPercent: 75,
      facts: { items: { value: 2, status: 'reported', checked: '2026-11-21' } },
    });
  });

  it('lists modules with weights, notes with Markdown, and the ids of items', () => {
    const [traffic] = json().modules;
    expect(traffic).toMatchObject({ id: 'traffic', title: 'Traffic', weight: 60 });
    expect(traffic?.competencies).toMatchObject([
      {
        id: 'services',
        key: 'traffic/services',
        prefix: 'tr-svc',
        itemIds: ['tr-svc-001', 'tr-svc-002', 'tr-svc-003'],
        note: {
          title: 'About services',
          lead: 'Why they exist.',
          sections: [
            {
              anchor: 'how-it-works',
              heading: 'How it works',
              points: ['TR-1', 'services-X1'],
              markdown: expect.stringMatching(/^They work, as \[the other page\]/),
              sources: [{ title: 'Concepts', version: '1.20', checked: '2026-11-21' }],
            },
            { anchor: 'further-reading' },
          ],
        },
      },
    ]);
  });

  it('gives items with keys, rationales and where they are taught', () => {
    expect(json().items[0]).toMatchObject({
      id: 'tr-svc-001',
      domain: 'traffic',
      competency: 'traffic/services',
      kind: 'single',
      level: 'apply',
      key: ['full-name'],
      options: [
        { id: 'short-name', text: 'The record of the short Service name', key: false },
        { id: 'full-name', key: true, rationale: expect.stringMatching(/^This is what/) },
        { id: 'pod-name', key: false },
        { id: 'node-name', key: false },
      ],
      note: { competency: 'traffic/services', anchor: 'how-it-works', heading: 'How it works' },
      hash: expect.stringMatching(/^[\da-f]{10}$/),
    });
  });

  it('gives the warnings that an item accepts, with the reasons', () => {
    const accepted = '\naccepted:\n  absolutes: The claim is what is asked for.';
    const files = editedContent('traffic/services.items.md', (text) =>
      text
        .replace('level: apply', `level: apply${accepted}`)
        .replace('The record of the short Service name', 'The record of all short Service names'),
    );
    expect(json(files).items[0]).toMatchObject({
      accepted: { absolutes: 'The claim is what is asked for.' },
    });
    expect(json().items[0]).not.toHaveProperty('accepted');
  });

  it('gives the glossary and the cheat sheets, or null where there are none', () => {
    const { glossary, modules } = json(contentWithPages());
    expect(glossary?.terms[1]).toMatchObject({
      anchor: 'work',
      name: 'work',
      also: ['they'],
      definition: 'What things do that are not idle.',
      sources: [{ title: 'Concepts', checked: '2026-11-21' }],
    });
    expect(modules.map(({ cheatSheet }) => cheatSheet)).toMatchObject([
      { title: 'Traffic on one page', sections: [{ anchor: 'names' }, { anchor: 'commands' }] },
      null,
    ]);
    expect(modules[0]?.competencies[0]?.note?.sections[0]?.terms).toEqual(['work']);
    expect(json().glossary).toBeNull();
  });

  it('changes the version of the bank with any edit but that of line ends', () => {
    const version = json().exam.bankVersion;
    const edited = editedContent('storage/volumes.md', (text) => text.replace('Why they', 'Why these'));
    expect(json(edited).exam.bankVersion).not.toBe(version);
    const withPages = json(contentWithPages()).exam.bankVersion;
    const otherWords = contentWithPages((text) => text.replace('not idle', 'never idle'));
    expect(withPages).not.toBe(version);
    expect(json(otherWords).exam.bankVersion).not.toBe(withPages);
    const otherLineEnds = sampleContent().map(({ path, text }) => ({
      path,
      text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    }));
    expect(json(otherLineEnds)).toEqual(json());
  });
});
