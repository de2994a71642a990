import { describe, expect, it } from 'vitest';
import { breakableCode } from './breakable-code.ts';

describe('breakableCode', () => {
  it('lets a name in a cell break after its signs', () => {
    expect(breakableCode([['table', null, ['tr', null, ['td', null, 'a.b ', ['code', null, 'c.d/e=f']]]]])).toEqual([
      [
        'table',
        null,
        [
          'tr',
          null,
          [
            'td',
            null,
            'a.b ',
            ['code', null, 'c.', ['wbr', null], 'd/', ['wbr', null], 'e=', ['wbr', null], 'f'],
          ],
        ],
      ],
    ]);
  });

  it.each([
    ['a name without such signs', [['td', null, ['code', null, 'CiliumNode']]]],
    ['a sign at the end', [['td', null, ['code', null, 'fromCIDR: []']]]],
    ['code outside of a table', [['p', null, ['code', null, 'a.b']]]],
    ['a block of code', [['pre', null, ['code', null, 'a.b']]]],
  ] as const)('leaves %s as it is', (_, prose) => {
    expect(breakableCode(prose)).toEqual(prose);
  });
});
