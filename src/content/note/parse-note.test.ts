import { describe, expect, it } from 'vitest';
import { asCompetencyKey } from '../../core/base/ids.ts';
import { parsedNote } from '../../../tests/content/support/parsed-samples.ts';
import { parseNote } from './parse-note.ts';

const SOURCES = 'Sources: [A](https://kubernetes.io/a) (1.20, 2026-11-21); [B](https://kubernetes.io/b)\n(Kubernetes 1.33, 2026-11-20).';

const problemsOf = (body: string) =>
  parseNote(
    { path: 'traffic/services.md', text: `---\ntitle: A\nsummary: B.\n---\n${body}` },
    asCompetencyKey('traffic/services'),
  ).problems;

describe('parseNote', () => {
  it('cuts a note at its second-level headings', () => {
    const note = parsedNote('Lead.\n\n## One\n\nText.\n\n### Inner\n\n## Two & more\n\nText.\n');
    expect(note.lead.markdown).toBe('Lead.');
    expect(note.sections.map(({ heading, subsections }) => [heading.anchor, subsections.length])).toEqual([
      ['one', 1],
      ['two--more', 0],
    ]);
  });

  it('numbers anchors over the whole document, as a Git host does', () => {
    const note = parsedNote('## One\n\n### Same\n\n## Two\n\n### Same\n');
    expect(note.headings.map(({ anchor }) => anchor)).toEqual(['one', 'same', 'two', 'same-1']);
  });

  it('takes points and sources out of the text', () => {
    const note = parsedNote(`## One\n\n<!-- points: TR-1 services-X2 -->\n\nText.\n\n${SOURCES}\n`);
    const [section] = note.sections;
    expect(section?.content.markdown).toBe('Text.');
    expect(section?.points).toEqual(['TR-1', 'services-X2']);
    expect(section?.sources?.map(({ title, url, version, checkedOn }) => [title, url, version, checkedOn])).toEqual([
      ['A', 'https://kubernetes.io/a', '1.20', '2026-11-21'],
      ['B', 'https://kubernetes.io/b', 'Kubernetes 1.33', '2026-11-20'],
    ]);
  });

  it('knows a section that teaches no listed point from one that says nothing', () => {
    const note = parsedNote('## One\n\n<!-- points: none -->\n\n## Two\n');
    expect(note.sections.map(({ points }) => points)).toEqual([[], undefined]);
  });

  it('reads the list under Further reading as sources and leaves it in the text', () => {
    const list = '- [A](https://kubernetes.io/a) (1.20, 2026-11-21): why.';
    const [section] = parsedNote(`## Further reading\n\n${list}\n`).sections;
    expect(section?.sources).toHaveLength(1);
    expect(section?.content.markdown).toBe(list);
  });

  it.each([
    ['a source without a date', '## One\n\nSources: [A](https://kubernetes.io/a) (1.20).\n', 7],
    ['a month that does not exist', '## One\n\nSources: [A](https://kubernetes.io/a) (1.20, 2026-13-01).\n', 7],
    ['a source that is not https', '## One\n\nSources: [A](http://kubernetes.io/a) (1.20, 2026-11-21).\n', 7],
    ['sources without a link', '## One\n\nSources: the documentation.\n', 7],
    ['the word in the singular', '## One\n\nSource: [A](https://kubernetes.io/a) (1.20, 2026-11-21).\n', 7],
    ['two paragraphs of sources', `## One\n\n${SOURCES}\n\n${SOURCES}\n`, 7],
    ['an empty points comment', '## One\n\n<!-- points: -->\n', 7],
    ['further reading that does not start with a link', '## Further reading\n\n- Read this.\n', 7],
    ['a fifth-level heading', '## One\n\n##### Deep\n', 7],
  ])('reports %s', (_, body, line) => {
    expect(problemsOf(body)).toEqual([expect.objectContaining({ line })]);
  });
});
