import { describe, expect, it } from 'vitest';
import { contentWords, withoutEnding } from './content-words.ts';

describe('contentWords', () => {
  it('keeps what a text is about', () => {
    expect(contentWords('The agent of each node writes its routes into the table.')).toEqual(
      contentWords('Agents, nodes: write a route to tables!'),
    );
  });

  it('keeps names and addresses whole, and takes a mask or a port off', () => {
    expect(contentWords('kube-proxy, 10.0.0.1/32 and 4244/TCP')).toEqual([
      'kube-proxy',
      '10.0.0.1',
      '32',
      '4244',
      'tcp',
    ]);
  });

  it('takes versions with and without a letter for one', () => {
    expect(contentWords('v1.14.9')).toEqual(contentWords('1.14.9'));
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
