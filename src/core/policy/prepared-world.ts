import { compilePolicies } from './compile-policies.ts';
import { findConflict, type Conflict } from './find-conflict.ts';
import type { Cluster } from './cluster.ts';
import { Ends, type End } from './ends.ts';
import type { EnforcementMode, PolicyWorld } from './engine.ts';
import { enforcementOf } from './enforcement.ts';
import type { Entry } from './entry.ts';
import type { LabelSet } from './label-set.ts';
import type { Direction, Enforcement } from './verdict.ts';

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
  readonly enforcement: Enforcement;
  readonly conflict?: Conflict;
}

const prepared = new WeakMap<PolicyWorld, PreparedWorld>();
/** Worlds that differ in their policies alone have the same ends. */
const endsOf = new WeakMap<Cluster, Ends>();

/** Compiles a world once; worlds are values that never change. */
export function prepareWorld(world: PolicyWorld): PreparedWorld {
  const known = prepared.get(world);
  if (known) return known;
  const fresh = prepare(world);
  prepared.set(world, fresh);
  return fresh;
}

function prepare(world: PolicyWorld): PreparedWorld {
  const { cluster, policies, mode } = world;
  const entries = compilePolicies(policies, cluster);
  const ends = endsOf.get(cluster) ?? new Ends(cluster);
  endsOf.set(cluster, ends);
  const byLabels = new WeakMap<LabelSet, Record<Direction, SubjectPolicy>>();
  const bySubject = new Map<string, Record<Direction, SubjectPolicy>>();
  const policyOf = (subject: End, direction: Direction): SubjectPolicy => {
    const known = byLabels.get(subject.labels);
    if (known) return known[direction];
    const key = `${subject.kind}\n${subject.labels.identity}`;
    const fresh = bySubject.get(key) ?? selectFor(subject, entries, mode);
    bySubject.set(key, fresh);
    byLabels.set(subject.labels, fresh);
    return fresh[direction];
  };
  return { world, ends, policyOf, knownNames: new Map() };
}

/** A conflict in one direction keeps Cilium from computing the other too. */
function selectFor(
  subject: End,
  entries: readonly Entry[],
  mode: EnforcementMode,
): Record<Direction, SubjectPolicy> {
  const wanted = { pod: 'endpoints', node: 'nodes', world: undefined }[subject.kind];
  const selecting = entries.filter(
    (entry) =>
      entry.subject.kind === wanted && subject.labels.satisfies(entry.subject.requirements),
  );
  const conflict = findConflict(selecting);
  const of = (direction: Direction): SubjectPolicy => {
    const own = selecting.filter((entry) => entry.direction === direction);
    const enforcement = enforcementOf(mode, own);
    return { entries: own, enforcement, ...(conflict ? { conflict } : {}) };
  };
  return { ingress: of('ingress'), egress: of('egress') };
}
