import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../../tests/content/support/sample-content.ts';
import { compileContent } from '../compile-content.ts';
import { guessByLooks, seenItems } from './guess-by-looks.ts';

/** An item whose first option is the key. */
const item = (stem: string, ...texts: string[]) => ({
  stem,
  options: texts.map((text, place) => ({ text, isKey: place === 0 })),
});

const score = (look: keyof ReturnType<typeof guessByLooks>, ...items: ReturnType<typeof item>[]) =>
  guessByLooks(items)[look];

describe('guessByLooks', () => {
  it.each([
    ['the longest', ['the agent of a node', 'agent', 'node', 'pod'], 1],
    ['the longest', ['agent', 'the agent of a node', 'node', 'pod'], 0],
    ['the shortest', ['pod', 'node', 'agent', 'kubelet'], 1],
    ['the shortest', ['pod', 'map', 'agent', 'kubelet'], 1 / 2],
    ['most words of the question', ['the lease', 'the agent', 'a pod', 'a node'], 1],
    ['most words of the question', ['the pod', 'the agent', 'a lease', 'a node'], 0],
    ['most words of the other options', ['red pod, blue node', 'red pod', 'blue node', 'green'], 1],
    ['most code', ['`agent`', '`pod`', 'a node', 'a lease of some length'], 1],
    ['most digits', ['port 4244', 'port 53', 'port 80', 'no port'], 1],
    ['fewest absolutes', ['the agent', 'always the agent', 'never the agent', 'all'], 1],
    ['fewest absolutes', ['it is `always`', 'the pod', 'never the agent', 'all'], 1 / 2],
  ] as const)('scores %s among %j', (look, texts, expected) => {
    expect(score(look, item('Who takes over the lease?', ...texts))).toBe(expected);
  });

  it('shares the point when all options look the same', () => {
    const same = item('Which one?', 'abc', 'abd', 'abe', 'abf');
    expect(new Set(Object.values(guessByLooks([same])))).toEqual(new Set([1 / 4]));
  });

  it('is the mean over items', () => {
    const long = item('Which one?', 'abcdef', 'ab', 'cd', 'ef');
    const short = item('Which one?', 'ab', 'abcdef', 'cd', 'ef');
    expect(score('the longest', long, short)).toBe(1 / 2);
  });
});

describe('seenItems', () => {
  it('takes the items of one key and four options, without artefacts', () => {
    const result = compileContent(
      sampleContent().map((file) => ({
        ...file,
        text: file.text.replace('In case number 1', 'Given:\n\n```text\nlease\n```\n\nIn case number 1'),
      })),
    );
    const seen = result.ok ? seenItems(result.value) : [];
    expect(seen).toHaveLength(6);
    expect(seen[0]?.stem).toMatch(/^Given:\s+In case number 1/);
    expect(seen[0]?.options.map(({ isKey }) => isKey)).toEqual([false, true, false, false]);
  });
});
