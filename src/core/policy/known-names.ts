import type { decideSide } from './decide-side.ts';
import type { PodEnd, End } from './ends.ts';
import type { PreparedWorld } from './prepared-world.ts';

/**
 * Whether `subject` has learned the address of an outside name: Cilium learns only from answers that pass its
 * DNS proxy. A pod is taken to have looked up every name that its policy lets it ask a DNS pod through a DNS rule.
 *
 * @param decide how a side is decided, for the question to the DNS pod is a flow like any other
 */
export function knowsName(
  prepared: PreparedWorld,
  subject: End,
  name: string,
  decide: typeof decideSide,
): boolean {
  const key = `${subject.name}\n${name}`;
  const known = prepared.knownNames.get(key);
  if (known !== undefined) return known;
  // A rule for names cannot lead to a DNS pod, so asking about one never asks for another name.
  const answer = dnsPods(prepared).some((server) =>
    asksThroughProxy(prepared, subject, server, name, decide),
  );
  prepared.knownNames.set(key, answer);
  return answer;
}

function asksThroughProxy(
  prepared: PreparedWorld,
  subject: End,
  server: PodEnd,
  name: string,
  decide: typeof decideSide,
): boolean {
  return dnsPorts(server).some((port) =>
    (['UDP', 'TCP'] as const).some((protocol) => {
      const flow = { port, protocol, dns: name };
      const egress = decide(prepared, 'egress', subject, server, flow).side;
      if (egress.outcome !== 'redirected' || egress.proxy !== 'dns') return false;
      const ingress = decide(prepared, 'ingress', server, subject, flow).side;
      return ['not-enforced', 'allowed', 'redirected'].includes(ingress.outcome);
    }),
  );
}

function dnsPods(prepared: PreparedWorld): readonly PodEnd[] {
  return prepared.ends.all.filter(
    (end): end is PodEnd =>
      end.kind === 'pod' &&
      end.labels.labels.some(
        ({ key, value }) =>
          (key === 'k8s-app' && (value === 'kube-dns' || value === 'coredns')) ||
          (key === 'app.kubernetes.io/name' && value === 'coredns'),
      ),
  );
}

function dnsPorts(server: PodEnd): readonly number[] {
  const named = server.ports.filter((port) => port.name.startsWith('dns')).map((port) => port.port);
  return [...new Set([53, ...named])];
}
