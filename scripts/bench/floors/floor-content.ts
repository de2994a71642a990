import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import type { CompiledContent } from '../../../src/content/compiled-content.ts';
import type { CompiledItem } from '../../../src/content/item/compile-item.ts';
import type { Prose } from '../../../src/core/item/prose.ts';
import { ProseView } from '../../../src/ui/prose-view.tsx';

/** The note that is measured: of usual length, with diagrams and tables. */
export const measuredNote = 'architecture/ipam';

const QUIZ_LENGTH = 60;

/** A text of the site as HTML: every floor shows the same words in the same elements. */
export function htmlOf(prose: Prose, inline = false): string {
  const view = createElement(ProseView, { prose, inline });
  return renderToStaticMarkup(createElement(Router, { ssrPath: '/', children: view }));
}

export interface FloorNote {
  readonly title: string;
  readonly summary: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly anchor: string;
    readonly heading: string;
    readonly html: string;
    readonly sources: readonly string[];
  }[];
}

export function floorNote({ competencies }: CompiledContent): FloorNote {
  const note = competencies.find(({ key }) => key === measuredNote)?.note?.note;
  if (note === undefined) throw new Error(`The content has no note ${measuredNote}.`);
  return {
    title: note.title,
    summary: note.summary,
    lead: htmlOf(note.lead),
    sections: note.sections.map(({ anchor, heading, prose, sources }) => {
      return { anchor, heading, html: htmlOf(prose), sources: sources.map(({ url }) => url) };
    }),
  };
}

/** One question with all that a quiz shows of it; texts are HTML. */
export interface FloorItem {
  readonly stem: string;
  readonly chooseCount: number;
  readonly options: readonly {
    readonly text: string;
    readonly isKey: boolean;
    readonly why: string;
  }[];
}

/** As many questions as an exam has, spread evenly over the bank. */
export function floorItems({ competencies }: CompiledContent): readonly FloorItem[] {
  const items = competencies.flatMap((competency) => competency.items);
  const step = items.length / QUIZ_LENGTH;
  return Array.from({ length: QUIZ_LENGTH }, (_, place) => items[Math.floor(place * step)]).flatMap(
    (item) => (item === undefined ? [] : [floorItem(item)]),
  );
}

function floorItem({ presented, answer }: CompiledItem): FloorItem {
  return {
    stem: htmlOf(presented.stem),
    chooseCount: presented.chooseCount,
    options: presented.options.map(({ id, text }) => ({
      text: htmlOf(text, true),
      isKey: answer.key.includes(id),
      why: htmlOf(answer.rationales[id] ?? []),
    })),
  };
}
