import type { Flow } from '../policy/flow.ts';
import type { RuleMiss, RuleRef, SideVerdict, Verdict } from '../policy/verdict.ts';

/** Why the engine decides so, in one or two full sentences. */
export function explainVerdict(verdict: Verdict, flow: Flow): string {
  const deciding = verdict.sides.find(({ direction }) => direction === verdict.decidedBy);
  if (deciding) return explainRefusal(deciding, flow);
  const enforced = verdict.sides.filter(({ outcome }) => outcome !== 'not-enforced');
  if (enforced.length === 0) return `${unselected(verdict)}, so nothing filters it.`;
  const sentences = enforced.map((side) => explainAllow(side, flow));
  return sentences.join(' ');
}

/** Why one side decides so. */
export function explainSide(side: SideVerdict, flow: Flow): string {
  if (side.outcome === 'denied' || side.outcome === 'l7-denied') return explainRefusal(side, flow);
  if (side.outcome === 'not-enforced') {
    return `No rule for ${side.direction} selects \`${side.subject}\`, so this direction is open.`;
  }
  return explainAllow(side, flow);
}

function unselected({ source, destination, sides }: Verdict): string {
  const free = sides.filter(({ reason }) => reason === 'no-policy');
  if (free.length === 1) {
    return free[0]?.direction === 'ingress'
      ? `No policy governs ingress of \`${destination.name}\``
      : `No policy governs egress of \`${source.name}\``;
  }
  return `No policy governs egress of \`${source.name}\` or ingress of \`${destination.name}\``;
}

function explainRefusal(side: SideVerdict, flow: Flow): string {
  const who = `\`${side.subject}\``;
  switch (side.reason) {
    case 'rule-denies':
      return `${ruleName(side.decider?.rule)} denies it, and a deny wins over every allow.`;
    case 'no-rule-allows-request':
      return `${ruleName(side.decider?.rule)} admits the connection to the proxy, and none of its ${side.proxy === 'dns' ? 'DNS' : 'HTTP'} rules covers ${requestWords(flow)}.`;
    case 'default-deny':
      return `${who} is isolated for ${side.direction}, and nothing admits this: ${missesOf(side)}.`;
    default:
      return `The ${side.direction} rules of ${who} do not admit it.`;
  }
}

function explainAllow(side: SideVerdict, flow: Flow): string {
  switch (side.reason) {
    case 'rule-allows-request':
      return `${ruleName(side.decider?.rule)} admits the peer, and its rules cover ${requestWords(flow)}.`;
    case 'rule-allows':
      return `${ruleName(side.decider?.rule)} admits it${hasUnfiltered(side) ? ' without a filter of layer 7' : ''}.`;
    case 'default-allow':
      return `\`${side.subject}\` is not isolated for ${side.direction}.`;
    default:
      return `Nothing keeps \`${side.subject}\` from it.`;
  }
}

/** A filter stands beside the allow that decided, and has no say. */
function hasUnfiltered({ matched }: SideVerdict): boolean {
  return matched.some(({ l7 }) => l7) && matched.some(({ l7 }) => !l7);
}

function requestWords({ http, dns }: Flow): string {
  if (dns !== undefined) return `the name \`${dns}\``;
  return http ? `\`${http.method} ${http.path}\`` : 'the request';
}

/** Such as `Item 2 of ingress in api-clients`, in Markdown. */
export function ruleName(rule: RuleRef | undefined): string {
  if (!rule) return 'The rule';
  const place = Number(/\[(\d+)\]$/.exec(rule.path)?.[1] ?? 0);
  return `Item ${place + 1} of \`${rule.section}\` in \`${rule.policy.name}\``;
}

function missesOf({ misses, enforcement }: SideVerdict): string {
  const allows = misses.filter(({ effect }) => effect === 'allow');
  const names = [...new Set(enforcement.by.map(({ policy }) => policy.name))];
  const policies = `\`${names.join('` or `')}\``;
  if (allows.length === 0) return `${policies} holds no allow for it`;
  // An item that names the peer misses by less than one that does not.
  const near = allows.find(({ failed }) => failed !== 'peer');
  if (near) return portMiss(near);
  const [only] = allows;
  if (allows.length === 1 && only?.rule.path.endsWith('spec')) {
    return `${policies} has no rule for ${only.rule.section}`;
  }
  const nobody = allows.find(({ detail }) => detail.endsWith('selects nobody'));
  if (nobody && allows.length === 1) {
    return `${lowerFirst(ruleName(nobody.rule))} names nobody`;
  }
  return `no item of ${policies} names this peer`;
}

function portMiss({ rule, detail }: RuleMiss): string {
  const [found = '', wanted = ''] = detail.split(', wanted ');
  return `${lowerFirst(ruleName(rule))} is for \`${wanted}\`, and this is \`${found}\``;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Who expects otherwise, and what is so instead; `expected` goes on from "expects". */
export function explainBelief(
  { belief, truth }: { readonly belief: string; readonly truth: string },
  expected: string,
): string {
  return `Whoever believes that ${belief} expects ${expected}. ${truth}`;
}
