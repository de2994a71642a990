import { expect, test } from 'vitest';
import { afterPaint } from './after-paint.ts';

test('what a page does after its paint waits for the frame, and for the browser to have painted it', () => {
  const { browser, calls, frame, task } = openWindow('visible');
  afterPaint(browser, calls);
  frame();
  expect(calls.count).toBe(0);
  task();
  expect(calls.count).toBe(1);
});

test('a page that is out of sight waits for no frame, which it would not get', () => {
  const { browser, calls } = openWindow('hidden');
  afterPaint(browser, calls);
  expect(calls.count).toBe(1);
});

function openWindow(visibilityState: DocumentVisibilityState) {
  const waiting: Record<'frame' | 'task', (() => void)[]> = { frame: [], task: [] };
  const calls = Object.assign(() => void (calls.count += 1), { count: 0 });
  const browser = {
    document: { visibilityState },
    requestAnimationFrame: (work: () => void) => waiting.frame.push(work),
    setTimeout: (work: () => void) => waiting.task.push(work),
  } as unknown as Window;
  const run = (kind: 'frame' | 'task') => () => {
    for (const work of waiting[kind].splice(0)) work();
  };
  return { browser, calls, frame: run('frame'), task: run('task') };
}
