import * as v from 'valibot';
import type { Cluster, ContainerPort, TransportProtocol } from '../../core/policy/cluster.ts';
import type { FieldGuide } from '../markdown/checked-yaml.ts';

const name = v.pipe(v.string(), v.regex(/^[a-z\d]([-a-z\d.]*[a-z\d])?$/));
const labels = v.optional(v.record(v.string(), v.string()), {});
const address = v.pipe(v.string(), v.ipv4());
const portNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535));
const protocol = v.picklist(['TCP', 'UDP', 'SCTP']);
const containerPort = v.union([
  portNumber,
  v.pipe(v.string(), v.regex(/^\d{1,5}\/(?:TCP|UDP|SCTP)$/)),
]);

/** `cluster.yaml`. */
export const clusterFields = v.strictObject({
  namespaces: v.pipe(v.array(v.strictObject({ name, labels })), v.minLength(1)),
  nodes: v.pipe(
    v.array(v.strictObject({ name, labels, ip: address, apiserver: v.optional(v.boolean()) })),
    v.minLength(1),
  ),
  pods: v.pipe(
    v.array(
      v.strictObject({
        name,
        namespace: v.optional(name, 'default'),
        labels,
        ip: address,
        node: name,
        ports: v.optional(v.record(v.string(), containerPort), {}),
        serviceAccount: v.optional(name),
        hostNetwork: v.optional(v.boolean()),
      }),
    ),
    v.minLength(1),
  ),
  services: v.optional(
    v.array(
      v.strictObject({
        name,
        namespace: v.optional(name, 'default'),
        labels,
        clusterIP: v.optional(address),
        selector: v.optional(v.record(v.string(), v.string())),
        endpoints: v.optional(v.array(v.string())),
        ports: v.pipe(
          v.array(
            v.strictObject({
              port: portNumber,
              targetPort: v.optional(v.union([portNumber, v.string()])),
              protocol: v.optional(protocol, 'TCP'),
            }),
          ),
          v.minLength(1),
        ),
      }),
    ),
    [],
  ),
  external: v.optional(
    v.array(v.strictObject({ name: v.string(), ip: address, apiserver: v.optional(v.boolean()) })),
    [],
  ),
  cidrGroups: v.optional(
    v.array(v.strictObject({ name, labels, cidrs: v.array(v.string()) })),
    [],
  ),
});

export type ClusterFields = v.InferOutput<typeof clusterFields>;

const aName = {
  expected: 'a name of lower-case letters, digits, dots and hyphens',
  fix: 'write the name as Kubernetes would have it',
};
const someLabels = { expected: 'labels, each a text', fix: 'write them like { app: web }; put numbers in quotes' };
const anAddress = { expected: 'an IPv4 address', fix: 'write it like 10.0.1.10' };
const aNamespace = { expected: 'the name of a namespace', fix: 'write one of those under namespaces' };
const aPort = { expected: 'a port from 1 to 65535', fix: 'write a number without quotes' };
const yesNo = { expected: 'true or false', fix: 'write true, or remove the field' };

export const clusterGuide: FieldGuide = {
  '': { expected: 'a cluster', fix: 'write namespaces, nodes, pods, services and external' },
  namespaces: { expected: 'a list of at least one namespace', fix: 'write - name: default' },
  'namespaces.*': { expected: 'a namespace with name and labels', fix: 'write it like { name: shop, labels: { team: a } }' },
  'namespaces.*.name': aName,
  'namespaces.*.labels': someLabels,
  'namespaces.*.labels.*': someLabels,
  nodes: { expected: 'a list of at least one node', fix: 'write - { name: worker, ip: 172.18.0.2 }' },
  'nodes.*': { expected: 'a node with name and ip', fix: 'write it like { name: worker, ip: 172.18.0.2 }' },
  'nodes.*.name': aName,
  'nodes.*.labels': someLabels,
  'nodes.*.labels.*': someLabels,
  'nodes.*.ip': anAddress,
  'nodes.*.apiserver': yesNo,
  pods: { expected: 'a list of at least one pod', fix: 'write name, namespace, labels, ip, node and ports of each' },
  'pods.*': { expected: 'a pod with name, namespace, labels, ip, node and ports', fix: 'write these fields' },
  'pods.*.name': aName,
  'pods.*.namespace': aNamespace,
  'pods.*.labels': someLabels,
  'pods.*.labels.*': someLabels,
  'pods.*.ip': anAddress,
  'pods.*.node': { expected: 'the name of a node', fix: 'write one of those under nodes' },
  'pods.*.ports': { expected: 'ports by name', fix: 'write them like { http: 8080, dns: 53/UDP }' },
  'pods.*.ports.*': { expected: 'a number for TCP, or like 53/UDP', fix: 'write it like 8080 or 53/UDP' },
  'pods.*.serviceAccount': aName,
  'pods.*.hostNetwork': yesNo,
  services: { expected: 'a list of services', fix: 'write name, namespace, clusterIP, selector and ports of each' },
  'services.*': { expected: 'a service with name, clusterIP, selector and ports', fix: 'write these fields' },
  'services.*.name': aName,
  'services.*.namespace': aNamespace,
  'services.*.labels': someLabels,
  'services.*.labels.*': someLabels,
  'services.*.clusterIP': anAddress,
  'services.*.selector': { expected: 'labels of the pods behind the service', fix: 'write them like { app: web }' },
  'services.*.selector.*': someLabels,
  'services.*.endpoints': { expected: 'a list of addresses', fix: 'write them like [192.0.2.7]' },
  'services.*.endpoints.*': anAddress,
  'services.*.ports': { expected: 'a list of at least one port', fix: 'write - { port: 80, targetPort: 8080 }' },
  'services.*.ports.*': { expected: 'a port with its targetPort', fix: 'write it like { port: 80, targetPort: 8080 }' },
  'services.*.ports.*.port': aPort,
  'services.*.ports.*.targetPort': { expected: 'a port or the name of a container port', fix: 'write it like 8080 or http' },
  'services.*.ports.*.protocol': { expected: 'TCP, UDP or SCTP', fix: 'write one of them, or leave the field out for TCP' },
  external: { expected: 'a list of hosts outside the cluster', fix: 'write - { name: api.example.com, ip: 203.0.113.10 }' },
  'external.*': { expected: 'a host with name and ip', fix: 'write it like { name: api.example.com, ip: 203.0.113.10 }' },
  'external.*.name': { expected: 'a DNS name', fix: 'write it like api.example.com' },
  'external.*.ip': anAddress,
  'external.*.apiserver': yesNo,
  cidrGroups: { expected: 'a list of CiliumCIDRGroup objects', fix: 'write - { name: office, cidrs: [203.0.113.0/24] }' },
  'cidrGroups.*': { expected: 'a group with name and cidrs', fix: 'write it like { name: office, cidrs: [203.0.113.0/24] }' },
  'cidrGroups.*.name': aName,
  'cidrGroups.*.labels': someLabels,
  'cidrGroups.*.cidrs': { expected: 'a list of prefixes', fix: 'write them like [203.0.113.0/24]' },
};

export function toCluster(fields: ClusterFields): Cluster {
  return {
    namespaces: fields.namespaces,
    nodes: fields.nodes.map(({ apiserver, ...node }) => ({ ...node, ...(apiserver && { apiserver }) })),
    pods: fields.pods.map(({ ports, serviceAccount, hostNetwork, ...pod }) => ({
      ...pod,
      ports: Object.entries(ports).map(([name, port]) => containerPortOf(name, port)),
      ...(serviceAccount === undefined ? {} : { serviceAccount }),
      ...(hostNetwork && { hostNetwork }),
    })),
    services: fields.services.map(({ clusterIP, selector, endpoints, ports, ...service }) => ({
      ...service,
      ...(clusterIP === undefined ? {} : { clusterIP }),
      ...(selector === undefined ? {} : { selector }),
      ...(endpoints === undefined ? {} : { endpoints }),
      ports: ports.map(({ targetPort, ...port }) => ({
        ...port,
        ...(targetPort === undefined ? {} : { targetPort }),
      })),
    })),
    external: fields.external.map(({ apiserver, ...host }) => ({ ...host, ...(apiserver && { apiserver }) })),
    ...(fields.cidrGroups.length === 0 ? {} : { cidrGroups: fields.cidrGroups }),
  };
}

/** `8080` is TCP. */
function containerPortOf(name: string, port: number | string): ContainerPort {
  const [number = '', protocol = 'TCP'] = String(port).split('/');
  return { name, port: Number(number), protocol: protocol as TransportProtocol };
}
