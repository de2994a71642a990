// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenStill } from './when-still.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));

function hide() {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('whenStill', () => {
  it('waits as long as the learner goes on', () => {
    const work = vi.fn();
    whenStill(window, work, 3000);
    for (let time = 0; time < 10; time += 1) {
      vi.advanceTimersByTime(2999);
      press();
    }
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('calls back at once when the page goes out of sight, and not again', () => {
    const work = vi.fn();
    whenStill(window, work, 3000);
    hide();
    expect(work).toHaveBeenCalledOnce();
    press();
    hide();
    vi.advanceTimersByTime(10_000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('calls back at once on a page that was opened out of sight', () => {
    const work = vi.fn();
    hide();
    whenStill(window, work, 3000);
    expect(work).toHaveBeenCalledOnce();
  });
});
