/** What `page-probe.js` leaves in the page. */
export interface BeelineBench {
  readonly seen: {
    readonly fcp: number | null;
    readonly lcp: number | null;
    readonly cls: number;
    readonly longTasks: readonly { readonly startTime: number; readonly duration: number }[];
    readonly itemVisibleAt: number | null;
    readonly answerableAt: number | null;
    readonly clicksTaken: number;
    readonly acts: readonly { readonly label: string; readonly at: number }[];
    readonly events: readonly InputEvent[];
  };
  say(label: string): void;
  givesVerdict(): Promise<boolean>;
}

/** Duration: until the next paint, in steps of 8 ms. */
export interface InputEvent {
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
}

declare global {
  interface Window {
    readonly beelineBench: BeelineBench;
  }
}
