/** What a diagram may be made of; the table in docs/authoring.md, "Diagrams", says what each class is for. */
export const DIAGRAM_ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'rect', 'circle', 'ellipse', 'line', 'path', 'polyline', 'polygon'],
  ...['text', 'tspan', 'title', 'desc'],
]);

export const DIAGRAM_CLASSES: ReadonlySet<string> = new Set([
  ...['box', 'box-accent', 'box-soft'],
  ...['line', 'line-dashed', 'line-accent', 'line-deny'],
  ...['arrow', 'arrow-accent', 'arrow-deny'],
  ...['text', 'text-strong', 'text-small', 'text-mono', 'middle', 'end'],
]);

/** Geometry, `transform` and `class`: no color, style, font, id or link. */
export const DIAGRAM_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry'],
  ...['width', 'height', 'd', 'points', 'transform', 'class'],
]);

/** Attributes of the outermost element; its namespace is not needed inside a page. */
export const SVG_ATTRIBUTES: ReadonlySet<string> = new Set(['viewBox', 'xmlns']);
