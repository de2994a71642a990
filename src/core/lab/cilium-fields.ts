import { entityNames } from '../policy/read-peers.ts';
import {
  map,
  maps,
  quoted,
  value,
  values,
  type FieldEntry,
  type FieldTable,
} from './field-entry.ts';
import { ports, selectorFields } from './shared-fields.ts';

// What is offered should work in the clusters that people have; `cluster-mesh` is too new.
const entities = entityNames.filter((name) => name !== 'cluster-mesh');

const endpoints = (side: string): FieldEntry =>
  maps(
    `Pods with these labels ${side}. In a CiliumNetworkPolicy \`{}\` means all pods of its own namespace; ` +
      '`[]` matches nobody.',
    selectorFields,
  );
const entityList = (side: string): FieldEntry =>
  values(`Groups that need no labels ${side}: the node itself, other nodes, the world …`, entities);
const cidrs = (side: string): FieldEntry =>
  values(`Addresses outside the cluster ${side}. Pods and nodes are never matched by address.`);
const cidrSet = (side: string): FieldEntry =>
  maps(`Addresses outside the cluster ${side}, with exceptions.`, {
    cidr: value('A prefix, such as `10.0.0.0/8`.'),
    cidrGroupRef: value('The name of a CiliumCIDRGroup.'),
    cidrGroupSelector: map('CiliumCIDRGroups with these labels.', selectorFields),
    except: values(
      'Parts of the prefix that are left out. This is no deny: another rule may allow them.',
    ),
  });
const dnsName: FieldTable = {
  matchName: value('One exact name.'),
  matchPattern: value('A name with `*`, which stands for any characters but the dot.'),
};

const secret = map('A secret.', {
  name: value('Its name.'),
  namespace: value('Its namespace.'),
});
const tls = map('Where TLS ends and starts anew, so that the proxy can read requests.', {
  secret,
  trustedCA: value('The key of the secret that holds the CA.'),
  certificate: value('The key of the secret that holds the certificate.'),
  privateKey: value('The key of the secret that holds the private key.'),
});

const toPorts = maps('Ports of the destination. An entry matches if one of its ports does.', {
  ports: ports('cilium'),
  rules: map('Single requests that are allowed; the proxy refuses all others with an answer.', {
    http: maps('Requests that are allowed: all members of an entry must match the whole value.', {
      method: quoted('A regular expression for the method, such as `"GET"`.'),
      path: quoted('A regular expression for the whole target with its query, such as `"/v1/.*"`.'),
      host: quoted('A regular expression for the `Host` header.'),
      headers: values('Headers that must be there: `X-Name: value`.'),
      headerMatches: maps('Headers that must be there, with what to do if not.', {
        name: value('The name of the header.'),
        value: value('The value it must have.'),
        mismatch: value('What to do instead of refusing.', ['LOG', 'ADD', 'DELETE', 'REPLACE']),
        secret,
      }),
    }),
    dns: maps('Names that may be looked up. Their addresses are what `toFQDNs` learns.', dnsName),
  }),
  terminatingTLS: tls,
  originatingTLS: tls,
  serverNames: values('Server names of TLS (SNI) that are allowed.'),
  listener: map('An Envoy listener of your own.', {
    envoyConfig: map('Where it is defined.', {
      kind: value('The kind of the object.'),
      name: value('Its name.'),
    }),
    name: value('Its name.'),
    priority: value('Which of several listeners wins.'),
  }),
});

const denyPorts = maps('Ports that are denied; a deny rule has no layer 7 rules.', {
  ports: ports('cilium'),
});

const icmps = maps('ICMP messages.', {
  fields: maps('Messages, any of which matches.', {
    type: value('A number, or a name such as `EchoRequest`.'),
    family: value('`IPv4` if left out.', ['IPv4', 'IPv6']),
  }),
});

const authentication = map('Mutual authentication of the two ends.', {
  mode: value('`disabled` if left out.', ['disabled', 'required', 'test-always-fail']),
});

const nodes = (side: string): FieldEntry =>
  maps(`Nodes with these labels ${side}. Needs node labels switched on in Cilium.`, selectorFields);
const groups = maps('Groups of a cloud provider.', { aws: map('Groups of AWS.') });

const ingressPeers: FieldTable = {
  fromEndpoints: endpoints('that may send'),
  fromEntities: entityList('that may send'),
  fromCIDR: cidrs('that may send'),
  fromCIDRSet: cidrSet('that may send'),
  fromNodes: nodes('that may send'),
  fromGroups: groups,
};

const egressDenyPeers: FieldTable = {
  toEndpoints: endpoints('to send to'),
  toEntities: entityList('to send to'),
  toCIDR: cidrs('to send to'),
  toCIDRSet: cidrSet('to send to'),
  toNodes: nodes('to send to'),
  toGroups: groups,
  toServices: maps('Services of Kubernetes; their backends are what is allowed.', {
    k8sService: map('One service by name.', {
      serviceName: value('The name of the service.'),
      namespace: value('Its namespace.'),
    }),
    k8sServiceSelector: map('Services with these labels.', {
      selector: map('Labels of the service.', selectorFields),
      namespace: value('Their namespace.'),
    }),
  }),
};

/** The fields of a rule of Cilium's own kinds. */
export const ruleFields: FieldTable = {
  endpointSelector: map(
    'The pods this rule is for. `{}` means all pods in its reach.',
    selectorFields,
  ),
  nodeSelector: map(
    'The nodes this rule is for; only in a CiliumClusterwideNetworkPolicy.',
    selectorFields,
  ),
  ingress: maps(
    'Who may send to the selected pods. Its presence turns on default deny for ingress.',
    { ...ingressPeers, toPorts, icmps, authentication },
  ),
  ingressDeny: maps('Who may not, whatever else allows it. Deny always wins.', {
    ...ingressPeers,
    toPorts: denyPorts,
    icmps,
  }),
  egress: maps(
    'Whom the selected pods may send to. Its presence turns on default deny for egress.',
    {
      ...egressDenyPeers,
      toFQDNs: maps(
        'Names outside the cluster. It learns addresses only from look-ups that a DNS rule lets pass.',
        dnsName,
      ),
      toPorts,
      icmps,
      authentication,
    },
  ),
  egressDeny: maps('Whom they may not send to, whatever else allows it.', {
    ...egressDenyPeers,
    toPorts: denyPorts,
    icmps,
  }),
  enableDefaultDeny: map('Whether the presence of rules turns on default deny.', {
    ingress: value('For traffic to the selected pods.', ['true', 'false']),
    egress: value('For traffic from the selected pods.', ['true', 'false']),
  }),
  description: value('A note for people.'),
  labels: maps('Labels of the rule itself; they decide nothing.', {
    key: value('The key.'),
    value: value('The value.'),
    source: value('The source.'),
  }),
  log: map('A word that Hubble shows with the verdicts of this rule.', {
    value: value('The word.'),
  }),
};
