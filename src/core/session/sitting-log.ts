import type { SessionEvent } from './exam-session.ts';

/** The events that one tab wrote about a sitting, oldest first. Only that tab ever writes them. */
export interface WriterEvents {
  readonly writer: string;
  readonly events: readonly SessionEvent[];
}

/**
 * One history from what several tabs wrote: by time; at the same instant by writer; a writer's own
 * events keep their order. The order of `logs` does not matter, so every tab sees the same session.
 */
export function mergeSittingLogs(logs: readonly WriterEvents[]): SessionEvent[] {
  return logs
    .flatMap(({ writer, events }) => {
      let latest = -Infinity;
      return events.map((event, order) => {
        latest = Math.max(latest, event.at);
        return { event, writer, order, at: latest };
      });
    })
    .sort((a, b) => a.at - b.at || compareText(a.writer, b.writer) || a.order - b.order)
    .map(({ event }) => event);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
