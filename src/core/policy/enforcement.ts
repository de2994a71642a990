import type { End } from './ends.ts';
import type { EnforcementMode } from './engine.ts';
import type { Entry } from './entry.ts';
import type { PreparedWorld } from './prepared-world.ts';
import type { Enforcement, SideVerdict } from './verdict.ts';

/** Why no policy is looked at for this subject at all. */
export function whyNotEnforced(
  prepared: PreparedWorld,
  subject: End,
): SideVerdict['reason'] | undefined {
  if (subject.kind === 'world') return 'outside';
  if (subject.kind === 'node' && !prepared.world.options?.hostFirewall) return 'host-firewall-off';
  return prepared.world.mode === 'never' ? 'mode-never' : undefined;
}

/** Whether default deny is on, given the entries of one direction that select the subject. */
export function enforcementOf(mode: EnforcementMode, entries: readonly Entry[]): Enforcement {
  const by = entries.filter((entry) => entry.defaultDeny).map((entry) => entry.ref);
  const always = mode === 'always';
  return {
    defaultDeny: always || by.length > 0,
    because: by.length > 0 ? 'rules' : always ? 'mode-always' : 'nothing',
    by,
    selecting: entries.map((entry) => entry.ref),
  };
}
