import { describe, expect, it } from 'vitest';
import { buildAnswered, buildForm } from '../../tests/support/builders.ts';
import { createTestServices } from '../../tests/support/test-services.ts';
import { minutes } from '../core/base/time.ts';

const answer = () => {
  const { id: _id, at: _at, kind: _kind, ...rest } = buildAnswered();
  return rest;
};

describe('createOfflineStore', () => {
  it('says once, in the visit in which it happens, that the copy is complete', () => {
    const first = createTestServices();
    first.offline.download();
    expect(first.offline.getState()).toMatchObject({ isComplete: false, isNewlyComplete: false });
    first.siteCopy.become({ isComplete: true });
    expect(first.offline.getState()).toMatchObject({ isComplete: true, isNewlyComplete: true });

    const next = createTestServices();
    next.siteCopy.become({ isComplete: true });
    next.offline.download();
    expect(next.offline.getState()).toMatchObject({ isComplete: true, isNewlyComplete: false });
  });

  it('offers a newer version and loads it when asked to', () => {
    const { offline, siteCopy } = createTestServices();
    offline.loadUpdate();
    expect(siteCopy.loads).toBe(0);
    siteCopy.become({ isComplete: true, hasUpdate: true });
    expect(offline.getState().update).toBe('open');
    expect(siteCopy.loads).toBe(0);
    offline.loadUpdate();
    expect(siteCopy.loads).toBe(1);
  });

  it('keeps an update back while a mock exam runs, and offers it when it has been handed in', () => {
    const { offline, siteCopy, sittings } = createTestServices();
    sittings.start(buildForm(3), minutes(10));
    siteCopy.become({ isComplete: true, hasUpdate: true });
    expect(offline.getState().update).toBe('after-exam');
    offline.loadUpdate();
    expect(siteCopy.loads).toBe(0);
    sittings.act({ kind: 'submitted' });
    expect(offline.getState().update).toBe('open');
  });

  it('takes an open offer back when a mock exam starts', () => {
    const { offline, siteCopy, sittings } = createTestServices();
    siteCopy.become({ isComplete: true, hasUpdate: true });
    sittings.start(buildForm(3), minutes(10));
    expect(offline.getState().update).toBe('after-exam');
  });

  it('does not load an update while answers are in the memory of this page only', () => {
    const { offline, siteCopy, progress, shared } = createTestServices();
    siteCopy.become({ isComplete: true, hasUpdate: true });
    shared.isFull = true;
    progress.recordAnswer(answer());
    expect(offline.getState().update).toBe('after-saving');
    offline.loadUpdate();
    expect(siteCopy.loads).toBe(0);
    shared.isFull = false;
    progress.recordAnswer(answer());
    expect(offline.getState().update).toBe('open');
  });

  it('keeps the version in use when the download of a newer one fails', () => {
    const { offline, siteCopy } = createTestServices();
    siteCopy.become({ isComplete: true });
    siteCopy.become({ problem: 'full' });
    expect(offline.getState()).toMatchObject({ isComplete: true, update: 'none', problem: 'full' });
  });
});
