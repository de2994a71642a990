export function ensureBuilt(): Promise<void>;
export function build(): Promise<void>;
