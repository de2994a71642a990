import { expect, it, vi } from 'vitest';
import { madeOnce } from './made-once.ts';

it('makes a value when it is first asked for, and gives the same one ever after', () => {
  const make = vi.fn(() => ({}));
  const take = madeOnce(make);
  expect(make).not.toHaveBeenCalled();
  expect(take()).toBe(take());
  expect(make).toHaveBeenCalledTimes(1);
});
