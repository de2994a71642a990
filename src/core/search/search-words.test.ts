import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

const formsOf = (text: string) =>
  searchWords(text).map(({ whole, parts }) => [whole, ...parts].join(' '));

describe('searchWords', () => {
  it.each([
    ['kube-proxy', ['kubeproxy kube proxy']],
    ['matchLabels', ['matchlabels match labels']],
    ['CiliumNetworkPolicy', ['ciliumnetworkpolicy cilium network policy']],
    ['toFQDNs', ['tofqdns fqdns']],
    ['HTTPRoute', ['httproute http route']],
    ['bpf.masquerade=true', ['bpfmasqueradetrue bpf masquerade true']],
    ['/sys/fs/bpf', ['sysfsbpf sys fs bpf']],
    ['L7', ['l7']],
  ])('reads %s as one word with its parts', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it.each([
    ['10.0.0.0/8', ['10.0.0.0/8 10.0.0.0']],
    ['192.168.10.21', ['192.168.10.21']],
    ['4244/4245', ['4244/4245 4244 4245']],
    ['256–65535', ['256', '65535']],
  ])('keeps the dots of %s', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it('leaves out the words that every text has', () => {
    expect(formsOf('Which of the pods may do this?')).toEqual(['pods', 'may']);
  });

  it('says where each word stands', () => {
    const text = 'Use `kube-proxy`, or not.';
    const [, word] = searchWords(text);
    expect(text.slice(word?.start, word?.end)).toBe('kube-proxy');
  });
});
