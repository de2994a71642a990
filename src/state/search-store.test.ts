import { describe, expect, it } from 'vitest';
import { buildBank } from '../../tests/support/build-bank.ts';
import { buildAnswered, buildItem } from '../../tests/support/builders.ts';
import { createTestServices } from '../../tests/support/test-services.ts';
import { asCompetencyKey, asItemId } from '../core/base/ids.ts';
import { itemEntry } from '../core/search/item-entry.ts';
import { buildIndex } from '../core/search/search-index.ts';
import { search } from '../core/search/search.ts';
import { createResource } from './resource.ts';

const competency = asCompetencyKey('architecture/c1');

async function openSearch({
  isOffline = (): boolean => false,
  hasIndex = (): boolean => true,
} = {}) {
  const plain = buildBank(isOffline);
  const catalog = await plain.catalog.load('catalog');
  const ids = catalog[competency] ?? [];
  const services = createTestServices({
    ...plain,
    search: createResource((part) =>
      hasIndex()
        ? Promise.resolve(
            buildIndex(part === 'items' ? ids.map((id) => itemEntry(buildItem(id), '')) : []),
          )
        : Promise.reject(new Error('Offline')),
    ),
  });
  const count = (query: string) => {
    const state = services.search.getState();
    return state.status === 'ready' ? search(state.indexes, query, 5).count : null;
  };
  const answer = (id = ids[0] ?? asItemId('')) => {
    const { kind: _, id: __, at: ___, ...answered } = buildAnswered({ item: id, competency });
    services.progress.recordAnswer(answered);
  };
  await services.search.open();
  return { services, ids, count, answer };
}

describe('createSearchStore', () => {
  it('finds an item by its reasons only once it has been answered, and then once', async () => {
    const { services, ids, count, answer } = await openSearch();
    expect(count('why two')).toBe(0);
    expect(count('about')).toBe(ids.length);
    answer();
    await services.search.open();
    expect(count('why two')).toBe(1);
    expect(count('about')).toBe(ids.length);
  });

  it('takes in what is answered later', async () => {
    const { services, ids, count, answer } = await openSearch();
    answer();
    await services.search.open();
    answer(ids[1]);
    await services.search.open();
    expect(count('why two')).toBe(2);
  });

  it('searches the stems when answers cannot be loaded', async () => {
    const { services, ids, count, answer } = await openSearch({ isOffline: () => true });
    answer();
    await services.search.open();
    expect(count('about')).toBe(ids.length);
  });

  it('says that it could not be loaded, and tries again', async () => {
    let isThere = false;
    const { services, ids, count } = await openSearch({ hasIndex: () => isThere });
    expect(services.search.getState().status).toBe('failed');
    isThere = true;
    await services.search.open();
    expect(count('about')).toBe(ids.length);
  });
});
