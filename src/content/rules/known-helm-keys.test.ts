import { describe, expect, it } from 'vitest';
import { parsedItem, parsedNote } from '../../../tests/content/support/parsed-samples.ts';
import { examWithWords } from '../../../tests/content/support/sample-words.ts';
import { itemKnownHelmKeys, noteKnownHelmKeys } from './known-helm-keys.ts';

const check = (text: string) =>
  itemKnownHelmKeys.check(parsedItem({ stem: `${text}\n\nWhat happens?` }), examWithWords());
const yaml = (values: string, mark = '') => `\`\`\`yaml${mark}\n${values}\n\`\`\``;
const console = (lines: string) => `\`\`\`console\n${lines}\n\`\`\``;

describe('known-helm-keys', () => {
  it.each([
    ['values of the chart', yaml('relay:\n  enabled: true\nroutingMode: native')],
    ['keys of one\'s own below an open one', yaml('nodeSelector:\n  a/b: c')],
    ['a list of entries', yaml('relay:\n  metrics:\n    - name: x')],
    ['keys after --set', console('$ helm install bee x/y --set relay.enabled=true,relay.metrics[0].name=x')],
    ['a key on the next line', console('$ helm install bee x/y \\\n  --set-string routingMode=native')],
    ['a key in the text', 'Take `relay.enabled=true`, `relay.tls.enabled` or `relay.*`.'],
    ['a host name and a file in the text', 'Take `relay.io` or `relay.yaml`.'],
    ['flags of other programs', console('$ kubectl get pods -l app=x --selector=a.b=c')],
    ['a key of the past whose version is named', `Up to 1.14 it was this:\n\n${yaml('tunnel: vxlan')}`],
  ])('accepts %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['a misspelled key in values', yaml('relay:\n  enabld: true'), 'the key relay.enabld', 'write relay.enabled'],
    ['a misspelled key among right ones', yaml('relay: {}\nroutingmode: native'), 'the key routingmode', 'write routingMode'],
    ['a key that fits nothing in marked values', yaml('teapot: 1', ' values'), 'the key teapot', 'look the key up in the Helm reference'],
    ['a key after --set', console('$ helm upgrade bee x/y --set relay.enable=true'), 'the key relay.enable', 'write relay.enabled'],
    ['a key after --set in the text', 'Take `helm install --set routingMod=native`.', 'the key routingMod', 'write routingMode'],
    ['a key with a value in the text', 'Take `relay.enable=true`.', 'the key relay.enable', 'write relay.enabled'],
    ['a long key in the text', 'Take `relay.tls.enable`.', 'the key relay.tls.enable', 'write relay.tls.enabled'],
    ['a key of the past', yaml('tunnel: vxlan'), 'the key tunnel, which bee had in version 1.14', expect.stringContaining('say that this is of version 1.14')],
  ])('refuses %s', (_, text, found, fix) => {
    expect(check(text)).toEqual([expect.objectContaining({ found, fix })]);
  });
});

describe('known-helm-keys of notes', () => {
  it('names the line', () => {
    const note = parsedNote(`## One\n\n${console('$ true\n$ helm install bee x/y --set relay.enable=true')}\n`);
    expect(noteKnownHelmKeys.check(note, examWithWords())).toEqual([
      expect.objectContaining({ line: 9 }),
    ]);
  });
});
