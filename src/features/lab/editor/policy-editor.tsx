import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { PolicyProblem } from '../../../core/policy/problem.ts';
import type { Span } from '../../../core/policy/span.ts';
import type { CodeEditor, openCodeEditor } from './code-editor.ts';

export interface PolicyEditorHandle {
  /** Selects the place, scrolls there, and gives the editor the focus. */
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

const name = 'Policies, as YAML';

/**
 * A plain field for policies, which becomes a code editor when it comes into view. Its code is large, and to make it
 * takes a slow phone a while; should it not come, policies can still be written.
 */
export function PolicyEditor({ ref, text, onChange, problems, lit }: PolicyEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useRef(onChange);
  const [isNear, setIsNear] = useState(false);
  const [editor, setEditor] = useState<CodeEditor | null>(null);

  useEffect(() => {
    change.current = onChange;
  }, [onChange]);

  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      setIsNear(true);
      observer.disconnect();
    });
    if (host.current !== null) observer.observe(host.current);
    return () => observer.disconnect();
  }, []);

  const replaceField = useEffectEvent((openEditor: typeof openCodeEditor) => {
    if (host.current === null) return null;
    const { activeElement } = document;
    const writing =
      activeElement !== null && activeElement === field.current ? field.current : null;
    const place = writing && { from: writing.selectionStart, to: writing.selectionEnd };
    const start = { name, text, onChange: (changed: string) => change.current(changed) };
    const opened = openEditor(host.current, start);
    if (place !== null) opened.goTo(place);
    setEditor(opened);
    return opened;
  });

  useEffect(() => {
    if (!isNear) return undefined;
    let isGone = false;
    let opened: CodeEditor | null = null;
    import('./code-editor.ts').then(
      (module) => {
        if (!isGone) opened = replaceField(module.openCodeEditor);
      },
      // The plain field stays.
      () => undefined,
    );
    return () => {
      isGone = true;
      opened?.remove();
      setEditor(null);
    };
  }, [isNear]);

  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setProblems(problems), [editor, problems]);
  useEffect(() => editor?.light(lit), [editor, lit]);

  useImperativeHandle(ref, () => ({
    goTo(place) {
      if (editor !== null) return editor.goTo(place);
      field.current?.setSelectionRange(place.from, place.to);
      field.current?.focus();
    },
  }));

  return (
    <div ref={host} className="lab-editor">
      {editor === null && (
        <textarea
          ref={field}
          aria-label={name}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
