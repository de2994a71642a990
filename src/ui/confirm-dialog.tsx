import { useId, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';
import './confirm-dialog.css';

export interface ConfirmDialogHandle {
  open(): void;
}

interface ConfirmDialogProps {
  readonly ref: Ref<ConfirmDialogHandle>;
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Asks before something that cannot be undone. The native dialog keeps focus in, and gives it back. */
export function ConfirmDialog({
  ref,
  title,
  confirm,
  cancel,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useImperativeHandle(ref, () => ({ open: () => dialog.current?.showModal() }), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId}>
      <div className="stack">
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className="row">
          {/* The first button takes focus: the one that does no harm. */}
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {cancel}
          </button>
          <button
            type="button"
            className="button button-main"
            onClick={() => {
              dialog.current?.close();
              onConfirm();
            }}
          >
            {confirm}
          </button>
        </div>
      </div>
    </dialog>
  );
}
