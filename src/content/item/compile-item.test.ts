import { describe, expect, it } from 'vitest';
import { parsedBank, parsedItem, required } from '../../../tests/content/support/parsed-samples.ts';
import { SAMPLE_OPTIONS, type SampleItem } from '../../../tests/content/support/sample-content.ts';
import { compileItem } from './compile-item.ts';

const { notes } = parsedBank();
const around = { links: { notes: new Map(), domains: new Map() }, diagrams: new Map(), notes };
const compile = (item: SampleItem = {}) => required(compileItem(parsedItem(item), around).value);
const hash = (item: SampleItem = {}) => compile(item).presented.hash;

describe('compileItem', () => {
  it('presents an item without key, rationale, level or source', () => {
    const { presented } = compile();
    expect(Object.keys(presented).sort()).toEqual(
      ['chooseCount', 'competency', 'hash', 'id', 'kind', 'options', 'stem'].sort(),
    );
    expect(presented.options[0]).toEqual({
      id: 'short-name',
      text: ['The record of the short Service name'],
    });
    expect(JSON.stringify(presented)).not.toContain('This is what is told');
  });

  it('keeps what is right, why, and where it is taught in the answer', () => {
    const { answer } = compile();
    expect(answer).toMatchObject({
      key: ['full-name'],
      level: 'apply',
      points: ['TR-1', 'services-X1'],
      note: { competency: 'traffic/services', anchor: 'how-it-works', heading: 'How it works' },
      sources: [{ url: 'https://kubernetes.io/docs/concepts/', version: '1.20', checkedOn: '2026-11-21' }],
    });
    expect(Object.keys(answer.rationales)).toEqual(SAMPLE_OPTIONS.map(({ id }) => id));
  });

  it('keeps options that are numbers in the order written', () => {
    const texts = (...texts: string[]): SampleItem => ({
      options: texts.map((text, place) => ({ id: `o-${place}`, text, isKey: place === 0 })),
    });
    expect(compile(texts('24', '`25`', '26')).presented.order).toBe('authored');
    expect(compile(texts('24', '25', 'No limit')).presented.order).toBeUndefined();
  });

  it('asks for as many options as there are keys', () => {
    const options = SAMPLE_OPTIONS.map((option, index) => ({ ...option, isKey: index < 2 }));
    const stem = 'A client asks. Which records answer? Choose two.';
    expect(compile({ fields: { kind: 'multiple' }, stem, options }).presented.chooseCount).toBe(2);
  });

  it('keeps the Markdown beside the compiled text', () => {
    const { markdown } = compile({ stem: 'A client asks for `web`. **Which** record answers?' });
    expect(markdown.stem).toBe('A client asks for `web`. **Which** record answers?');
    expect(markdown.options[1]?.text).toBe('The record of the name with namespace');
  });

  it('changes the hash with stem, option, key and rationale', () => {
    const edited = (change: object): SampleItem => ({
      options: SAMPLE_OPTIONS.map((option, index) => (index === 2 ? { ...option, ...change } : option)),
    });
    const hashes = [
      hash(),
      hash({ stem: 'Another question about a name that a client asks for?' }),
      hash(edited({ text: 'Another text' })),
      hash(edited({ isKey: true })),
      hash(edited({ rationale: 'Another reason, which is long enough to be one.' })),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hash()).toMatch(/^[\da-f]{10}$/);
  });

  it('keeps the hash when only points, sources or line breaks change', () => {
    expect(hash({ fields: { points: '[TR-2]' } })).toBe(hash());
    expect(hash({ stem: 'A client  asks\nfor a name. Which record answers?' })).toBe(
      hash({ stem: 'A client asks for a name. Which record answers?' }),
    );
  });
});
