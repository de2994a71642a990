import { describe, expect, it } from 'vitest';
import { sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { curriculumIds } from './curriculum-ids.ts';

const checkEdited = (from: string, to: string) => {
  const exam = sampleExam((text) => text.replace(from, to));
  return curriculumIds.check(exam, exam);
};

describe('curriculum-ids', () => {
  it('accepts ids and prefixes that differ', () => {
    expect(checkEdited('', '')).toEqual([]);
  });

  it('refuses a domain id that is used twice', () => {
    expect(checkEdited('- id: storage', '- id: traffic')).toEqual([
      expect.objectContaining({ found: expect.stringContaining('"traffic", also on line') }),
    ]);
  });

  it('refuses a prefix that is used twice', () => {
    expect(checkEdited('prefix: st-vol', 'prefix: tr-svc')).toEqual([
      expect.objectContaining({ expected: 'an item prefix that nothing else has' }),
    ]);
  });

  it.each(['domain', 'cheat-sheet'])('refuses the competency id %s, whose file is another', (id) => {
    expect(checkEdited('id: volumes', `id: ${id}`)).toEqual([
      expect.objectContaining({ found: `"${id}"`, fix: 'give the competency another id' }),
    ]);
  });

  it('refuses a competency id that is used twice in a domain, but not in two domains', () => {
    expect(checkEdited('id: volumes', 'id: services')).toEqual([]);
    const twice = checkEdited(
      '      - { id: volumes',
      '      - { id: volumes, prefix: st-two, title: Two }\n      - { id: volumes',
    );
    expect(twice).toEqual([
      expect.objectContaining({ found: expect.stringContaining('"volumes"') }),
    ]);
  });
});
