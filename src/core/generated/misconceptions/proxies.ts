import { decide } from '../../policy/decide.ts';
import type { PolicyWorld } from '../../policy/engine.ts';
import { mapItems, misreading, withWord, type Misconception } from './misconception.ts';

export const filterNeedsAllow = misreading(
  {
    id: 'filter-needs-allow',
    belief: 'HTTP and DNS rules only narrow what another item allows',
    truth: 'An item with HTTP or DNS rules admits its peers to its ports by itself.',
  },
  (world) =>
    mapItems(world, (item) => [
      item.ports?.some(({ l7 }) => l7)
        ? { ...item, peers: { member: 'nobody', at: item.at, peers: [] } }
        : item,
    ]),
);

export const bothEndsFilter: Misconception = {
  id: 'both-ends-filter',
  belief: 'a request needs an HTTP rule for it at both ends',
  truth: 'HTTP rules at one end are enough; the other end may allow at layer 4 or have no policy.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    const filters = verdict.sides.filter(({ proxy }) => proxy === 'http');
    return verdict.verdict === 'FORWARDED' && flow.http && filters.length === 1
      ? withWord(verdict, 'L7_DENIED', filters[0]?.direction === 'ingress' ? 'egress' : 'ingress')
      : verdict;
  },
};

export const dnsRulesOnlyLearn = misreading(
  {
    id: 'dns-rules-only-learn',
    belief: 'DNS rules only let Cilium learn addresses and refuse no name',
    truth: 'The DNS proxy answers with REFUSED where no DNS rule covers the name.',
  },
  (world) =>
    mapItems(world, (item) => {
      const ports = item.ports?.map((rule) => {
        const { l7, ...plain } = rule;
        return l7?.kind === 'dns' ? plain : rule;
      });
      return [ports ? { ...item, ports } : item];
    }),
);

export const lookupNeedsNameRule: Misconception = {
  id: 'lookup-needs-name-rule',
  belief: 'a name may be looked up only if `toFQDNs` names it too',
  truth: 'DNS rules decide on lookups; `toFQDNs` decides on connections to what was looked up.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    const proxied = verdict.sides.find(({ proxy }) => proxy === 'dns');
    return verdict.verdict === 'FORWARDED' && proxied && !hasNameRules(world)
      ? withWord(verdict, 'L7_DENIED', proxied.direction)
      : verdict;
  },
};

function hasNameRules({ policies }: PolicyWorld): boolean {
  return policies.some(
    (policy) =>
      policy.kind !== 'NetworkPolicy' &&
      policy.rules.some(({ items }) =>
        items.some((item) => item.peers?.peers.some(({ kind }) => kind === 'fqdn')),
      ),
  );
}

export const namesAreJudgedAtServer: Misconception = {
  id: 'names-are-judged-at-server',
  belief: 'DNS rules are enforced at the DNS server, where the query is dropped',
  truth: 'The DNS proxy on the node of the sender judges the name, and answers with REFUSED.',
  decide(world, flow) {
    const verdict = decide(world, flow);
    return verdict.verdict === 'L7_DENIED' && flow.dns !== undefined
      ? withWord(verdict, 'DROPPED', 'ingress')
      : verdict;
  },
};
