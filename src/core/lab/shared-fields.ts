import {
  map,
  maps,
  quoted,
  value,
  values,
  type FieldEntry,
  type FieldTable,
} from './field-entry.ts';

/** The fields of a selector of labels. */
export const selectorFields: FieldTable = {
  matchLabels: map('Labels that must all be there with these values.'),
  matchExpressions: maps('Conditions on labels, all of which must hold.', {
    key: value('The label that the condition is about.'),
    operator: value(
      '`In` and `NotIn` compare with `values`; `NotIn` also matches where the label is missing.',
      ['In', 'NotIn', 'Exists', 'DoesNotExist'],
    ),
    values: values('What to compare with; not for `Exists` and `DoesNotExist`.'),
  }),
};

/** The ports of a rule, which the two families of kinds write otherwise. */
export const ports = (kind: 'cilium' | 'kubernetes'): FieldEntry =>
  maps('Ports, any of which matches. They are those of the backend pod, not of its service.', {
    port:
      kind === 'cilium'
        ? quoted('A number or a port name, in quotes. `"0"` stands for all ports.')
        : value('A number, or the name of a container port.'),
    endPort: value('The last port of a range that starts at `port`.'),
    protocol:
      kind === 'cilium'
        ? value('`ANY` stands for TCP, UDP and SCTP, not for ICMP. `ANY` if left out.', [
            'TCP',
            'UDP',
            'SCTP',
            'ANY',
          ])
        : value('`TCP` if left out.', ['TCP', 'UDP', 'SCTP']),
  });
