interface OutputProps {
  readonly label: string;
  readonly text: string;
  /** Breaks long lines, for lines without columns. */
  readonly wraps?: boolean;
}

/** Output of a command, or a text to read; what does not fit scrolls sideways by itself. */
export function Output({ label, text, wraps = false }: OutputProps) {
  return (
    <pre className="lab-output" role="region" aria-label={label} tabIndex={0}>
      <code>
        {wraps
          ? text.split('\n').map((line, index) => (
              <span key={index} className="lab-output-line">
                {line}
              </span>
            ))
          : text}
      </code>
    </pre>
  );
}
