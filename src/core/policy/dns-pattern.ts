import type { DnsName } from './policy.ts';

/**
 * Whether a name is covered by a `matchName` or a `matchPattern`. Case and a trailing dot do not count.
 *
 * `*` stands for any characters within one label; two or more stars and a dot in front for one or more
 * whole labels; a pattern of stars alone for every name.
 * @see pkg/fqdn/matchpattern/matchpattern.go of Cilium 1.20
 */
export function coversName(rule: DnsName, name: string): boolean {
  const asked = canonicalName(name);
  if (rule.kind === 'name') return canonicalName(rule.name) === asked;
  const pattern = rule.pattern.trim().toLowerCase();
  if (/^\*+\.?$/.test(pattern)) return true;
  const whole = canonicalName(pattern);
  const deep = /^\*{2,}\./.exec(whole);
  if (!deep) return matchesStars(whole, asked);
  // Any number of labels may stand in front: try each place where a label begins, except the first.
  const rest = whole.slice(deep[0].length);
  for (let dot = asked.indexOf('.'); dot >= 0; dot = asked.indexOf('.', dot + 1)) {
    if (dot > 0 && matchesStars(rest, asked.slice(dot + 1))) return true;
  }
  return false;
}

function canonicalName(name: string): string {
  const lower = name.trim().toLowerCase();
  return lower.endsWith('.') ? lower : `${lower}.`;
}

/** Labels must agree one by one, so no star reaches beyond a dot. */
function matchesStars(pattern: string, name: string): boolean {
  const wanted = pattern.split('.');
  const labels = name.split('.');
  return (
    wanted.length === labels.length &&
    wanted.every((label, index) => matchesLabel(label, labels[index] ?? ''))
  );
}

/** Greedy matching of stars with one point to come back to: linear in practice, never exponential. */
function matchesLabel(pattern: string, label: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < label.length) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      resume = index;
    } else if (at < pattern.length && pattern[at] === label[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
