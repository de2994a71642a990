import type { Locator } from '@playwright/test';
import { expect } from './test.ts';

/** How far below the top of the window the element is, in pixels. */
export function topOf(element: Locator): Promise<number> {
  return element.evaluate((node) => node.getBoundingClientRect().top);
}

/** The same, once it stays: what comes near is laid out and moves the rest. */
export async function settledTopOf(element: Locator): Promise<number> {
  const tops: number[] = [];
  await expect
    .poll(async () => (tops.push(await topOf(element)), tops.at(-1) === tops.at(-2)))
    .toBe(true);
  return tops.at(-1)!;
}
