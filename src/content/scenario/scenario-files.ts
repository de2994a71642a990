/** The files that a scenario is made of, besides its missions. */
export const SCENARIO_FILES = [
  'scenario.md',
  'cluster.yaml',
  'policies.yaml',
  'flows.yaml',
] as const;

/** Whether a file of the content folder is one that a scenario reads. */
export function isScenarioFile(path: string): boolean {
  const name = /^scenarios\/[a-z\d]+(?:-[a-z\d]+)*\/([^/]+)$/.exec(path)?.[1] ?? '';
  return SCENARIO_FILES.some((known) => known === name) || isMissionFile(path);
}

export function isMissionFile(path: string): boolean {
  return /^scenarios\/[a-z\d]+(?:-[a-z\d]+)*\/missions\/\d\d-[a-z\d]+(?:-[a-z\d]+)*\.md$/.test(path);
}

/** The name of the folder of a scenario, for a file inside one. */
export function scenarioOf(path: string): string | undefined {
  return /^scenarios\/([^/]+)\//.exec(path)?.[1];
}
