import { compilePolicies } from './compile-policies.ts';
import { findConflict, type Conflict } from './find-conflict.ts';
import { Ends, type End } from './ends.ts';
import type { PolicyWorld } from './engine.ts';
import type { Entry } from './entry.ts';
import type { Direction } from './verdict.ts';

/** A world with its policies compiled and its identities known, for many verdicts. */
export interface PreparedWorld {
  readonly world: PolicyWorld;
  readonly ends: Ends;
  /** The entries of a direction that select this subject, and what is wrong with its policy as a whole. */
  policyOf(subject: End, direction: Direction): SubjectPolicy;
  /** Answers that follow from the world alone and are asked again and again. */
  readonly knownNames: Map<string, boolean>;
}

export interface SubjectPolicy {
  readonly entries: readonly Entry[];
  readonly conflict?: Conflict;
}

const prepared = new WeakMap<PolicyWorld, PreparedWorld>();

/** Compiles a world once; worlds are values that never change. */
export function prepareWorld(world: PolicyWorld): PreparedWorld {
  const known = prepared.get(world);
  if (known) return known;
  const fresh = prepare(world);
  prepared.set(world, fresh);
  return fresh;
}

function prepare(world: PolicyWorld): PreparedWorld {
  const entries = compilePolicies(world.policies, world.cluster);
  const bySubject = new Map<string, Record<Direction, SubjectPolicy>>();
  const policyOf = (subject: End, direction: Direction): SubjectPolicy => {
    const key = `${subject.kind}\n${subject.labels.identity}`;
    const known = bySubject.get(key);
    if (known) return known[direction];
    const fresh = selectFor(subject, entries);
    bySubject.set(key, fresh);
    return fresh[direction];
  };
  return { world, ends: new Ends(world.cluster), policyOf, knownNames: new Map() };
}

/** A conflict in one direction keeps Cilium from computing the other too. */
function selectFor(subject: End, entries: readonly Entry[]): Record<Direction, SubjectPolicy> {
  const wanted = { pod: 'endpoints', node: 'nodes', world: undefined }[subject.kind];
  const selecting = entries.filter(
    (entry) =>
      entry.subject.kind === wanted && subject.labels.satisfies(entry.subject.requirements),
  );
  const conflict = findConflict(selecting);
  const of = (direction: Direction): SubjectPolicy => ({
    entries: selecting.filter((entry) => entry.direction === direction),
    ...(conflict ? { conflict } : {}),
  });
  return { ingress: of('ingress'), egress: of('egress') };
}
