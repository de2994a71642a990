/**
 * Hosts (with the start of a path where a host is shared) that sources may be on when `exam.md` names none
 * under `sourceHosts`: the projects' own pages and the standards they build on.
 */
export const DEFAULT_SOURCE_HOSTS: readonly string[] = [
  'docs.cilium.io',
  'cilium.io',
  'tetragon.io',
  'kubernetes.io',
  'gateway-api.sigs.k8s.io',
  'ebpf.io',
  'docs.ebpf.io',
  'www.kernel.org',
  'docs.kernel.org',
  'man7.org',
  'www.envoyproxy.io',
  'spiffe.io',
  'datatracker.ietf.org',
  'github.com/cilium',
  'github.com/cncf',
  'github.com/isovalent',
  'github.com/kubernetes',
  'github.com/kubernetes-sigs',
];
