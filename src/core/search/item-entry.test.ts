import { describe, expect, it } from 'vitest';
import { buildAnswer, buildItem } from '../../../tests/support/builders.ts';
import { asItemId, asOptionId } from '../base/ids.ts';
import { itemEntry } from './item-entry.ts';
import { buildIndex, openIndex } from './search-index.ts';
import { search } from './search.ts';

const id = asItemId('arch-1');
const item = buildItem(id, {
  stem: [['p', null, 'Which port does VXLAN use?']],
  options: [
    { id: asOptionId('one'), text: ['8472'] },
    { id: asOptionId('two'), text: ['6081'] },
  ],
});
const answer = buildAnswer(id, {
  rationales: { [asOptionId('one')]: ['The kernel default.'], [asOptionId('two')]: ['Geneve.'] },
});

const count = (query: string, ...source: Parameters<typeof itemEntry>) =>
  search([openIndex(buildIndex([itemEntry(...source)]))], query, 5).count;

describe('itemEntry', () => {
  it('is found by its stem and by its id', () => {
    expect(count('vxlan port', item, 'IPAM')).toBe(1);
    expect(count('arch-1', item, 'IPAM')).toBe(1);
  });

  it.each(['8472', '6081', 'Geneve', 'kernel default'])(
    'is found by "%s" only once it has been answered',
    (query) => {
      expect(count(query, item, 'IPAM')).toBe(0);
      expect(count(query, item, 'IPAM', answer)).toBe(1);
    },
  );

  it('carries no option and no reason before', () => {
    expect(JSON.stringify(itemEntry(item, 'IPAM'))).not.toMatch(/8472|6081|Geneve|kernel/);
  });
});
