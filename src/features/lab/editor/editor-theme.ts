import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colors come from the tokens: custom properties reach into the shadow root. */
const theme = EditorView.theme({
  '&': {
    color: 'var(--text)',
    backgroundColor: 'var(--surface)',
    fontSize: '0.875rem',
    height: '100%',
  },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--text)', paddingBlock: '0.6rem' },
  // The host shows the focus, around the line numbers too.
  '&.cm-focused': { outline: 'none' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in oklab, var(--focus), transparent 70%)' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface-soft)',
    color: 'var(--text-quiet)',
    borderRight: '1px solid var(--rule)',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': {
    backgroundColor: 'transparent',
    color: 'var(--text)',
    fontWeight: '650',
  },
  '.cm-lit': {
    backgroundColor: 'var(--honey-soft)',
    boxShadow: 'inset 4px 0 0 var(--honey)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--control)',
    borderRadius: '0.5rem',
    fontFamily: 'var(--font)',
    maxWidth: 'min(26rem, 90vw)',
  },
  '.cm-tooltip .cm-tooltip-section:not(:first-child)': { borderTop: '1px solid var(--rule)' },
  '.cm-tooltip-lint, .lab-hover': { padding: '0.5rem 0.75rem', margin: '0' },
  '.cm-diagnostic': { padding: '0.25rem 0.5rem', borderLeft: '4px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--honey)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--control)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad) 1.5px',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--honey-text) 2px',
    textUnderlineOffset: '0.2em',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.15rem 0.6rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--honey)',
    color: 'var(--on-honey)',
  },
  '.cm-tooltip.cm-completionInfo': { padding: '0.5rem 0.75rem' },
  '@media (forced-colors: active)': {
    '.cm-lit': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

const highlight = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--honey-text)' },
  { tag: [tags.string, tags.special(tags.string), tags.content], color: 'var(--text)' },
  { tag: tags.comment, color: 'var(--text-quiet)', fontStyle: 'italic' },
  {
    tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket],
    color: 'var(--text-quiet)',
  },
  { tag: tags.meta, color: 'var(--text-quiet)', fontWeight: '650' },
]);

export const editorTheme = [theme, syntaxHighlighting(highlight)];
