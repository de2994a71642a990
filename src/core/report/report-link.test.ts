import { describe, expect, it } from 'vitest';
import { buildItem } from '../../../tests/support/builders.ts';
import { arrangeItem, optionIds } from '../blueprint/form.ts';
import { reportLink } from './report-link.ts';

describe('reportLink', () => {
  it('carries id, bank version, the order shown and the choice', () => {
    const item = {
      ...arrangeItem(buildItem('arch-ipam-004'), 's'),
      optionOrder: optionIds(['two', 'one']),
    };
    const link = new URL(
      reportLink('https://example.org/issues/new', {
        item,
        bankVersion: 'b1',
        response: optionIds(['one']),
      }),
    );
    expect(link.origin + link.pathname).toBe('https://example.org/issues/new');
    expect(link.searchParams.get('title')).toBe('Item arch-ipam-004: ');
    const body = link.searchParams.get('body') ?? '';
    expect(body).toContain('Bank: `b1`');
    expect(body).toContain('- A: `two`\n- B: `one` (chosen)');
  });
});
