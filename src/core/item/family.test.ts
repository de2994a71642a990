import { describe, expect, it } from 'vitest';
import { asItemId } from '../base/ids.ts';
import { familyOf } from './family.ts';

describe('familyOf', () => {
  it.each([
    ['arch-ipam-004', 'arch-ipam-004'],
    ['lab-deny/1/48213', 'lab-deny'],
    ['lab-deny/2/7', 'lab-deny'],
    ['network-policy/lab-deny/2/7', 'network-policy/lab-deny'],
  ])('of %s is %s', (item, family) => {
    expect(familyOf(asItemId(item))).toBe(family);
  });
});
