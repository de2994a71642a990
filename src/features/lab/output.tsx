/** Output of a command, or a text to read; it scrolls sideways by itself. */
export function Output({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <pre className="lab-output" role="region" aria-label={label} tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}
