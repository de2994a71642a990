import { describe, expect, it } from 'vitest';
import { optionIds } from '../blueprint/form.ts';
import { checkResponse, scoreResponse } from './check-response.ts';

const twoOfFour = { key: optionIds(['one', 'three']) };

describe('checkResponse', () => {
  it('tells an unanswered item from a wrong one', () => {
    expect(checkResponse({ chooseCount: 1 }, [])).toEqual({ kind: 'unanswered' });
  });

  it('says how many options are chosen of how many needed', () => {
    expect(checkResponse({ chooseCount: 2 }, optionIds(['one']))).toEqual({
      kind: 'incomplete',
      chosen: 1,
      needed: 2,
    });
  });

  it('is complete with as many options as asked for', () => {
    expect(checkResponse({ chooseCount: 2 }, optionIds(['one', 'two'])).kind).toBe('complete');
  });
});

describe('scoreResponse', () => {
  it('earns a point for exactly the key, in any order', () => {
    expect(scoreResponse(twoOfFour, optionIds(['three', 'one']))).toBe(1);
  });

  it.each([
    ['half of the key', ['one']],
    ['the key and one more', ['one', 'three', 'two']],
    ['one right and one wrong', ['one', 'two']],
    ['nothing', []],
    ['the same option twice', ['one', 'one']],
  ])('earns nothing for %s', (_, response) => {
    expect(scoreResponse(twoOfFour, optionIds(response))).toBe(0);
  });
});
