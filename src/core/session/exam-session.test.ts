import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildSitting, itemAt, startedAt } from '../../../tests/support/builders.ts';
import type { OptionId } from '../base/ids.ts';
import { asEpochMs, minutes } from '../base/time.ts';
import { optionIds } from '../blueprint/form.ts';
import {
  nextSession,
  remainingAt,
  replaySession,
  startSession,
  type ExamSession,
  type SessionEvent,
} from './exam-session.ts';

const sitting = buildSitting();
const [first, second] = [itemAt(sitting, 0), itemAt(sitting, 1)];
const deadline = asEpochMs(startedAt + minutes(10));

function play(...events: SessionEvent[]): ExamSession {
  return events.reduce<ExamSession>(nextSession, startSession(sitting));
}

const respond = (seconds: number, options: string[], item = first): SessionEvent => ({
  kind: 'responded',
  at: at(seconds),
  item,
  options: optionIds(options),
});

describe('nextSession', () => {
  it('keeps the latest response to each item', () => {
    const session = play(respond(1, ['one']), respond(2, ['two']), respond(3, ['three'], second));
    expect(session.responses).toEqual({ [first]: ['two'], [second]: ['three'] });
  });

  it('clears an answer', () => {
    expect(play(respond(1, ['one']), respond(2, [])).responses).toEqual({});
  });

  it('keeps flags and struck options, and takes them off again', () => {
    const one = 'one' as OptionId;
    const session = play(
      { kind: 'flagged', at: at(1), item: first, on: true },
      { kind: 'flagged', at: at(2), item: second, on: true },
      { kind: 'flagged', at: at(3), item: second, on: false },
      { kind: 'struck', at: at(4), item: first, option: one, on: true },
    );
    expect(session.flagged).toEqual({ [first]: true });
    expect(session.struck[first]).toEqual(['one']);
    const undone = nextSession(session, {
      kind: 'struck',
      at: at(5),
      item: first,
      option: one,
      on: false,
    });
    expect(undone.struck[first]).toEqual([]);
  });

  it('ignores items and options that are not on the form', () => {
    const session = play(respond(1, ['nine']), respond(2, ['one'], 'other' as typeof first));
    expect(session.responses).toEqual({});
  });

  it('ends at the deadline when the first tick comes an hour late', () => {
    const session = play(respond(1, ['one']), { kind: 'ticked', at: at(3600) });
    expect(session).toMatchObject({
      phase: 'ended',
      endedAt: deadline,
      endedBy: 'deadline',
      responses: { [first]: ['one'] },
    });
  });

  it('refuses a response at or after the deadline', () => {
    const session = play(respond(599.999, ['one']), respond(600, ['two']), respond(601, ['three']));
    expect(session).toMatchObject({ phase: 'ended', responses: { [first]: ['one'] } });
  });

  it('changes nothing once it is handed in', () => {
    const ended = play(respond(1, ['one']), { kind: 'submitted', at: at(2) });
    expect(nextSession(ended, respond(3, ['two']))).toBe(ended);
    expect(ended).toMatchObject({ phase: 'ended', endedAt: at(2), endedBy: 'learner' });
  });

  it('takes a clock that was set back for the latest instant seen', () => {
    const session = play(respond(300, ['one']), respond(10, ['two']));
    expect(session.responses[first]).toEqual(['two']);
    expect(session.phase === 'running' && session.latestAt).toBe(at(300));
  });

  it('counts the time on each item, without the time the page was closed', () => {
    const session = play(
      { kind: 'moved', at: at(20), to: second },
      respond(25, ['one'], second),
      { kind: 'opened', at: at(400) },
      { kind: 'moved', at: at(410), to: null },
      { kind: 'submitted', at: at(500) },
    );
    expect(session.timeSpent).toEqual({ [first]: 20_000, [second]: 15_000 });
  });

  it('has no deadline when untimed', () => {
    const untimed = startSession(buildSitting({ timeLimit: null }));
    const session = nextSession(untimed, respond(10_000_000, ['one']));
    expect(session).toMatchObject({ phase: 'running', responses: { [first]: ['one'] } });
    expect(remainingAt(untimed.sitting, at(1))).toBeNull();
  });
});

const anyEvent: fc.Arbitrary<SessionEvent> = fc
  .record({
    kind: fc.constantFrom('responded', 'flagged', 'struck', 'moved', 'opened', 'ticked'),
    seconds: fc.integer({ min: 0, max: 900 }),
    place: fc.nat(2),
    option: fc.constantFrom('one', 'two', 'three', 'four'),
    on: fc.boolean(),
  })
  .map(({ kind, seconds, place, option, on }): SessionEvent => {
    const item = itemAt(sitting, place);
    switch (kind) {
      case 'responded':
        return { kind, at: at(seconds), item, options: on ? optionIds([option]) : [] };
      case 'flagged':
        return { kind, at: at(seconds), item, on };
      case 'struck':
        return { kind, at: at(seconds), item, option: option as OptionId, on };
      case 'moved':
        return { kind, at: at(seconds), to: on ? item : null };
      case 'opened':
        return { kind, at: at(seconds) };
      default:
        return { kind: 'ticked', at: at(seconds) };
    }
  });

const history = fc
  .array(anyEvent, { maxLength: 60 })
  .map((events) => [...events].sort((a, b) => a.at - b.at));

describe('replaySession', () => {
  it('keeps the last response before the deadline and none after it, whatever happens', () => {
    fc.assert(
      fc.property(history, (events) => {
        const session = replaySession(sitting, events, at(1000));
        // Known answer, computed the plain way: the last response to each item before the deadline.
        const expected: Record<string, readonly OptionId[]> = {};
        for (const event of events) {
          if (event.kind !== 'responded' || event.at >= deadline) continue;
          if (event.options.length === 0) delete expected[event.item];
          else expected[event.item] = event.options;
        }
        expect(session.responses).toEqual(expected);
        expect(session).toMatchObject({ phase: 'ended', endedAt: deadline });
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same wherever the history is cut by a reload', () => {
    fc.assert(
      fc.property(history, fc.nat(60), (events, cut) => {
        const whole = replaySession(sitting, events, at(1000));
        const again = events
          .slice(cut)
          .reduce(
            nextSession,
            events.slice(0, cut).reduce<ExamSession>(nextSession, startSession(sitting)),
          );
        expect(nextSession(again, { kind: 'ticked', at: at(1000) })).toEqual(whole);
      }),
    );
  });

  it('never counts more time than the sitting took', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { timeSpent } = replaySession(sitting, events, at(1000));
        const total = Object.values(timeSpent).reduce<number>((sum, time) => sum + time, 0);
        expect(total).toBeLessThanOrEqual(minutes(10));
      }),
    );
  });
});
