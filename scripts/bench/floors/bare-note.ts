import type { FloorNote } from './floor-content.ts';
import { floorStyles } from './floor-styles.ts';

/** The note as a page of nothing but HTML, with its diagrams. */
export function bareNote({ title, summary, lead, sections }: FloorNote): string {
  const contents = sections.map(
    ({ anchor, heading }) => `<li><a href="#${anchor}">${escape(heading)}</a>`,
  );
  const bodies = sections.map(({ anchor, heading, html, sources }) => {
    const list = sources.map((url) => `<li><a href="${escape(url)}">${escape(url)}</a>`).join('');
    return `<section><h2 id="${anchor}">${escape(heading)}</h2>${html}<ul>${list}</ul></section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title><style>${floorStyles}</style></head>
<body><main><h1>${escape(title)}</h1><p>${escape(summary)}</p><ol>${contents.join('')}</ol>
${lead}${bodies.join('\n')}</main></body></html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
