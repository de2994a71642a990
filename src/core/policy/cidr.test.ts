import { describe, expect, it } from 'vitest';
import { parseAddress, parsePrefix, prefixContains, prefixCovers } from './cidr.ts';

describe('parsePrefix', () => {
  it.each([
    '10.0.0.0/8',
    '10.1.2.3/8',
    '0.0.0.0/0',
    '::/0',
    '2001:db8::1/64',
    '::ffff:10.0.0.1/96',
  ])('reads %s', (text) => expect(parsePrefix(text)).toBeDefined());

  it.each([
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.0/08',
    '010.0.0.0/8',
    '256.0.0.0/8',
    '1::2::3/64',
    '1:2:3:4:5:6:7::8:9/64',
    'fe80::1%eth0/64',
    '/8',
    '',
  ])('refuses %j as Go does', (text) => expect(parsePrefix(text)).toBeUndefined());

  it('drops host bits', () => {
    expect(parsePrefix('10.1.2.3/8')).toEqual(parsePrefix('10.0.0.0/8'));
  });
});

describe('prefixContains', () => {
  it.each([
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['192.0.2.128/25', '192.0.2.127', false],
    ['0.0.0.0/0', '203.0.113.1', true],
    ['::/0', '203.0.113.1', false],
    ['2001:db8::/32', '2001:db8:1::1', true],
  ])('%s contains %s: %s', (prefix, address, contained) => {
    const [outer, inner] = [parsePrefix(prefix), parseAddress(address)];
    expect(outer && inner && prefixContains(outer, inner)).toBe(contained);
  });
});

describe('prefixCovers', () => {
  it('covers itself and smaller ones of its family', () => {
    const [outer, inner, other] = ['10.0.0.0/8', '10.1.0.0/16', '::/0'].map(parsePrefix);
    expect(outer && inner && prefixCovers(outer, inner)).toBe(true);
    expect(outer && prefixCovers(outer, outer)).toBe(true);
    expect(outer && inner && prefixCovers(inner, outer)).toBe(false);
    expect(outer && other && prefixCovers(other, outer)).toBe(false);
  });
});
