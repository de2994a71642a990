import type { ParsedItem, ParsedOption } from '../item/parsed-item.ts';
import { proseOf } from '../markdown/parsed-text.ts';
import { quote, type Finding } from '../problem.ts';
import type { ItemRule } from './rule.ts';

/** Options read as one list: what stands out by its grammar was written at another time, most often as the key. */
export const optionGrammar: ItemRule = {
  name: 'option-grammar',
  severity: 'warning',
  check: (item) => [...firstLetters(item), ...finalStops(item), ...openings(item)],
};

function firstLetters({ options }: ParsedItem): Finding[] {
  const small = options.filter((option) => SMALL.test(opening(option)) && !isName(opening(option)));
  const large = options.filter((option) => /^\p{Lu}/u.test(opening(option)));
  return oddOnes(small, large).map(({ line, content }) => ({
    line,
    expected: 'options that all start with a capital, or all with a small letter',
    found: quote(proseOf(content), 50),
    fix: 'start it like the other options',
  }));
}

function finalStops({ options }: ParsedItem): Finding[] {
  const stopped = options.filter(({ content }) => proseOf(content).endsWith('.'));
  const open = options.filter((option) => !stopped.includes(option));
  return oddOnes(stopped, open).map(({ line, content }) => ({
    line,
    expected: 'options that all end in a full stop, or none of them',
    found: `an end like ${quote(proseOf(content).slice(-30))}`,
    fix: 'end it like the other options',
  }));
}

function openings(item: ParsedItem): Finding[] {
  const forms = item.options.map((option) => ({ option, form: openingForm(opening(option)) }));
  const keys = forms.filter(({ option }) => option.isKey);
  const [key] = keys;
  const distractors = forms.filter(({ option }) => !option.isKey);
  const [distractor] = distractors;
  if (key === undefined || distractor === undefined || distractors.length < 2) return [];
  const alike = distractors.every(({ form }) => form === distractor.form);
  if (!alike || keys.some(({ form }) => form === distractor.form)) return [];
  return [
    {
      line: key.option.line,
      expected: `a key that opens like a distractor (with ${distractor.form})`,
      found: `${key.form}: ${quote(proseOf(key.option.content), 50)}`,
      fix: 'open it like one of the others, or open a distractor like the key',
    },
  ];
}

/** Those that are fewer; the first group when both are as many. */
function oddOnes(
  some: readonly ParsedOption[],
  others: readonly ParsedOption[],
): readonly ParsedOption[] {
  return some.length <= others.length && others.length > 0 ? some : some.length === 0 ? [] : others;
}

function opening({ content }: ParsedOption): string {
  return proseOf(content);
}

const SMALL = /^\p{Ll}/u;

/** Names that are written small wherever they stand: `kube-proxy`, `eBPF`, `etcd`. */
function isName(text: string): boolean {
  const [word = ''] = text.split(/[\s,.;:'’]/);
  return /[^\p{Ll}]/u.test(word) || SMALL_NAMES.has(word);
}

const SMALL_NAMES: ReadonlySet<string> = new Set(
  'bpftool cilium clang conntrack containerd curl etcd hubble iptables ipvs istiod kubectl kubelet kvstoremesh nftables systemd tc tcpdump ztunnel'.split(
    ' ',
  ),
);

function openingForm(text: string): string {
  if (text.startsWith('…')) return 'code';
  if (/^[Tt]o (?!an?\b|the\b|each\b|every\b|its?\b|\p{Lu}|…)/u.test(text)) return 'to and a verb';
  if (/^(?:an?|the)\b/i.test(text)) return 'an article';
  if (/^it\b/i.test(text)) return '"It"';
  const [word = ''] = text.split(' ');
  return /^[\p{L}]{2,}ing$/u.test(word) && !NO_VERBS.test(word) ? 'a verb in -ing' : 'another word';
}

const NO_VERBS = /^(?:\w*thing|during|string|ring|king|incoming|outgoing|ping|spring|according)$/i;
