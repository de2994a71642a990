import type { ProseElement } from '../../core/item/prose.ts';
import type { Diagram } from './compile-diagram.ts';

/**
 * A diagram as a figure: the picture, its caption, and its description for those who do not see it.
 *
 * @param id unique in the whole content, since a page may show notes and items together
 */
export function diagramFigure(diagram: Diagram, id: string, caption: string): ProseElement {
  const titleId = `${id}-title`;
  const descriptionId = `${id}-desc`;
  return [
    'figure',
    { className: 'diagram' },
    [
      'div',
      // On a phone the picture keeps its words readable and scrolls sideways instead.
      { className: 'diagram-scroll', tabIndex: 0, role: 'region', 'aria-label': diagram.title },
      [
        'svg',
        {
          viewBox: diagram.viewBox,
          role: 'img',
          'aria-labelledby': `${titleId} ${descriptionId}`,
        },
        ['title', { id: titleId }, diagram.title],
        ['desc', { id: descriptionId }, diagram.description],
        ...diagram.shapes,
      ],
    ],
    ['figcaption', null, caption],
    ['details', null, ['summary', null, 'Describe this picture'], ['p', null, diagram.description]],
  ];
}
