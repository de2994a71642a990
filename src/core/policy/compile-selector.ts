import { splitKey, type Requirement } from './label-set.ts';
import type { LabelRequirement, LabelSelector } from './policy.ts';

export const clusterName = 'default';
export const namespaceKey = 'io.kubernetes.pod.namespace';
export const namespaceLabelsPrefix = 'io.cilium.k8s.namespace.labels.';
export const clusterKey = 'io.cilium.k8s.policy.cluster';
export const serviceAccountKey = 'io.cilium.k8s.policy.serviceaccount';

/**
 * The pods that a rule of Cilium's own kinds selects. A policy with a namespace stays in it: a foreign
 * `k8s:` namespace in `matchLabels` is overwritten, any other stands beside it and selects nobody.
 */
export function subjectRequirements(
  selector: LabelSelector,
  namespace: string | undefined,
): readonly Requirement[] {
  if (namespace === undefined) return selector.requirements.map((one) => withSource(one, 'any'));
  const kept = selector.requirements.filter(
    (one) => !(one.field === 'matchLabels' && one.key === `k8s:${namespaceKey}`),
  );
  return [...kept.map((one) => withSource(one, 'any')), k8sLabel(namespaceKey, namespace)];
}

/**
 * The peers of one entry of `fromEndpoints` or `toEndpoints`, scoped as Cilium scopes it.
 * @param namespace of the policy; missing for a clusterwide one
 * @param subject of the same rule; one that matches `reserved:init` gets no scope in a clusterwide policy
 * @see getEndpointSelector in pkg/k8s/apis/cilium.io/utils/utils.go
 */
export function peerRequirements(
  selector: LabelSelector,
  namespace: string | undefined,
  subject: LabelSelector,
): readonly Requirement[] {
  const requirements = selector.requirements.map((one) => withSource(one, 'any'));
  if (requirements.some((one) => one.source === 'reserved')) return requirements;
  const has = (test: (key: string) => boolean): boolean =>
    requirements.some((one) => (one.source === 'k8s' || one.source === 'any') && test(one.key));
  if (!has((key) => key === namespaceKey)) {
    if (namespace === undefined) {
      if (!matchesInit(subject)) requirements.push(k8sExists(namespaceKey));
    } else if (!has((key) => key.startsWith(namespaceLabelsPrefix))) {
      requirements.push(k8sLabel(namespaceKey, namespace));
    }
  }
  return has((key) => key === clusterKey)
    ? requirements
    : [...requirements, k8sLabel(clusterKey, clusterName)];
}

/** The pods that a NetworkPolicy selects. */
export function podRequirements(
  podSelector: LabelSelector,
  namespace: string,
): readonly Requirement[] {
  return [
    ...podSelector.requirements.filter(isNotNamespaceLabel).map((one) => withSource(one, 'k8s')),
    k8sLabel(namespaceKey, namespace),
  ];
}

/** The pods that one peer of a NetworkPolicy selects. @see parseNetworkPolicyPeer in pkg/k8s/network_policy.go */
export function podPeerRequirements(
  podSelector: LabelSelector | undefined,
  namespaceSelector: LabelSelector | undefined,
  namespace: string,
): readonly Requirement[] {
  const pods = podSelector?.requirements ?? [];
  const cluster = pods.some((one) => one.key === clusterKey)
    ? []
    : [k8sLabel(clusterKey, clusterName)];
  if (!namespaceSelector) {
    const all: LabelSelector = { at: podSelector?.at ?? nowhere, requirements: pods };
    return [...podRequirements(all, namespace), ...cluster];
  }
  const namespaces = namespaceSelector.requirements.map((one) => ({
    ...withSource(one, 'k8s'),
    key: `${namespaceLabelsPrefix}${one.key}`,
  }));
  return [
    ...(namespaces.length > 0 ? namespaces : [k8sExists(namespaceKey)]),
    ...pods.map((one) => withSource(one, 'k8s')),
    ...cluster,
  ];
}

const nowhere = { line: 1, column: 1, endLine: 1, from: 0, to: 0 };

/** The namespace is put into `matchLabels` and replaces what stands there. */
function isNotNamespaceLabel(requirement: LabelRequirement): boolean {
  return !(requirement.field === 'matchLabels' && requirement.key === namespaceKey);
}

function matchesInit(subject: LabelSelector): boolean {
  return subject.requirements.some((one) => one.key === 'reserved:init');
}

export function withSource(requirement: LabelRequirement, missing: string): Requirement {
  const { operator, values } = requirement;
  return { ...splitKey(requirement.key, missing), operator, values };
}

export function k8sLabel(key: string, value: string): Requirement {
  return { source: 'k8s', key, operator: 'In', values: [value] };
}

function k8sExists(key: string): Requirement {
  return { source: 'k8s', key, operator: 'Exists', values: [] };
}
