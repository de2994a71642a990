import { expect, it } from 'vitest';
import { withoutStacks } from './without-stacks.ts';

it('gives errors no stack while the work lasts, and the usual one afterwards', async () => {
  const limit = Error.stackTraceLimit;
  const made = await withoutStacks(() => Promise.resolve(new Error('within')));
  expect(made.stack).toBeUndefined();
  expect(Error.stackTraceLimit).toBe(limit);
  expect(new Error('after').stack).toContain('after');
});

it('brings stacks back when the work fails, and when two works overlap', async () => {
  const limit = Error.stackTraceLimit;
  const fails = () => Promise.reject(new Error('failed'));
  await expect(withoutStacks(() => withoutStacks(fails))).rejects.toThrow('failed');
  expect(Error.stackTraceLimit).toBe(limit);
});
