import type { CiliumItem, CiliumRule, LabelSelector, Section } from './policy.ts';
import { ciliumItem } from './read-cilium-item.ts';
import { labelSelector } from './read-selector.ts';
import {
  list,
  record,
  text,
  truth,
  type Place,
  type ReadContext,
  type ReadFields,
  type Reader,
} from './yaml-reader.ts';

const sections: readonly Section[] = ['ingress', 'ingressDeny', 'egress', 'egressDeny'];

interface RuleFields {
  readonly endpointSelector: LabelSelector;
  readonly nodeSelector: LabelSelector;
  readonly ingress: readonly CiliumItem[];
  readonly ingressDeny: readonly CiliumItem[];
  readonly egress: readonly CiliumItem[];
  readonly egressDeny: readonly CiliumItem[];
  readonly enableDefaultDeny: ReadFields<{ ingress: boolean; egress: boolean }>;
  readonly description: string;
  readonly labels: unknown;
  readonly log: unknown;
}

const ruleFields = record<RuleFields>({
  endpointSelector: labelSelector('cilium'),
  nodeSelector: labelSelector('cilium'),
  ingress: list(ciliumItem('ingress')),
  ingressDeny: list(ciliumItem('ingressDeny')),
  egress: list(ciliumItem('egress')),
  egressDeny: list(ciliumItem('egressDeny')),
  enableDefaultDeny: record({ ingress: truth, egress: truth }),
  description: text,
  labels: list(ruleLabel),
  log: record({ value: logText }),
});

function ruleLabel(place: Place, context: ReadContext): true | undefined {
  const read = record({ key: text, value: text, source: text })(place, context);
  if (!read || read.places.key) return read && true;
  return context.error(place, 'key: Required value', { expected: '`key`', found: 'nothing' });
}

const longestLogText = 32;

function logText(place: Place, context: ReadContext): string | undefined {
  const value = text(place, context);
  if (value === undefined || value.length <= longestLogText) return value;
  return context.error(place, `value: Too long: may not be more than ${longestLogText} bytes`, {
    expected: `at most ${longestLogText} characters`,
    found: String(value.length),
  });
}

/**
 * Reads `spec` or one of `specs`.
 * @param namespace of a CiliumNetworkPolicy; missing for a clusterwide one
 */
export function ciliumRule(namespace: string | undefined): Reader<CiliumRule> {
  return (place, context) => {
    const read = ruleFields(place, context);
    if (!read) return undefined;
    checkSelectors(read, namespace, context);
    if (sections.every((section) => isEmpty(read, section))) {
      context.error(
        place,
        'rule must have at least one of Ingress, IngressDeny, Egress, EgressDeny',
        {
          expected: 'an item in `ingress`, `ingressDeny`, `egress` or `egressDeny`',
          found: 'none',
          hint: 'Up to 1.18 such a rule was accepted and did nothing. For default deny write one empty item: `ingress: [{}]`.',
        },
      );
    }
    const { endpointSelector, nodeSelector, description } = read.fields;
    if (nodeSelector) checkHostRule(read, context);
    const selector = endpointSelector ?? nodeSelector;
    if (!selector) return undefined;
    const deny = read.fields.enableDefaultDeny?.fields ?? {};
    return {
      path: place.path,
      at: place.at,
      subject: { kind: endpointSelector ? 'endpoints' : 'nodes', selector },
      items: sections.flatMap((section) => read.fields[section] ?? []),
      enableDefaultDeny: {
        ...(deny.ingress === undefined ? {} : { ingress: deny.ingress }),
        ...(deny.egress === undefined ? {} : { egress: deny.egress }),
      },
      ...(description === undefined ? {} : { description }),
    };
  };
}

/** Whether a section has no item; one whose items could not be read is not empty. */
function isEmpty(read: ReadFields<RuleFields>, section: Section): boolean {
  const place = read.places[section];
  if (!place) return true;
  const node = place.node as { items?: readonly unknown[] } | null;
  const written = node !== null && 'items' in node ? (node.items?.length ?? 0) : 0;
  return (read.fields[section]?.length ?? 0) === 0 && written === 0;
}

function checkSelectors(
  read: ReadFields<RuleFields>,
  namespace: string | undefined,
  context: ReadContext,
): void {
  const { endpointSelector, nodeSelector } = read.places;
  if (!endpointSelector && !nodeSelector) {
    context.error(read.place, 'rule must have one of EndpointSelector or NodeSelector', {
      expected: '`endpointSelector`',
      found: 'neither',
      hint: 'For all pods write `endpointSelector: {}`.',
    });
  }
  if (endpointSelector && nodeSelector) {
    context.error(nodeSelector, 'rule cannot have both EndpointSelector and NodeSelector', {
      expected: 'one of them',
      found: 'both',
      hint: 'Use `specs` with a rule for each.',
    });
  } else if (nodeSelector && namespace !== undefined) {
    context.error(nodeSelector, 'rule cannot have NodeSelector', {
      expected: '`endpointSelector`',
      found: '`nodeSelector`',
      hint: 'Only a CiliumClusterwideNetworkPolicy can select nodes.',
    });
  }
  if (namespace !== undefined && read.fields.endpointSelector) {
    warnAboutForeignNamespace(
      read.fields.endpointSelector,
      namespace,
      read.places.endpointSelector,
      context,
    );
  }
}

function warnAboutForeignNamespace(
  selector: LabelSelector,
  namespace: string,
  place: Place | undefined,
  context: ReadContext,
): void {
  for (const requirement of selector.requirements) {
    const key = /^(?:(k8s|any):)?io\.kubernetes\.pod\.namespace$/.exec(requirement.key);
    if (!key || !place || requirement.operator !== 'In') continue;
    if (requirement.values.length === 1 && requirement.values[0] === namespace) continue;
    const overwritten = key[1] === 'k8s' && requirement.field === 'matchLabels';
    context.report(
      'warning',
      { node: null, path: `${place.path}.${requirement.field}`, at: requirement.at },
      'CiliumNetworkPolicy contains illegal namespace match in EndpointSelector',
      {
        found: requirement.values.join(', '),
        expected: namespace,
        hint: overwritten
          ? `The policy selects pods of its own namespace only, so this is replaced by ${namespace}.`
          : `The policy selects pods of its own namespace only, so together with ${namespace} this selects nobody.`,
      },
    );
  }
}

function checkHostRule(read: ReadFields<RuleFields>, context: ReadContext): void {
  for (const item of [...(read.fields.ingress ?? []), ...(read.fields.egress ?? [])]) {
    for (const port of item.ports ?? []) {
      if (!port.l7) continue;
      const place: Place = { node: null, path: `${item.path}.toPorts`, at: port.l7.at };
      if (item.section === 'ingress') {
        context.error(place, 'L7 policy is not supported on host ingress yet', {
          expected: 'ports without `rules`',
        });
      } else if (port.l7.kind === 'http') {
        context.error(place, 'L7 protocol HTTP is not supported on host egress yet', {
          expected: 'DNS rules or none',
        });
      }
    }
  }
}
