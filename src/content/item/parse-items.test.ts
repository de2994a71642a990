import { describe, expect, it } from 'vitest';
import { asCompetencyKey } from '../../core/base/ids.ts';
import { parsedItem } from '../../../tests/content/support/parsed-samples.ts';
import { sampleItem, SAMPLE_OPTIONS } from '../../../tests/content/support/sample-content.ts';
import { wordsOf } from '../markdown/parsed-text.ts';
import { parseItems } from './parse-items.ts';

const home = { domain: 'traffic', competency: asCompetencyKey('traffic/services'), prefix: 'tr-svc' };
const parse = (text: string) => parseItems({ path: 'traffic/services.items.md', text }, home);

describe('parseItems', () => {
  it('reads id, fields, stem, options and rationales', () => {
    const item = parsedItem();
    expect(item).toMatchObject({
      id: 'tr-svc-001',
      line: 1,
      fields: { kind: 'single', level: 'apply', note: 'services#how-it-works', points: ['TR-1', 'services-X1'] },
    });
    expect(item.options.map(({ id, isKey }) => [id, isKey])).toEqual([
      ['short-name', false],
      ['full-name', true],
      ['pod-name', false],
      ['node-name', false],
    ]);
    expect(item.options[1]?.content.markdown).toBe('The record of the name with namespace');
    expect(item.options[1]?.rationale?.markdown).toMatch(/^This is what is told about/);
  });

  it('takes code, tables and lists before the options as part of the stem', () => {
    const stem = 'Given:\n\n- one\n- two\n\n```yaml\na: 1\n```\n\n| a |\n| - |\n| 1 |\n\nWhich?';
    const item = parsedItem({ stem });
    expect(item.stem.markdown).toBe(stem);
    expect(item.options).toHaveLength(4);
  });

  it('reads options that are code, and takes the id off', () => {
    const options = [{ id: 'one', text: 'Set `a: 1`' }, { id: 'two', text: '`b`' }];
    const item = parsedItem({ options });
    expect(item.options.map(({ content }) => content.markdown)).toEqual(['Set `a: 1`', '`b`']);
    expect(item.options.map(({ content }) => wordsOf(content))).toEqual(['Set a: 1', 'b']);
  });

  it('derives an id that stays when options without written ids are reordered', () => {
    const options = SAMPLE_OPTIONS.map(({ text, isKey = false }) => ({ text, isKey }));
    const ids = parsedItem({ options }).options.map(({ id }) => id);
    const reversed = parsedItem({ options: options.toReversed() }).options.map(({ id }) => id);
    expect(reversed).toEqual(ids.toReversed());
    expect(ids[0]).toMatch(/^the-record-of-[\da-f]{4}$/);
  });

  it('reads all items of a file and the lines they stand on', () => {
    const text = `${sampleItem()}\n${sampleItem({ id: 'tr-svc-002' })}`;
    expect(parse(text).value.map(({ id, line }) => [id, line])).toEqual([
      ['tr-svc-001', 1],
      ['tr-svc-002', 1 + sampleItem().split('\n').length],
    ]);
  });

  it('keeps the fields that are right when others are wrong', () => {
    const { value, problems } = parse(sampleItem({ fields: { level: 'hard' } }));
    expect(value[0]?.fields).toMatchObject({ kind: 'single', note: 'services#how-it-works' });
    expect(value[0]?.fields.level).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['text before the first item', `Words.\n\n${sampleItem()}`, 1, /remove what stands before/],
    ['text after the options', `${sampleItem()}\nWords.`, 25, /move it into the stem/],
    ['an item without fields', sampleItem().replace(/```yaml[^]*?```\n/, ''), 4, /write kind, level/],
    [
      'a list of the stem that runs into the options',
      sampleItem({ stem: 'Which of these answers, given this list of facts:\n\n- one fact' }),
      16,
      /put a sentence between/,
    ],
  ])('reports %s', (_, text, line, fix) => {
    expect(parse(text).problems).toEqual([
      expect.objectContaining({ line, fix: expect.stringMatching(fix) }),
    ]);
  });
});
