import type { BankRule, FileFinding } from './rule.ts';

/** Solved missions are kept under their ids, and the lab lists missions and scenarios in their order. */
export const uniqueMissionIds: BankRule = {
  name: 'unique-mission-ids',
  severity: 'error',
  check: ({ scenarios = [] }) => {
    const missions = scenarios.flatMap((scenario) => scenario.missions);
    return [
      ...repeated(
        missions.map(({ file, idLine, id }) => ({ file, line: idLine, value: id })),
        'a mission id that is used once',
        'give the newer of the two an id that was never used',
      ),
      ...repeated(
        missions.map(({ file, order }) => ({ file, line: 1, value: `order ${order}` })),
        'an order that no other mission has',
        'number the missions by difficulty, over all scenarios',
      ),
      ...repeated(
        scenarios.map(({ file, order }) => ({ file, line: 1, value: `order ${order}` })),
        'an order that no other scenario has',
        'number the scenarios in the order to show them',
      ),
    ];
  },
};

interface Entry {
  readonly file: string;
  readonly line: number;
  readonly value: string;
}

function repeated(entries: readonly Entry[], expected: string, fix: string): FileFinding[] {
  return entries.flatMap(({ file, line, value }, at) => {
    const first = entries.findIndex((entry) => entry.value === value);
    if (first === at) return [];
    return [{ file, line, expected, found: `${value}, also in ${entries[first]?.file}`, fix }];
  });
}
