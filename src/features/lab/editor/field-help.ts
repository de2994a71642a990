import {
  autocompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { hoverTooltip, keymap } from '@codemirror/view';
import { completeField, explainField } from '../../../core/lab/complete-field.ts';

function complete(context: CompletionContext): CompletionResult | null {
  const text = context.state.doc.toString();
  const { from, options } = completeField(text, context.pos);
  if (options.length === 0 || (from === context.pos && !context.explicit)) return null;
  return {
    from,
    validFor: /^[\w-]*$/,
    options: options.map(({ label, meaning, insert }) => ({
      label,
      apply: insert,
      ...(meaning === '' ? {} : { info: plain(meaning) }),
    })),
  };
}

const hover = hoverTooltip((view, position) => {
  const found = explainField(view.state.doc.toString(), position);
  if (!found) return null;
  return {
    pos: found.from,
    end: found.to,
    create() {
      const dom = document.createElement('p');
      dom.className = 'lab-hover';
      dom.textContent = plain(found.entry.meaning);
      return { dom };
    },
  };
});

/** The backquotes of the guide mark code, for those who can set it. */
function plain(meaning: string): string {
  return meaning.replaceAll('`', '');
}

/** Completion from the guide of fields, and what a field means under the pointer. */
export const fieldHelp = [
  autocompletion({ override: [complete], icons: false }),
  hover,
  keymap.of(completionKeymap),
];
