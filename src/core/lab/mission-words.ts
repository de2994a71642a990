import type { Flow } from '../policy/flow.ts';
import type { RuleMiss } from '../policy/verdict.ts';
import type { Span } from '../policy/span.ts';
import type { FlowReason, ReasonSide } from './flow-reason.ts';
import { ruleName } from './verdict-words.ts';
import type { WantedVerdict } from './scenario.ts';

/** What a mission wants of a flow, as a learner would say it. */
export function wantedWords(wanted: WantedVerdict, flow: Flow): string {
  switch (wanted) {
    case 'FORWARDED':
      return 'should pass';
    case 'DROPPED':
      return 'should be dropped';
    case 'L7_DENIED':
      return flow.dns === undefined
        ? 'should be refused with HTTP 403'
        : 'should be refused by the DNS proxy';
  }
}

/** Why a flow is still wrong, in a sentence, with the places of the text that it speaks of. */
export interface ReasonWords {
  readonly text: string;
  readonly places: readonly Span[];
}

export function reasonWords(reason: FlowReason): ReasonWords {
  switch (reason.kind) {
    case 'denied':
      return {
        text: `A deny rule stops it ${at(reason.side)}${reason.rule ? `: ${ruleName(reason.rule.rule)}` : ''}. No allow can win over it.`,
        places: reason.rule?.places ?? [],
      };
    case 'not-allowed':
      return {
        text: `Nothing allows it ${at(reason.side)}. ${nearest(reason.misses)}`,
        places: placesOf(reason.misses),
      };
    case 'request-refused':
      return {
        text: `The connection is allowed ${at(reason.side)}, but no rule of ${reason.rule ? ruleName(reason.rule.rule) : 'the policy'} allows this request.`,
        places: reason.rule?.places ?? [],
      };
    case 'not-isolated':
      return {
        text: 'Nothing stops it: no rule turns on default deny at either end.',
        places: [],
      };
    case 'allowed':
      return {
        text: `${ruleName(reason.rule.rule)} allows it ${at(reason.side)}.`,
        places: reason.rule.places,
      };
    case 'passes':
      return {
        text: 'It passes for a reason that is no rule, such as the way of a node to its own pods.',
        places: [],
      };
    case 'dropped-not-refused':
      return {
        text: `It is dropped ${at(reason.side)}, so the sender gets no answer at all. To refuse single requests, the connection must be allowed first. ${nearest(reason.misses)}`,
        places: placesOf(reason.misses),
      };
    case 'refused-not-dropped':
      return {
        text: `The proxy answers it ${at(reason.side)}, because ${reason.rule ? ruleName(reason.rule.rule) : 'a rule'} allows the connection. It should not get that far.`,
        places: reason.rule?.places ?? [],
      };
    case 'undecided':
      return { text: 'The policies contradict each other, so there is no verdict.', places: [] };
  }
}

function at({ direction, subject }: ReasonSide): string {
  return direction === 'egress' ? `on the way out of ${subject}` : `on the way in to ${subject}`;
}

/** The first rule that did not fit, and why; the list of reasons has the others. */
function nearest(misses: readonly RuleMiss[]): string {
  const [first] = misses;
  return first
    ? `${ruleName(first.rule)} does not match: ${first.detail}.`
    : 'No rule is written for it.';
}

function placesOf(misses: readonly RuleMiss[]): readonly Span[] {
  return misses.slice(0, 1).map((miss) => miss.at);
}
