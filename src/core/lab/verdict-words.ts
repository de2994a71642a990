import type { Flow } from '../policy/flow.ts';
import type { MatchedRule, RuleRef, SideVerdict, Verdict, VerdictWord } from '../policy/verdict.ts';
import type { Span } from '../policy/span.ts';
import { askName } from './flow-text.ts';

/** How an outcome is called and signed on screen; the sign tells it without color. */
export const outcomeNames: Readonly<
  Record<VerdictWord, { readonly name: string; readonly sign: string }>
> = {
  FORWARDED: { name: 'Forwarded', sign: '✓' },
  DROPPED: { name: 'Dropped', sign: '✕' },
  L7_DENIED: { name: 'Refused by the proxy', sign: '!' },
  UNDECIDED: { name: 'Undecided', sign: '?' },
};

/** The verdict as one sentence, and what the sender notices of it. */
export function verdictSentence(flow: Flow, verdict: Verdict): string {
  const { source, destination, decidedBy } = verdict;
  const what = `${source.name} → ${destination.name}, ${askName({ ...flow, port: verdict.port })}`;
  switch (verdict.verdict) {
    case 'FORWARDED':
      return `Forwarded: ${what}. ${whatComesBack(flow)}`;
    case 'DROPPED':
      return `Dropped ${sideOf(decidedBy, verdict)}: ${what}. Nothing comes back; the sender waits until it times out.`;
    case 'L7_DENIED':
      return `Refused by the proxy ${sideOf(decidedBy, verdict)}: ${what}. ${refusal(flow)}`;
    case 'UNDECIDED':
      return `Undecided: ${what}. The policies contradict each other, so Cilium cannot compute what this pod enforces.`;
  }
}

/** The three outcomes as the one who sends a request sees them. */
function whatComesBack(flow: Flow): string {
  if (flow.http) return 'The request arrives and is answered.';
  if (flow.dns !== undefined) return 'The name is looked up and answered.';
  return flow.protocol.startsWith('ICMP')
    ? 'The message arrives; the reply comes back.'
    : 'The connection is made; replies follow it.';
}

function refusal(flow: Flow): string {
  return flow.dns === undefined
    ? 'The sender gets HTTP 403, “Access denied”, at once.'
    : 'The sender gets the answer REFUSED at once.';
}

function sideOf(decidedBy: Verdict['decidedBy'], verdict: Verdict): string {
  return decidedBy === 'egress'
    ? `on the way out of ${verdict.source.name}`
    : `on the way in to ${verdict.destination.name}`;
}

/** One step of the reasons, with the places of the text that it speaks of. */
export interface ReasonStep {
  readonly text: string;
  readonly places: readonly Span[];
  /** Smaller print: rules that were looked at and did not match. */
  readonly misses: readonly { readonly text: string; readonly at: Span }[];
}

/** The chain of reasons, in the order in which Cilium judges. */
export function reasonSteps(verdict: Verdict): readonly ReasonStep[] {
  const steps: ReasonStep[] = [];
  const { service } = verdict;
  if (service) {
    const { destination, port, protocol } = verdict;
    steps.push({
      text: `The service ${service.namespace}/${service.name} is translated to its backend first: ${destination.name}, port ${port}/${protocol}. Policy never sees the service.`,
      places: [],
      misses: [],
    });
  }
  for (const side of verdict.sides) steps.push(...sideSteps(side));
  for (const { text } of verdict.notes) steps.push({ text, places: [], misses: [] });
  return steps;
}

/** The places that decided: of the side that stopped the flow, else of every side. */
export function decidingPlaces(verdict: Verdict): readonly Span[] {
  const sides =
    verdict.decidedBy === 'none'
      ? verdict.sides
      : verdict.sides.filter(({ direction }) => direction === verdict.decidedBy);
  return sides.flatMap(({ decider, reason, enforcement }) => {
    if (decider) return decider.places.length > 0 ? decider.places : [decider.rule.at];
    return reason === 'default-deny' ? enforcement.by.map(({ at }) => at) : [];
  });
}

/** A rule as people call it: `CiliumNetworkPolicy rule1, ingress[0] (line 9)`. */
export function ruleName({ policy, path, at }: RuleRef): string {
  return `${policy.kind} ${policy.name}, ${path.replace(/^spec\./, '')} (line ${at.line})`;
}

function sideSteps(side: SideVerdict): ReasonStep[] {
  const way = side.direction === 'egress' ? 'Out of' : 'Into';
  const { subject, decider } = side;
  const head = `${way} ${subject}: `;
  const step = (text: string, places: readonly Span[] = []): ReasonStep => ({
    text: head + text,
    places,
    misses: [],
  });
  const enforcement = enforcementStep(side);
  const withEnforcement = (one: ReasonStep): ReasonStep[] =>
    enforcement ? [enforcement, one] : [one];
  switch (side.reason) {
    case 'no-policy':
      return [step('no rule selects it in this direction, so everything passes.')];
    case 'mode-never':
      return [step('enforcement is switched off (mode never), so everything passes.')];
    case 'host-firewall-off':
      return [step('it is a node, and the host firewall is off, so everything passes.')];
    case 'outside':
      return [step('it is outside the cluster, where no policy of Cilium holds.')];
    case 'local-host':
      return [step('its own node always gets in.')];
    case 'icmp-fragmentation-needed':
      return [step('this ICMP message always passes: connections need it.')];
    case 'rule-denies':
      return withEnforcement(
        step(`${named(decider)} denies it. Deny wins over any allow.`, placesOf(decider)),
      );
    case 'rule-allows':
      return withEnforcement(
        step(
          side.proxy && side.outcome === 'redirected'
            ? `${named(decider)} allows the connection and hands it to the ${side.proxy.toUpperCase()} proxy.`
            : `${named(decider)} allows it.`,
          placesOf(decider),
        ),
      );
    case 'rule-allows-request':
      return withEnforcement(
        step(
          `${named(decider)} allows the connection, and one of its ${l7(side)} rules this request.`,
          placesOf(decider),
        ),
      );
    case 'no-rule-allows-request':
      return withEnforcement(
        step(
          `${named(decider)} allows the connection, but no ${l7(side)} rule allows this request: the proxy refuses it.`,
          placesOf(decider),
        ),
      );
    case 'authentication-fails':
      return withEnforcement(
        step(`${named(decider)} wants authentication, which fails.`, placesOf(decider)),
      );
    case 'default-allow':
      return withEnforcement({
        ...step('no rule matches, and default deny is off, so it passes.'),
        misses: missesOf(side),
      });
    case 'default-deny':
      return withEnforcement({
        ...step('no rule allows it, so default deny drops it.'),
        misses: missesOf(side),
      });
    case 'conflict':
      return withEnforcement(
        step('the policies contradict each other.', side.matched.flatMap(placesOf)),
      );
  }
}

function enforcementStep({ direction, subject, enforcement }: SideVerdict): ReasonStep | undefined {
  const { because, by, defaultDeny } = enforcement;
  if (!defaultDeny || because === 'nothing') return undefined;
  const way = direction === 'egress' ? 'Out of' : 'Into';
  const text =
    because === 'mode-always'
      ? 'default deny is on, because enforcement is set to always.'
      : `default deny is on, because of ${list(by.map(ruleName))}.`;
  return { text: `${way} ${subject}: ${text}`, places: by.map(({ at }) => at), misses: [] };
}

function missesOf(side: SideVerdict): ReasonStep['misses'] {
  return side.misses.map(({ rule, effect, detail, at }) => ({
    text: `${effect === 'deny' ? 'Deny rule' : 'Rule'} ${ruleName(rule)} does not match: ${detail}.`,
    at,
  }));
}

function placesOf(rule: MatchedRule | undefined): readonly Span[] {
  if (!rule) return [];
  return rule.places.length > 0 ? rule.places : [rule.rule.at];
}

function named(rule: MatchedRule | undefined): string {
  return rule ? ruleName(rule.rule) : 'a rule';
}

function l7(side: SideVerdict): string {
  return (side.decider?.l7?.kind ?? side.proxy ?? 'http').toUpperCase();
}

/** The first three, so that a sentence stays one. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 3).join('; ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
