import { ruleFields } from './cilium-fields.ts';
import { map, maps, value, type FieldTable } from './field-entry.ts';
import { networkPolicySpec } from './kubernetes-fields.ts';

const metadata = map('Name and namespace.', {
  name: value('The name of the policy: lower-case letters, digits, `-` and `.`.'),
  namespace: value('The namespace it lives in and applies to; `default` if left out.'),
  labels: map('Labels of the policy itself; they decide nothing.'),
  annotations: map('Notes for tools; they decide nothing.'),
});

const kind = value('What the document is.', [
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'NetworkPolicy',
  'CiliumCIDRGroup',
]);
const apiVersion = value('The group and version of the kind.', [
  'cilium.io/v2',
  'networking.k8s.io/v1',
]);

const ciliumDocument: FieldTable = {
  apiVersion,
  kind,
  metadata,
  spec: map('One rule: whom it is for, and what they may do.', ruleFields),
  specs: maps('Several rules in one policy.', ruleFields),
};

const networkPolicyDocument: FieldTable = { apiVersion, kind, metadata, spec: networkPolicySpec };

/** The fields of a document of a kind; those of a CiliumNetworkPolicy if the kind is not known (yet). */
export function documentFields(kindName: string): FieldTable {
  return kindName === 'NetworkPolicy' ? networkPolicyDocument : ciliumDocument;
}
