import { describe, expect, it } from 'vitest';
import { asCompetencyKey } from '../../core/base/ids.ts';
import { itemWithTexts, sampleExam } from '../../../tests/content/support/parsed-samples.ts';
import { keyInOtherStem } from './key-in-other-stem.ts';

/** An item with this key, and another one with this stem. */
function check(key: string, stem: string, competency = 'traffic/services') {
  const item = itemWithTexts([key, 'One thing', 'Another', 'Something']);
  const other = itemWithTexts(['One', 'Two', 'Three'], [0], { stem });
  const home = { ...other.home, competency: asCompetencyKey(competency) };
  const items = [item, { ...other, id: 'tr-svc-009', home }];
  return keyInOtherStem.check({ files: [], notes: [], audits: new Map(), items }, sampleExam());
}

describe('key-in-other-stem', () => {
  it.each([
    ['a key that no stem has', 'The agent of the node', 'A pod has started. Who gives it its address?'],
    ['a key of two words', 'The agent', 'The agent has restarted. Who gives a pod its address?'],
    ['a short piece of code', '`always`', 'The mode is `always`. Which packets are dropped?'],
    ['the beginning of a longer name', '`mode: alway`', 'The mode is `mode: always`. Which packets are dropped?'],
  ])('accepts %s', (_, key, stem) => {
    expect(check(key, stem)).toEqual([]);
  });

  it.each([
    ['words', 'The agent of the node', 'The agent of the node has restarted. Who gives a pod its address?'],
    ['code', '`policyMode: always`', 'Set is `policyMode: always`. Which packets are dropped by the agent?'],
    ['code in an artefact', '`policyMode: always`', 'Set is this:\n\n```yaml\npolicyMode: always\n```\n\nWhich packets are dropped?'],
  ])('finds a key of %s, and names the other item', (_, key, stem) => {
    expect(check(key, stem)).toEqual([
      expect.objectContaining({ itemId: 'tr-svc-001', found: expect.stringMatching(/in tr-svc-009$/) }),
    ]);
  });

  it('does not look into other competencies', () => {
    expect(check('The agent of the node', 'The agent of the node has restarted.', 'storage/volumes')).toEqual([]);
  });
});
