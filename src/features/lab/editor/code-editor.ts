import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import type { PolicyProblem } from '../../../core/policy/problem.ts';
import type { Span } from '../../../core/policy/span.ts';
import { editorTheme } from './editor-theme.ts';
import { fieldHelp } from './field-help.ts';
import { lightPlaces, litLines } from './lit-lines.ts';

/** An editor that is on the page. */
export interface CodeEditor {
  setText(text: string): void;
  setProblems(problems: readonly PolicyProblem[]): void;
  /** Lights the lines of these places. */
  light(places: readonly Span[]): void;
  /** Selects the place with the cursor at its start, scrolls there, and takes the focus. */
  goTo(place: Pick<Span, 'from' | 'to'>): void;
  remove(): void;
}

interface CodeEditorStart {
  /** What a screen reader calls it. */
  readonly name: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const help =
  'Tab indents. To leave the editor by keyboard, press Escape and then Tab. ' +
  'Control and space offer the fields that may stand here.';

/**
 * Replaces what is selected without the browser's help: Chromium would try to keep the style of the lines that it
 * joins with inline styles, which the Content-Security-Policy refuses, with an error in the log each time.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event;
    const isTyped = inputType === 'insertText' && data !== null;
    if (!isTyped || view.composing || view.state.selection.main.empty) return false;
    event.preventDefault();
    const change = view.state.replaceSelection(data);
    view.dispatch(change, { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/**
 * Puts an editor into an element. It lives in a shadow root: there its styles are a constructed sheet, which the
 * Content-Security-Policy allows, and not a style element, which it forbids.
 */
export function openCodeEditor(host: HTMLElement, start: CodeEditorStart): CodeEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const description = document.createElement('p');
  description.id = 'help';
  description.hidden = true;
  description.textContent = help;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: start.text, extensions: extensionsFor(start) }),
  });
  root.append(description);
  return {
    setText(text) {
      const { doc } = view.state;
      if (doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    setProblems(problems) {
      view.dispatch(setDiagnostics(view.state, problems.map(diagnosticOf(view.state))));
    },
    light(places) {
      view.dispatch({ effects: lightPlaces.of(places) });
    },
    goTo({ from, to }) {
      const end = view.state.doc.length;
      view.dispatch({
        selection: { anchor: Math.min(to, end), head: Math.min(from, end) },
        effects: EditorView.scrollIntoView(Math.min(from, end), { y: 'center' }),
      });
      view.focus();
    },
    remove() {
      view.destroy();
      description.remove();
    },
  };
}

function extensionsFor({ name, onChange }: CodeEditorStart) {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    indentUnit.of('  '),
    yaml(),
    fieldHelp,
    litLines,
    keymap.of([indentWithTab, ...historyKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({
      'aria-label': name,
      'aria-describedby': 'help',
      // Editable text takes the focus anyway; with this, tools that check for it see that too.
      tabindex: '0',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    typeOverSelection,
    editorTheme,
  ];
}

const severities = { error: 'error', warning: 'warning', 'not-simulated': 'info' } as const;

function diagnosticOf(state: EditorState): (problem: PolicyProblem) => Diagnostic {
  return ({ level, at, message, hint }) => {
    const from = Math.min(at.from, state.doc.length);
    // A place between two letters would get a mark that nobody sees: the rest of its line stands for it.
    const to = at.to > from ? at.to : state.doc.lineAt(from).to;
    return {
      from,
      to: Math.min(to, state.doc.length),
      severity: severities[level],
      message: hint === undefined ? message : `${message}\n${hint}`,
    };
  };
}
