import { wordsOf } from '../markdown/parsed-text.ts';
import { readQuantity, readRange } from '../wording/quantities.ts';
import type { ItemRule } from './rule.ts';

/** Versions, ports and defaults are looked up when they are needed; an item asks what they mean. */
export const bareFact: ItemRule = {
  name: 'bare-fact',
  severity: 'warning',
  check: ({ fields, options, line, stem }) => {
    const texts = options.map(({ content }) => wordsOf(content));
    if (fields.level !== 'recall' || texts.length === 0 || !texts.every(isBare)) return [];
    return [
      {
        line: stem.line || line,
        expected: 'more to know than a version, a port or a default',
        found: `the options ${texts.join(', ')}`,
        fix: 'ask what follows from the value, or how one finds it out on a cluster',
      },
    ];
  },
};

function isBare(text: string): boolean {
  return (
    readQuantity(text) !== undefined ||
    readRange(text) !== undefined ||
    /^(?:true|false|enabled|disabled|on|off|yes|no|empty|unset)\.?$/i.test(text) ||
    /^(?:cilium|kubernetes|linux|kernel|port|version|tcp|udp)[ /]v?\d[\d.]*(?:\/(?:tcp|udp))?$/i.test(text)
  );
}
