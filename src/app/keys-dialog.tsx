import { useEffect, useId, useRef } from 'react';
import { ShortcutTable } from '../ui/shortcut-table.tsx';
import '../ui/confirm-dialog.css';

/** All shortcuts over the page; opens when `openings` rises. */
export function KeysDialog({ openings }: { readonly openings: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, [openings]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId}>
      <div className="stack-close">
        <div className="dialog-head">
          <h2 id={titleId}>Keys</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <ShortcutTable />
        <p className="small quiet">
          They work outside of text fields. The settings switch them off, all at once.
        </p>
      </div>
    </dialog>
  );
}
