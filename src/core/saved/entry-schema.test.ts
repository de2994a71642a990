import { describe, expect, it } from 'vitest';
import { buildAnswered } from '../../../tests/support/builders.ts';
import { checkEntries } from './entry-schema.ts';

describe('checkEntries', () => {
  it.each([
    ['nothing said of it', {}],
    ['how sure the learner was', { confidence: 'guess' }],
    ['the mark of a pre-test', { pretest: true }],
  ] as const)('reads an answer with %s as it was written', (_, said) => {
    const entry = buildAnswered(said);
    expect(checkEntries(JSON.parse(JSON.stringify([entry])) as unknown[])).toEqual({
      entries: [entry],
      unreadable: [],
    });
  });

  it('sets an answer with an unknown confidence aside and keeps its neighbors', () => {
    const bad = { ...buildAnswered(), confidence: 'certain' };
    const good = buildAnswered({ id: 'entry-2' });
    expect(checkEntries([bad, good])).toEqual({ entries: [good], unreadable: [bad] });
  });
});
