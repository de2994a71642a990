import { map, maps, values, value, type FieldTable } from './field-entry.ts';
import { ports, selectorFields } from './shared-fields.ts';

const networkPeers: FieldTable = {
  podSelector: map(
    'Pods with these labels: of the namespace of the policy, or of the namespaces chosen beside it.',
    selectorFields,
  ),
  namespaceSelector: map('Namespaces with these labels; `{}` means all.', selectorFields),
  ipBlock: map('Addresses outside the cluster.', {
    cidr: value('A prefix, such as `10.0.0.0/8`.'),
    except: values('Parts of the prefix that are left out.'),
  }),
};

/** `spec` of a NetworkPolicy. */
export const networkPolicySpec = map('Whom the policy is for, and what they may do.', {
  podSelector: map('The pods this policy is for; `{}` means all of its namespace.', selectorFields),
  policyTypes: values('The directions in which the pods are isolated.', ['Ingress', 'Egress']),
  ingress: maps('Who may send to the pods. `- {}` means everyone.', {
    from: maps('Senders, any of which matches; everyone if left out.', networkPeers),
    ports: ports('kubernetes'),
  }),
  egress: maps('Whom the pods may send to. `- {}` means everyone.', {
    to: maps('Receivers, any of which matches; everyone if left out.', networkPeers),
    ports: ports('kubernetes'),
  }),
});
