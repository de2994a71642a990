/** A pattern of slanting lines, to be used as `fill="url(#id)"`. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="chart-hatch-ground" width="5" height="5" />
        <rect className="chart-hatch-line" width="1.6" height="5" />
      </pattern>
    </defs>
  );
}
