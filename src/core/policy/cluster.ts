/** Labels as written in Kubernetes, without a source prefix. */
export type Labels = Readonly<Record<string, string>>;

/** The small world that policies are applied to: one cluster, IPv4, every pod managed by Cilium. */
export interface Cluster {
  readonly namespaces: readonly Namespace[];
  readonly nodes: readonly ClusterNode[];
  readonly pods: readonly Pod[];
  readonly services: readonly Service[];
  /** What lies outside the cluster. */
  readonly external: readonly ExternalHost[];
  /** `CiliumCIDRGroup` objects. */
  readonly cidrGroups?: readonly CidrGroup[];
}

export interface Namespace {
  readonly name: string;
  /** `kubernetes.io/metadata.name` is added by the engine, as Kubernetes does. */
  readonly labels: Labels;
}

export interface ClusterNode {
  readonly name: string;
  readonly labels: Labels;
  readonly ip: string;
  /** The Kubernetes API server runs here. */
  readonly apiserver?: boolean;
}

export interface Pod {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly ip: string;
  /** Name of the node it runs on. */
  readonly node: string;
  readonly ports: readonly ContainerPort[];
  /** `default` if missing. */
  readonly serviceAccount?: string;
  /** Such a pod has no identity of its own: it is its node. */
  readonly hostNetwork?: boolean;
}

export interface ContainerPort {
  readonly name: string;
  readonly port: number;
  readonly protocol: TransportProtocol;
}

export interface Service {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  /** Missing for a headless service. */
  readonly clusterIP?: string;
  /** Backends are the pods of the service's namespace with these labels. */
  readonly selector?: Labels;
  /** Backend addresses of a service without selector. */
  readonly endpoints?: readonly string[];
  readonly ports: readonly ServicePort[];
}

export interface ServicePort {
  readonly port: number;
  /** Number or name of the container port; the service port itself if missing. */
  readonly targetPort?: number | string;
  readonly protocol: TransportProtocol;
}

export interface ExternalHost {
  readonly name: string;
  readonly ip: string;
  /** The Kubernetes API server, running outside the cluster. */
  readonly apiserver?: boolean;
}

export interface CidrGroup {
  readonly name: string;
  readonly labels: Labels;
  readonly cidrs: readonly string[];
}

export type TransportProtocol = 'TCP' | 'UDP' | 'SCTP';
