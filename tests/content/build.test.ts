import { afterEach, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { beelineContent } from '../../src/content/vite-plugin.ts';
import type { ContentFile } from '../../src/content/content-file.ts';
import { contentWithPages, editedContent, sampleContent, sampleItem } from './support/sample-content.ts';
import { temporarySite, type TemporarySite } from './support/temporary-site.ts';

let site: TemporarySite | undefined;

afterEach(() => site?.dispose());

async function buildSite(files: readonly ContentFile[]): Promise<Rolldown.OutputChunk[]> {
  site = temporarySite(files);
  const result = await build({
    root: site.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [beelineContent()],
    build: { write: false, minify: false },
  });
  const { output } = [result].flat()[0] as Rolldown.RolldownOutput;
  return output.filter((file) => file.type === 'chunk');
}

describe('a build of good content', { timeout: 20_000 }, () => {
  it('puts items, answers and notes into chunks of their own, and no answer into an items chunk', async () => {
    const chunks = await buildSite(sampleContent());
    const withId = (id: string) =>
      chunks.filter(({ moduleIds }) => moduleIds.some((module) => module.endsWith(id)));
    const [items] = withId('virtual:beeline/items/traffic/services-0');
    const [answers] = withId('virtual:beeline/answers/traffic/services-0');
    const [note] = withId('virtual:beeline/note/traffic/services');
    expect(items?.code).toContain('The record of the short Service name');
    expect(items?.code).not.toMatch(/This is what is told|rationale|kubernetes\.io|"key"|key:/);
    expect(answers?.code).toContain('This is what is told');
    expect(note?.code).toContain('Why they exist.');
    for (const chunk of [items, answers, note]) expect(chunk?.moduleIds).toHaveLength(1);
  });

  it('puts items of higher numbers into parts of their own, and where they are into a chunk that waits', async () => {
    const more = { id: 'tr-svc-025', stem: 'Who answers when nobody else has the record?' };
    const chunks = await buildSite(
      editedContent('traffic/services.items.md', (text) => `${text}\n${sampleItem(more)}`),
    );
    const withId = (id: string) =>
      chunks.find(({ moduleIds }) => moduleIds.some((module) => module.endsWith(id)));
    const [first, second] = [0, 1].map((n) => withId(`virtual:beeline/items/traffic/services-${n}`));
    expect(first?.code).not.toContain('nobody else');
    expect(second?.code).toContain('nobody else');
    const where = withId('virtual:beeline/parts/traffic/services');
    const loading = chunks.filter(({ dynamicImports }) =>
      dynamicImports.includes(second?.fileName ?? ''),
    );
    expect(loading).toEqual([where]);
    expect(where?.isDynamicEntry).toBe(true);
    expect(withId('virtual:beeline/parts/storage/volumes')).toBeUndefined();
  });

  it('puts cheat sheets and the glossary into chunks of their own, and definitions into the notes that use them', async () => {
    const chunks = await buildSite(contentWithPages());
    const codeOf = (id: string) =>
      chunks.filter(({ moduleIds }) => moduleIds.some((module) => module.endsWith(id)));
    const [note] = codeOf('virtual:beeline/note/traffic/services');
    const [glossary] = codeOf('virtual:beeline/glossary');
    const [sheet] = codeOf('virtual:beeline/cheat-sheet/traffic');
    expect(note?.code).toContain('What things do that are not idle.');
    expect(note?.code).not.toContain('What a page is about');
    expect(glossary?.code).toContain('What a page is about');
    expect(sheet?.code).toContain('kubectl get services');
    for (const chunk of [note, glossary, sheet]) expect(chunk?.moduleIds).toHaveLength(1);
  });

  it('leaves nothing of the development server in the chunks', async () => {
    const chunks = await buildSite(sampleContent());
    expect(chunks.map(({ code }) => code).join('\n')).not.toContain('beeline:content');
  });
});

describe('a build of broken content', { timeout: 20_000 }, () => {
  it('fails and tells all problems with file, line and what to write', async () => {
    const files = editedContent('traffic/services.items.md', (text) =>
      text.replace('- [x]', '- [ ]').replace('level: apply', 'level: hard'),
    );
    const error = await buildSite(files).then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error?.message).toMatch(/The content has 2 problems/);
    expect(error?.message).toMatch(/content\/traffic\/services\.items\.md:5 error item-fields/);
    expect(error?.message).toMatch(/content\/traffic\/services\.items\.md:\d+ error key-count/);
    expect(error?.message).toMatch(/fix: +write what the item asks of a learner/);
  });
});
