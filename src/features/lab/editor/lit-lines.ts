import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Span } from '../../../core/policy/span.ts';

/** Lights the lines of these places; they follow edits until the next call. */
export const lightPlaces = StateEffect.define<readonly Span[]>();

const line = Decoration.line({ class: 'cm-lit' });

export const litLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lit, transaction) {
    let next = lit.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(lightPlaces)) continue;
      const builder = new RangeSetBuilder<Decoration>();
      for (const number of linesOf(effect.value, transaction.state.doc.lines)) {
        const { from } = transaction.state.doc.line(number);
        builder.add(from, from, line);
      }
      next = builder.finish();
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function linesOf(places: readonly Span[], last: number): number[] {
  const numbers = new Set<number>();
  for (const { line: first, endLine } of places) {
    for (let number = first; number <= Math.min(endLine, last); number += 1) numbers.add(number);
  }
  return [...numbers].sort((one, other) => one - other);
}
