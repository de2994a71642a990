/* Small signs that stand beside words; they say nothing by themselves. */

export function CheckIcon() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="m3 8.5 3.5 3.5L13 4.5" />
    </svg>
  );
}

export function CrossIcon() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="m4 4 8 8m0-8-8 8" />
    </svg>
  );
}

export function FlagIcon() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4 14V2.5h8L10 6l2 3.5H4" />
    </svg>
  );
}

export function SearchIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm3.3 7.8 3.7 3.7" />
    </svg>
  );
}

export function BeelineMark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true">
      <path className="mark-cell" d="M32 3 57.1 17.5v29L32 61 6.9 46.5v-29z" />
      <path className="mark-line" d="M18 42 32 18l14 24M23.5 33h17" />
    </svg>
  );
}
