// As the app does, for the same reason (`src/platform/without-stacks.ts`): it would be the only one spared.
delete (Error as { stackTraceLimit?: number }).stackTraceLimit;
