interface LoadFailedProps {
  readonly what: string;
  readonly retry: () => void;
}

export function LoadFailed({ what, retry }: LoadFailedProps) {
  return (
    <div className="notice notice-bad" role="alert">
      <p>{what} could not be loaded. Check your connection; nothing you answered is lost.</p>
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** Keeps the place while something loads; says so only to those who wait for it. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="quiet loading" role="status">
      Loading {what} …
    </p>
  );
}
