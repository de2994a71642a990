import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, buildSitting, itemAt } from '../../../tests/support/builders.ts';
import { optionIds } from '../blueprint/form.ts';
import { replaySession, type SessionEvent } from './exam-session.ts';
import { mergeSittingLogs } from './sitting-log.ts';

const sitting = buildSitting();
const respond = (seconds: number, place: number, option: string): SessionEvent => ({
  kind: 'responded',
  at: at(seconds),
  item: itemAt(sitting, place),
  options: optionIds([option]),
});

describe('mergeSittingLogs', () => {
  it('loses no answer of either of two tabs', () => {
    const events = mergeSittingLogs([
      { writer: 'a', events: [respond(1, 0, 'one'), respond(9, 2, 'two')] },
      { writer: 'b', events: [respond(5, 1, 'three'), respond(7, 2, 'four')] },
    ]);
    expect(replaySession(sitting, events, at(10)).responses).toEqual({
      [itemAt(sitting, 0)]: ['one'],
      [itemAt(sitting, 1)]: ['three'],
      [itemAt(sitting, 2)]: ['two'],
    });
  });

  it('gives the same history whichever tab is read first', () => {
    const log = fc.array(fc.tuple(fc.nat(500), fc.nat(2), fc.constantFrom('one', 'two')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(log, log, (a, b) => {
        const logs = [a, b].map((events, tab) => ({
          writer: `tab ${tab}`,
          events: events.map(([seconds, place, option]) => respond(seconds, place, option)),
        }));
        expect(mergeSittingLogs([...logs].reverse())).toEqual(mergeSittingLogs(logs));
      }),
    );
  });
});
