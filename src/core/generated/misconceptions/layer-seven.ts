import type {
  CiliumItem,
  HttpRule,
  L7Rules,
  Policy,
  PortMatch,
  PortRule,
} from '../../policy/policy.ts';
import type { PolicyWorld } from '../../policy/engine.ts';
import { decide } from '../../policy/decide.ts';
import { isAllow, mapItems, misreading, withWord, type Misconception } from './misconception.ts';

function mapRulesOfPorts(
  item: CiliumItem,
  change: (rule: PortRule) => PortRule,
): readonly CiliumItem[] {
  return [item.ports ? { ...item, ports: item.ports.map(change) } : item];
}

/** @param change what is read in place of one HTTP rule */
function mapHttpRules(
  world: PolicyWorld,
  change: (rule: HttpRule) => readonly HttpRule[],
): readonly Policy[] {
  return mapItems(world, (item) =>
    mapRulesOfPorts(item, (rule) =>
      rule.l7?.kind === 'http'
        ? { ...rule, l7: { ...rule.l7, rules: rule.l7.rules.flatMap(change) } }
        : rule,
    ),
  );
}

export const pathIsPrefix = misreading(
  {
    id: 'path-is-prefix',
    belief: 'a `path` covers everything that begins with it',
    truth: 'A `path` is a regular expression for the whole target, query included.',
  },
  (world) =>
    mapHttpRules(world, (rule) => [
      rule.path === undefined ? rule : { ...rule, path: `${rule.path}.*` },
    ]),
);

export const methodIsEnough = misreading(
  {
    id: 'method-is-enough',
    belief: 'method and path of an HTTP rule are two ways in',
    truth: 'The fields of one HTTP rule must match together.',
  },
  (world) =>
    mapHttpRules(world, (rule) => {
      const { method, ...pathOnly } = rule;
      const { path, ...methodOnly } = rule;
      return method === undefined || path === undefined ? [rule] : [pathOnly, methodOnly];
    }),
);

export const starCrossesDots = misreading(
  {
    id: 'star-crosses-dots',
    belief: 'a leading `*.` covers names of any depth',
    truth: 'A `*` stands for characters of one label and stops at the dot.',
  },
  (world) =>
    mapItems(world, (item) => {
      const [changed = item] = mapRulesOfPorts(item, (rule) =>
        rule.l7?.kind === 'dns'
          ? {
              ...rule,
              l7: {
                ...rule.l7,
                rules: rule.l7.rules.map((one) => ({ ...one, name: deepened(one.name) })),
              },
            }
          : rule,
      );
      const list = changed.peers;
      if (!list) return [changed];
      const peers = list.peers.map((peer) =>
        peer.kind === 'fqdn' ? { ...peer, name: deepened(peer.name) } : peer,
      );
      return [{ ...changed, peers: { ...list, peers } }];
    }),
);

function deepened<Name extends { readonly kind: string }>(name: Name): Name {
  if (!('pattern' in name) || typeof name.pattern !== 'string') return name;
  return { ...name, pattern: name.pattern.replace(/^\*\./, '**.') };
}

export const plainAllowKeepsFilter = misreading(
  {
    id: 'plain-allow-keeps-filter',
    belief: 'HTTP rules for a port hold for whoever is admitted to it by another item',
    truth: 'Where an allow without HTTP rules matches the peer and the port, every request passes.',
  },
  (world) => {
    const filters = new Map<string, L7Rules>();
    for (const policy of world.policies) {
      if (policy.kind === 'NetworkPolicy') continue;
      for (const item of policy.rules.flatMap(({ items }) => items)) {
        for (const { l7, ports } of item.ports ?? []) {
          for (const match of ports) if (l7) filters.set(portKey(item, match), l7);
        }
      }
    }
    return mapItems(world, (item) =>
      mapRulesOfPorts(item, (rule) => {
        const l7 = rule.ports.map((match) => filters.get(portKey(item, match))).find(Boolean);
        return rule.l7 || !l7 || !isAllow(item) ? rule : { ...rule, l7 };
      }),
    );
  },
);

function portKey({ section }: CiliumItem, match: PortMatch): string {
  return match.kind === 'number' ? `${section} ${match.from}` : section;
}

export const refusalsAreSilent: Misconception = {
  id: 'refusals-are-silent',
  belief: 'what a policy does not let through is dropped without an answer, at every layer',
  truth: 'A request that no HTTP rule covers is answered by the proxy with 403.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    return verdict.verdict === 'L7_DENIED'
      ? withWord(verdict, 'DROPPED', verdict.decidedBy)
      : verdict;
  },
};

export const dropsAreAnswered: Misconception = {
  id: 'drops-are-answered',
  belief: 'a client that policy does not admit gets HTTP 403',
  truth:
    'Without an allow at layers 3 and 4 the packets are dropped silently, and the client waits.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    const asks = flow.http !== undefined || flow.dns !== undefined;
    return verdict.verdict === 'DROPPED' && asks
      ? withWord(verdict, 'L7_DENIED', verdict.decidedBy)
      : verdict;
  },
};
