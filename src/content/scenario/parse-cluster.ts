import type { Cluster } from '../../core/policy/cluster.ts';
import type { ContentFile } from '../content-file.ts';
import { parseCheckedYaml, type CheckedYaml } from '../markdown/checked-yaml.ts';
import type { Compiled, ContentProblem, Finding } from '../problem.ts';
import { clusterFields, clusterGuide, toCluster, type ClusterFields } from './cluster-fields.ts';

/** Reads `cluster.yaml`; undefined when something in it is wrong. */
export function parseCluster(file: ContentFile): Compiled<Cluster | undefined> {
  const yaml = parseCheckedYaml(file.text, clusterFields, clusterGuide, {
    file: file.path,
    firstLine: 1,
    rule: 'cluster-fields',
  });
  if (yaml.value === undefined) return { value: undefined, problems: yaml.problems };
  const problems = checkReferences(yaml.value, yaml.lineOf).map(
    (finding): ContentProblem => ({
      file: file.path,
      rule: 'cluster-references',
      severity: 'error',
      ...finding,
    }),
  );
  return { value: problems.length > 0 ? undefined : toCluster(yaml.value), problems };
}

type LineOf = CheckedYaml<unknown>['lineOf'];

/** Whatever is named must be there, and no two things may have one name or one address. */
function checkReferences(cluster: ClusterFields, lineOf: LineOf): Finding[] {
  const namespaces = cluster.namespaces.map(({ name }) => name);
  const nodes = cluster.nodes.map(({ name }) => name);
  const missing = (line: number, what: string, found: string, known: readonly string[]): Finding[] =>
    known.includes(found)
      ? []
      : [
          {
            line,
            expected: `a ${what} of the cluster: ${known.join(', ')}`,
            found,
            fix: `correct the name, or add the ${what}`,
          },
        ];
  return [
    ...cluster.pods.flatMap(({ namespace, node }, at) => [
      ...missing(lineOf('pods', at, 'namespace'), 'namespace', namespace, namespaces),
      ...missing(lineOf('pods', at, 'node'), 'node', node, nodes),
    ]),
    ...cluster.services.flatMap(({ namespace }, at) =>
      missing(lineOf('services', at, 'namespace'), 'namespace', namespace, namespaces),
    ),
    ...repeated('namespace', namespaces.map((name, at) => [name, lineOf('namespaces', at, 'name')])),
    ...repeated('node', nodes.map((name, at) => [name, lineOf('nodes', at, 'name')])),
    ...repeated(
      'pod',
      cluster.pods.map(({ namespace, name }, at) => [`${namespace}/${name}`, lineOf('pods', at, 'name')]),
    ),
    ...repeated('address', addresses(cluster, lineOf)),
  ];
}

/** A pod on the network of its node has the node's address. */
function addresses(cluster: ClusterFields, lineOf: LineOf): [string, number][] {
  return [
    ...cluster.nodes.map(({ ip }, at): [string, number] => [ip, lineOf('nodes', at, 'ip')]),
    ...cluster.pods.flatMap(({ ip, hostNetwork }, at): [string, number][] =>
      hostNetwork ? [] : [[ip, lineOf('pods', at, 'ip')]],
    ),
    ...cluster.services.flatMap(({ clusterIP }, at): [string, number][] =>
      clusterIP === undefined ? [] : [[clusterIP, lineOf('services', at, 'clusterIP')]],
    ),
  ];
}

function repeated(what: string, entries: readonly (readonly [string, number])[]): Finding[] {
  return entries.flatMap(([name, line], at) => {
    const first = entries.findIndex(([other]) => other === name);
    if (first === at) return [];
    return [
      {
        line,
        expected: `every ${what} once`,
        found: `${name}, also on line ${entries[first]?.[1]}`,
        fix: `give one of the two another ${what === 'address' ? 'address' : 'name'}`,
      },
    ];
  });
}
