import { describe, expect, it } from 'vitest';
import { contentWords, withoutEnding } from './content-words.ts';

describe('contentWords', () => {
  it('keeps what a text is about', () => {
    expect(contentWords('The agent of each node writes its routes into the table.')).toEqual(
      contentWords('Agents, nodes: write a route to tables!'),
    );
  });

  it('keeps names with hyphens, dots and slashes whole', () => {
    expect(contentWords('kube-proxy, 10.0.0.1 and cilium.io/v2')).toEqual([
      'kube-proxy',
      '10.0.0.1',
      'cilium.io/v2',
    ]);
  });
});

describe('withoutEnding', () => {
  it.each([
    ['policies', 'policy'],
    ['drops', 'drop'],
    ['dropped', 'drop'],
    ['dropping', 'drop'],
    ['routes', 'route'],
    ['routing', 'route'],
    ['addresses', 'address'],
    ['matches', 'matched'],
  ])('brings %s and %s together', (one, other) => {
    expect(withoutEnding(one)).toBe(withoutEnding(other));
  });

  it.each([
    ['status', 'state'],
    ['class', 'clash'],
    ['string', 'stray'],
    ['need', 'needle'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(withoutEnding(one)).not.toBe(withoutEnding(other));
  });
});
