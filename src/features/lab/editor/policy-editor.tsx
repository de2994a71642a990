import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { PolicyProblem } from '../../../core/policy/problem.ts';
import type { Span } from '../../../core/policy/span.ts';
import { editorTheme } from './editor-theme.ts';
import { fieldHelp } from './field-help.ts';
import { lightPlaces, litLines } from './lit-lines.ts';

export interface PolicyEditorHandle {
  /** Selects the place with the cursor at its start, scrolls there, and gives the editor the focus. */
  goTo(place: Span): void;
}

interface PolicyEditorProps {
  readonly ref: Ref<PolicyEditorHandle>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly problems: readonly PolicyProblem[];
  /** Places whose lines are lit: what decided the chosen flow. */
  readonly lit: readonly Span[];
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
 * A text editor for policies. It lives in a shadow root: there its styles are a constructed sheet,
 * which the Content-Security-Policy allows, and not a style element, which it forbids.
 */
export function PolicyEditor({ ref, text, onChange, problems, lit }: PolicyEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const change = useRef(onChange);
  const start = useRef(text);

  useEffect(() => {
    change.current = onChange;
  }, [onChange]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const description = document.createElement('p');
    description.id = 'help';
    description.hidden = true;
    description.textContent = help;
    const created = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: start.current,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          indentUnit.of('  '),
          yaml(),
          fieldHelp,
          litLines,
          keymap.of([indentWithTab, ...historyKeymap, ...defaultKeymap]),
          EditorView.contentAttributes.of({
            'aria-label': 'Policies, as YAML',
            'aria-describedby': 'help',
            // Editable text takes the focus anyway; with this, tools that check for it see that too.
            tabindex: '0',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) change.current(update.state.doc.toString());
          }),
          typeOverSelection,
          editorTheme,
        ],
      }),
    });
    root.append(description);
    view.current = created;
    return () => {
      created.destroy();
      description.remove();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    editor.dispatch(setDiagnostics(editor.state, problems.map(diagnosticOf(editor.state))));
  }, [problems]);

  useEffect(() => {
    view.current?.dispatch({ effects: lightPlaces.of(lit) });
  }, [lit]);

  useImperativeHandle(
    ref,
    () => ({
      goTo({ from, to }) {
        const editor = view.current;
        if (editor === null) return;
        const end = editor.state.doc.length;
        editor.dispatch({
          selection: { anchor: Math.min(to, end), head: Math.min(from, end) },
          effects: EditorView.scrollIntoView(Math.min(from, end), { y: 'center' }),
        });
        editor.focus();
      },
    }),
    [],
  );

  return <div ref={host} className="lab-editor" />;
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
