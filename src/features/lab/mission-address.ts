/** Where a mission of a scenario is; without one, where it is open to play with. */
export function missionAddress(scenario: string, mission: string | undefined): string {
  return `/lab/${scenario}${mission === undefined ? '' : `?mission=${mission}`}`;
}
