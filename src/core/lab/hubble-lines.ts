import type { Flow } from '../policy/flow.ts';
import type { SideVerdict, Verdict } from '../policy/verdict.ts';
import { identityName } from './identity-name.ts';
import { flowKey } from './flow-text.ts';
import { stableNumber } from './stable-number.ts';

/** One line of `hubble observe`, without its time. */
export interface HubbleLine {
  readonly text: string;
  /** The `verdict` field of the event, which `--verdict` filters by. */
  readonly verdict: 'FORWARDED' | 'DROPPED' | 'REDIRECTED';
}

/**
 * What `hubble observe` prints of a flow, in the compact format: the policy verdicts of the sides that were
 * reached and enforce anything, then what became of the packet or the request.
 */
export function hubbleLines(flow: Flow, verdict: Verdict): readonly HubbleLine[] {
  const print = printer(flow, verdict);
  const lines: HubbleLine[] = [];
  for (const side of verdict.sides) lines.push(...sideLines(side, flow, print));
  const stopped = verdict.verdict === 'DROPPED' || verdict.verdict === 'L7_DENIED';
  if (!stopped && verdict.verdict !== 'UNDECIDED' && verdict.destination.kind === 'pod') {
    lines.push(print('->', 'to-endpoint', 'FORWARDED', summary(flow)));
  }
  return lines;
}

type Print = (
  arrow: '->' | '<-' | '<>',
  type: string,
  word: string,
  about: string,
  verdict?: HubbleLine['verdict'],
) => HubbleLine;

function printer(flow: Flow, verdict: Verdict): Print {
  const { source, destination, port } = verdict;
  const isIcmp = flow.protocol.startsWith('ICMP');
  const sourcePort = 32_768 + stableNumber(flowKey(flow), 28_232);
  const end = (one: Verdict['source'], itsPort: number): string => {
    const host = one.kind === 'pod' ? one.name : one.ip;
    return `${host}${isIcmp ? '' : `:${itsPort}`} ${identityName(one.labels)}`;
  };
  const from = end(source, sourcePort);
  const to = end(destination, port);
  return (arrow, type, word, about, field) => ({
    text: `${from} ${arrow} ${to} ${type} ${word} (${about})`,
    verdict: field ?? (word === 'DROPPED' || word === 'DENIED' ? 'DROPPED' : 'FORWARDED'),
  });
}

function sideLines(side: SideVerdict, flow: Flow, print: Print): HubbleLine[] {
  const type = `policy-verdict:${side.match} ${side.direction.toUpperCase()}`;
  const about = summary(flow);
  switch (side.outcome) {
    case 'not-enforced':
    case 'undecided':
      return [];
    case 'allowed':
      return [print('->', type, 'ALLOWED', about)];
    case 'denied':
      return [print('<>', type, 'DENIED', about), print('<>', dropReason(side), 'DROPPED', about)];
    case 'redirected':
    case 'l7-denied': {
      const handed = [
        print('->', type, 'ALLOWED', about, 'REDIRECTED'),
        print('->', 'to-proxy', 'FORWARDED', about),
      ];
      return [...handed, ...requestLines(side, flow, print)];
    }
  }
}

function dropReason({ reason }: SideVerdict): string {
  if (reason === 'rule-denies') return 'Policy denied by denylist';
  return reason === 'authentication-fails' ? 'Authentication required' : 'Policy denied';
}

function requestLines({ outcome }: SideVerdict, flow: Flow, print: Print): HubbleLine[] {
  const word = outcome === 'l7-denied' ? 'DROPPED' : 'FORWARDED';
  if (flow.http) {
    const { method, path, host } = flow.http;
    const request = `${method} http://${host ?? endHost(flow)}${path}`;
    const lines = [print('->', 'http-request', word, `HTTP/1.1 ${request}`)];
    if (word === 'FORWARDED') return lines;
    return [...lines, print('<-', 'http-response', 'FORWARDED', `HTTP/1.1 403 0ms (${request})`)];
  }
  if (flow.dns === undefined) return [];
  const name = flow.dns.endsWith('.') ? flow.dns : `${flow.dns}.`;
  return [print('->', 'dns-request proxy', word, `DNS Query ${name} A`)];
}

/** What a client puts into the `Host` header if nobody says otherwise: what it was told to call. */
function endHost({ to }: Flow): string {
  switch (to.kind) {
    case 'pod':
    case 'external':
    case 'node':
      return to.name;
    case 'address':
      return to.ip;
    case 'host':
      return 'localhost';
  }
}

function summary({ protocol, port }: Flow): string {
  if (protocol === 'TCP') return 'TCP Flags: SYN';
  if (!protocol.startsWith('ICMP')) return protocol;
  const version = protocol === 'ICMP' ? 'ICMPv4' : 'ICMPv6';
  const names: Readonly<Record<string, string>> = {
    'ICMPv4 8': 'EchoRequest',
    'ICMPv4 0': 'EchoReply',
    'ICMPv6 128': 'EchoRequest',
    'ICMPv6 129': 'EchoReply',
  };
  return `${version} ${names[`${version} ${port}`] ?? `${port}(0)`}`;
}
