import { describe, expect, it } from 'vitest';
import {
  aliasesIn,
  commandList,
  commandOnPage,
  entityList,
  flagsIn,
  helmKeyList,
  hubbleCommands,
  kindList,
} from './cilium-words.mjs';

describe('kindList', () => {
  const definition = (properties: string, served = true) => `
kind: CustomResourceDefinition
spec:
  group: bee.io
  names: { kind: Policy }
  versions:
    - name: v2
      served: ${served}
      schema:
        openAPIV3Schema:
          type: object
          properties:
            apiVersion: { type: string }
            kind: { type: string }
            metadata: { type: object }
            ${properties}
`;

  it('lists fields below their parents, and marks lists and keys of one own', () => {
    const spec = `spec:
              type: object
              properties:
                rules: { type: array, items: { type: object, properties: { port: { type: string } } } }
                labels: { type: object, additionalProperties: { type: string } }`;
    expect(kindList([definition(spec)])).toEqual([
      [
        'bee.io/v2 Policy',
        '  metadata = ObjectMeta',
        '  spec',
        '    labels',
        '      *',
        '    rules[]',
        '      port',
      ].join('\n'),
    ]);
  });

  it('leaves out versions that are not served', () => {
    expect(kindList([definition('spec: { type: object }', false)])).toEqual([]);
  });
});

describe('entityList', () => {
  it('takes the values and not the names', () => {
    const source =
      '\tEntityWorld Entity = "world"\n\tEntityAll Entity = "all"\n\tOther string = "x"\n';
    expect(entityList(source)).toEqual(['all', 'world']);
  });
});

describe('helmKeyList', () => {
  const row = (key: string, type: string, value: string) =>
    `   * - :spelling:ignore:\`${key}\`\n     - Words.\n     - ${type}\n     - \`\`${value}\`\`\n`;

  it('takes keys from the page and from the default values of objects', () => {
    const page = [
      row('routingMode', 'string', '""'),
      row('relay', 'object', '{"enabled":false,"tls":{"enabled":true}}'),
      row('relay.enabled', 'bool', 'false'),
      row('maglev', 'object', '{}'),
      row('nodeSelector', 'object', '{"kubernetes.io/os":"linux"}'),
    ].join('');
    expect(helmKeyList(page, [], '')).toEqual([
      'maglev.*',
      'nodeSelector.*',
      'relay.enabled',
      'relay.tls.enabled',
      'routingMode',
    ]);
  });

  it('adds keys without a default, which stand in comments or in the templates', () => {
    const values = [
      'lb:',
      '  # -- How the backend is picked',
      '  # algorithm: random',
      '  # @schema',
      '  # type: string',
      '  # @schema',
      '  # -- Whether',
      '  enabled: true',
    ].join('\n');
    const template = '{{ .Values.lb.mode }} {{ .Values.extra | toYaml }} {{ .Values.lb.enabled }}';
    expect(helmKeyList(row('lb.enabled', 'bool', 'true'), [template], values)).toEqual([
      'extra.*',
      'lb.algorithm',
      'lb.enabled',
      'lb.mode',
    ]);
  });
});

describe('commandList', () => {
  const page = (usage: string, flags: string, inherited = '') =>
    [
      '## x\n',
      usage === '' ? '' : `\`\`\`\n${usage} [flags]\n\`\`\`\n`,
      `### Options\n\n\`\`\`\n${flags}\n\`\`\`\n`,
      inherited === ''
        ? ''
        : `### Options inherited from parent commands\n\n\`\`\`\n${inherited}\n\`\`\``,
    ].join('\n');

  it('says which commands need another, and which flags hold below', () => {
    const host = '  -H, --host string   URI';
    const commands = [
      commandOnPage('bee map list', page('bee map list', '  -o, --output string   json', host)),
      commandOnPage('bee map', page('', '  -h, --help   help for map', host)),
      commandOnPage('bee', page('bee', `${host}\n  -h, --help   help`)),
    ];
    expect(commandList(commands)).toEqual([
      'bee COMMAND\n  -H, --host string (and below)',
      'bee map COMMAND',
      'bee map list\n  -o, --output string',
    ]);
  });
});

describe('flagsIn', () => {
  it('reads names and types, and nothing from descriptions', () => {
    const help = [
      '      --all              Get all flows',
      '  -t, --type filter      Types, see --help',
      '      --not filter[=true]   Reverses',
      '                         --none  of these',
    ].join('\n');
    expect(flagsIn(help)).toEqual(['--all', '-t, --type filter', '--not filter[=true]']);
  });
});

describe('aliasesIn', () => {
  it('finds the other names of a command', () => {
    const source =
      'cmd := &cobra.Command{\n\tUse:     "peers [x]",\n\tAliases: []string{"peer", "p"},\n}';
    expect(aliasesIn([source])).toEqual(new Map([['peers', ['peer', 'p']]]));
  });
});

describe('hubbleCommands', () => {
  it('puts flags of the help and of the sources together', () => {
    const help =
      'Selectors Flags:\n      --last uint   Last\n\nServer Flags:\n      --server string   Address\n';
    const commands = hubbleCommands(help, [
      { folder: '', text: 'Use: "hubble",' },
      { folder: 'list', text: 'Use: "list",' },
      {
        folder: 'list',
        text: 'Use: "nodes",\nRunE: f,\nflags.StringVarP(&o.output, "output", "o", "x")',
      },
      { folder: 'observe', text: 'use: "observe",' },
    ]);
    expect(commandList(commands)).toEqual([
      'hubble COMMAND\n  --server string (and below)',
      'hubble list COMMAND',
      'hubble list nodes\n  -o, --output string',
      'hubble observe\n  --last uint',
    ]);
  });
});
