import { describe, expect, it } from 'vitest';
import { sampleWordLists, sampleWords } from '../../../tests/content/support/sample-words.ts';
import { helmKeysIn } from './parse-helm-keys.ts';
import { readWordLists } from './word-lists.ts';

describe('readWordLists', () => {
  it('takes the newest version of a product and folders without a version for today', () => {
    const { today, earlier } = sampleWordLists();
    expect([...today.kinds.keys()]).toEqual(['bee.io/v2 Policy', 'bee.io/v2 Node', 'v1 ConfigMap', 'v1 Service']);
    expect(earlier.map(({ version }) => version)).toEqual([
      { product: 'bee', major: 1, minor: 14, today: { major: 1, minor: 20 } },
    ]);
    expect(helmKeysIn(earlier[0]!.helmKeys)).toEqual(['relay', 'relay.enabled', 'tunnel']);
  });

  it('compares versions as numbers, and gives the newest of the older ones first', () => {
    const folders = ['bee-1.9', 'bee-1.20', 'bee-1.15', 'ant-1.2'];
    const files = folders.map((folder) => ({ path: `words/${folder}/entities.txt`, text: `${folder}\n` }));
    const { today, earlier } = readWordLists(files).value;
    expect([...today.entities]).toEqual(['bee-1.20', 'ant-1.2']);
    expect(earlier.map(({ entities }) => [...entities])).toEqual([['bee-1.15'], ['bee-1.9']]);
  });

  it('finds fields that stand in another list', () => {
    const policy = sampleWordLists().today.kinds.get('bee.io/v2 Policy');
    const spec = policy?.fields?.names.get('spec')?.fields;
    expect([...(spec?.names.get('selector')?.fields?.names.keys() ?? [])]).toEqual(['matchLabels']);
    expect(policy?.fields?.names.get('specs')).toEqual({ isList: true, fields: spec });
  });

  it('reports fields that stand nowhere', () => {
    const lost = sampleWords().filter(({ path }) => path !== 'words/others/kinds.txt');
    expect(readWordLists(lost).problems).toEqual([
      expect.objectContaining({ file: 'words/bee-1.20/kinds.txt', line: 3, found: 'no ObjectMeta in any of them' }),
      expect.objectContaining({ line: 9, found: 'no Selector in any of them' }),
    ]);
  });

  it('hands flags of a command down to those below it', () => {
    const cilium = sampleWordLists().today.commands.get('cilium');
    const view = cilium?.below.get('config')?.below.get('view');
    expect(Object.fromEntries(view?.flags ?? [])).toEqual({
      '-h': false,
      '--help': false,
      '-o': true,
      '--output': true,
      '--context': true,
    });
  });
});
